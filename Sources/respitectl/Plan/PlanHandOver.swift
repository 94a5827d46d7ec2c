import ArgumentParser
import RespiteAPI

extension PlanCommand {
    /// `respitectl plan handed-over`: another council has the plan.
    struct HandedOver: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "handed-over",
            abstract: "Record that whoever has the plan of somebody who moved away has confirmed it.")

        @Argument(help: "The reference of the plan.")
        var reference: String

        @Option(help: ArgumentHelp("Who has it now: the council or service, and the name.", valueName: "words"))
        var to: String

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.ConfirmHandOver(reference: reference, to: to, requestKey: key.requestKey))
            try desk.show(reply, output, as: .sentence("Plan \(reference) is handed over to \(to)."))
        }
    }
}
