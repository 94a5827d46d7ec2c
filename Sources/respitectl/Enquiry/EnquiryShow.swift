import ArgumentParser
import RespiteAPI
import RespiteRecord

extension EnquiryCommand {
    /// `respitectl enquiry show`: one enquiry.
    struct Show: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "Show an enquiry.")

        @Argument(help: "The number of the enquiry.")
        var enquiry: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Register.ShowEnquiry(enquiry: enquiry))
            try desk.show(reply, output, as: .enquiry(reply.enquiry, desk.wall))
        }
    }
}

extension Page {
    static func enquiry(_ enquiry: Register.Enquiry, _ wall: Wall) -> Page {
        var page = Page()
        page.fields([
            ("Enquiry", Cell(enquiry.enquiry)),
            ("State", Cell(enquiry.state.spoken)),
            ("Received", Cell("\(wall.textAndRelative(enquiry.receivedAt)), by \(enquiry.channel.spaced)")),
            ("Name", enquiry.name.map { Cell($0) }),
            ("Telephone", enquiry.telephone.map { Cell($0) }),
            ("Note", enquiry.note.map { Cell($0) }),
            ("Plan", enquiry.reference.map { Cell($0) }),
        ])
        return page
    }
}
