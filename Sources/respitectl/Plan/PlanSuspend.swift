import ArgumentParser
import RespiteAPI

extension PlanCommand {
    /// `respitectl plan suspend`: a plan is not to be relied on for a while.
    struct Suspend: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Suspend a plan until a day on which its owner must answer. It is found and used all the same.",
            discussion: """
                A suspension that nobody answers becomes a task on its last day, and then a page to its owner and to \
                the duty manager. Given again, it is suspended anew.
                """
        )

        @OptionGroup var subject: PlanVersionOptions

        @Option(
            help: ArgumentHelp("The day on which it must be answered, such as \"in 14 days\".", valueName: "day"),
            transform: WrittenDay.argument)
        var until: WrittenDay

        @Option(help: ArgumentHelp("Who takes it up again: staff/1001, post/edt.", valueName: "party"))
        var owner: String

        @Option(help: ArgumentHelp("Why it is suspended.", valueName: "words"))
        var reason: String

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let call = Register.SuspendPlan(
                reference: subject.reference, basedOn: try await subject.version(at: desk), owner: owner,
                reason: reason, untilOn: until.resolved(on: desk.wall), requestKey: key.requestKey)
            let reply = try await desk.daemon.call(call)
            let day = desk.wall.text(call.untilOn)
            try desk.show(
                reply, output,
                as: .sentence("Plan \(subject.reference) is suspended until \(day). \(owner) must answer by then."))
        }
    }
}
