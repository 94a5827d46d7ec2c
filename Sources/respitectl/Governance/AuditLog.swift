import ArgumentParser
import RespiteAPI
import RespiteRecord

extension AuditCommand {
    /// `respitectl audit log`: the entries of the chain.
    struct Log: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "Show the audit, the newest first.")

        @Option(help: ArgumentHelp("Only what was done to this: a plan, a case, a card.", valueName: "subject"))
        var subject: String?

        @Option(help: ArgumentHelp("Only what this user did.", valueName: "uid"))
        var uid: Int?

        @Option(help: ArgumentHelp("Go on after this entry of an earlier page.", valueName: "number"))
        var after: Int?

        @Option(help: ArgumentHelp("No more than so many.", valueName: "number"))
        var limit: Int?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Governance.Audit(subject: subject, uid: uid, after: after, limit: limit)
            )
            try desk.show(reply, output, as: .audit(reply.entries, desk.wall))
        }
    }
}

extension Page {
    static func audit(_ entries: [Governance.Entry], _ wall: Wall) -> Page {
        guard !entries.isEmpty else { return .none("Nothing is recorded of that.") }
        var table = Table([.number("ENTRY"), "AT", "WHO", "ROLE", "DID", "TO", "PURPOSE", "RESULT", "HASH", "WORDS"])
        for entry in entries {
            table.add([
                Cell("\(entry.sequence)"), Cell(wall.text(entry.at)), Cell(entry.who), Cell(entry.role.spaced),
                Cell(entry.action), Cell(entry.what), Cell(entry.purpose?.spaced ?? ""), Cell(entry.result.spaced),
                Cell(String(entry.hash.prefix(12)), .faint), Cell(entry.words ?? ""),
            ])
        }
        var page = Page()
        page.add(table)
        return page
    }
}

extension Governance.Entry {
    var who: String { name ?? uid.map { "uid \($0)" } ?? "respited" }

    /// `plan/12 v3 health`
    fileprivate var what: String {
        [subject, version.map { "v\($0)" }, fieldGroup?.spaced].compactMap(\.self).joined(separator: " ")
    }
}
