import ArgumentParser
import RespiteAPI
import RespiteRecord

extension CodeCommand {
    /// `respitectl code list`: which there are, never what they are.
    struct List: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List which codes a plan has and how old they are; never what they are, nor where.")

        @Argument(help: "The reference of the plan.")
        var reference: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Governance.ListCodes(reference: reference))
            try desk.show(reply, output, as: .codes(reply.codes, desk.wall))
        }
    }

    /// `respitectl code rotate`: a new key for all codes.
    struct Rotate: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Seal every code by a new key.",
            discussion: "Interrupted, it goes on where it was when it is run again. No code is revealed by it."
        )

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Governance.RotateKey())
            let codes = String.count(reply.sealed, "code")
            try desk.show(reply, output, as: .sentence("\(codes.sentenceCased) sealed by a new key."))
            guard reply.unreadable > 0 else { return }
            throw Complaint(
                .refused, "\(String.count(reply.unreadable, "code")) could not be opened, and stayed as it was kept.",
                try: "What is kept of it was changed or spoilt: ask somebody who knows the code, and set it anew.")
        }
    }
}

extension Page {
    static func codes(_ codes: [Governance.CodeNote], _ wall: Wall) -> Page {
        guard !codes.isEmpty else { return .none("There are no codes of this plan.") }
        var table = Table(["OF", .number("VERSION"), "SET", "BY", "LAST READ"])
        for code in codes {
            table.add([
                Cell(code.kind.words), Cell("\(code.version)"), Cell(wall.text(code.setAt)), Cell(code.setBy ?? ""),
                code.readAt.map { Cell("\(wall.text($0)): have it changed", .alarm) } ?? Cell("not since"),
            ])
        }
        var page = Page()
        page.add(table)
        return page
    }
}
