import RespiteAPI

extension Live<Cases.Watch> {
    /// The queue as it changes.
    static func queue(_ call: Cases.Watch, _ output: OutputOptions) -> Live {
        Live(call: call, output: output, title: "QUEUE") { .queue($0.cases, $1) }
    }
}
