import ArgumentParser
import RespiteAPI

extension ContactCommand {
    /// `respitectl contact agreement`: what a contact said to being one.
    struct Agreement: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record what a contact said to being one. Who says no is asked no more, in open cases either.")

        @Argument(help: "The reference of the plan.")
        var reference: String

        @Argument(help: "The number of the contact, such as N-0012.")
        var contact: String

        @Argument(help: "What was said: asked (no answer yet), yes or no.")
        var said: Register.AgreementWord

        @Option(help: ArgumentHelp("How they answered, such as \"by telephone\".", valueName: "words"))
        var how: String?

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.RecordAgreement(
                    reference: reference, person: contact, said: said, how: how, requestKey: key.requestKey))
            try desk.show(
                reply, output,
                as: .sentence(
                    "Contact \(contact) of plan \(reference): \(reply.agreement.hyphenated.replacing("-", with: " ")).")
            )
        }
    }
}
