import ArgumentParser
import RespiteAPI

extension StaffCommand {
    /// `respitectl staff list`: everybody who works for the scheme.
    struct List: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "List the staff.", aliases: ["ls"])

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Staff.ListMembers())
            try desk.show(reply, output, as: .staff(reply.members))
        }
    }
}

extension Page {
    static func staff(_ members: [Staff.Member]) -> Page {
        guard !members.isEmpty else { return .none("There are no staff yet.") }
        var table = Table([.number("UID"), "NAME", "TELEPHONES", "E-MAIL", "STATE"])
        for one in members {
            table.add([
                Cell("\(one.uid)"), Cell(one.name), Cell(one.telephones.joined(separator: ", ")),
                Cell(one.email ?? ""), Cell(one.isActive ? "" : "left"),
            ])
        }
        var page = Page()
        page.add(table)
        return page
    }
}
