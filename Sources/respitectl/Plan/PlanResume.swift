import ArgumentParser
import RespiteAPI

extension PlanCommand {
    /// `respitectl plan resume`: a plan is taken up again.
    struct Resume: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a suspended plan up again, or one that was ended.")

        @OptionGroup var subject: PlanVersionOptions
        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.ResumePlan(
                    reference: subject.reference, basedOn: try await subject.version(at: desk),
                    requestKey: key.requestKey))
            try desk.show(
                reply, output, as: .sentence("Plan \(subject.reference) is \(reply.state.spoken) again."))
        }
    }
}
