import ArgumentParser
import RespiteAPI

extension PlanCommand {
    /// `respitectl plan register`: puts a plan on the register.
    struct PutOnRegister: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "register",
            abstract: "Put a plan on the register. An incomplete one is found and used like any other."
        )

        @OptionGroup var subject: PlanVersionOptions
        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let version = try await subject.version(at: desk)
            let reply = try await desk.daemon.call(
                Register.RegisterPlan(
                    reference: subject.reference, basedOn: version, requestKey: key.requestKey
                )
            )
            let date = desk.wall.text(reply.registeredOn)
            try desk.show(
                reply, output,
                as: .done("Plan \(subject.reference) is registered since \(date).", reply.gaps, of: subject.reference))
        }
    }
}
