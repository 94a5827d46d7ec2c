import ArgumentParser
import RespiteAPI

extension EnquiryCommand {
    /// `respitectl enquiry move`: an enquiry goes on.
    struct Move: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say how far an enquiry has come.",
            discussion: "An enquiry is converted by plan new --enquiry, and by nothing else."
        )

        @Argument(help: "The number of the enquiry.")
        var enquiry: String

        @Argument(help: "How far it has come.")
        var state: Register.EnquiryState

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Register.MoveEnquiry(enquiry: enquiry, state: state))
            try desk.show(reply, output, as: .sentence("Enquiry \(enquiry): \(state.spoken)."))
        }
    }
}
