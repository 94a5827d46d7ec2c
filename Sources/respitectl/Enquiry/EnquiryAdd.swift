import ArgumentParser
import RespiteAPI

extension EnquiryCommand {
    /// `respitectl enquiry add`: somebody asked.
    struct Add: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record that somebody asked about the scheme.", aliases: ["new"]
        )

        /// How they asked.
        enum Channel: String, Choosable {
            case telephone, letter, website, event, professional, other
        }

        @Option(help: ArgumentHelp("How they asked.", valueName: "channel"))
        var channel: Channel = .telephone

        @Option(help: ArgumentHelp("Who asked.", valueName: "name"))
        var name: String?

        @Option(help: ArgumentHelp("Where they can be rung.", valueName: "number"))
        var telephone: String?

        @Option(help: ArgumentHelp("What they asked, or were told.", valueName: "words"))
        var note: String?

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.AddEnquiry(
                    channel: channel.rawValue, name: name, telephone: telephone, note: note, requestKey: key.requestKey
                )
            )
            try desk.show(reply, output, as: .sentence("Enquiry \(reply.enquiry) is recorded."))
        }
    }
}
