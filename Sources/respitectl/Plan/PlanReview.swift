import ArgumentParser
import RespiteAPI

extension PlanCommand {
    /// `respitectl plan review`: a plan was read through with the carer.
    struct Review: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record that a plan was read through with the carer. \"Nothing changed\" is a review too."
        )

        @OptionGroup var subject: PlanVersionOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let version = try await subject.version(at: desk)
            let reply = try await desk.daemon.call(
                Register.ReviewPlan(reference: subject.reference, basedOn: version)
            )
            let date = desk.wall.text(reply.reviewDueOn)
            try desk.show(
                reply, output,
                as: .sentence("Plan \(subject.reference) is reviewed. The next review is due on \(date).")
            )
        }
    }
}
