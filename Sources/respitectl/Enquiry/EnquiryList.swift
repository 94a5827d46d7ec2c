import ArgumentParser
import RespiteAPI
import RespiteRecord

extension EnquiryCommand {
    /// `respitectl enquiry list`: who asked.
    struct List: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "List enquiries.", aliases: ["ls"])

        @Option(help: "Only those that have come this far.")
        var state: Register.EnquiryState?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Register.ListEnquiries(state: state))
            try desk.show(reply, output, as: .enquiries(reply.enquiries, desk.wall))
        }
    }
}

extension Page {
    static func enquiries(_ enquiries: [Register.Enquiry], _ wall: Wall) -> Page {
        guard !enquiries.isEmpty else { return .none("There are no enquiries.") }
        var table = Table(["ENQUIRY", "STATE", "RECEIVED", "BY", "NAME", "TELEPHONE", "PLAN"])
        for one in enquiries {
            table.add([
                Cell(one.enquiry), Cell(one.state.spoken), Cell(wall.text(one.receivedAt)), Cell(one.channel.spaced),
                Cell(one.name ?? ""), Cell(one.telephone ?? ""), Cell(one.reference ?? ""),
            ])
        }
        var page = Page()
        page.add(table)
        page.legend("\(String.count(enquiries.count, "enquiry", plural: "enquiries").sentenceCased).")
        return page
    }
}
