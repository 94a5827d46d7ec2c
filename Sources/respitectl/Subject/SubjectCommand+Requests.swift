import ArgumentParser
import RespiteAPI
import RespiteRecord

extension SubjectCommand {
    /// `respitectl subject request`: somebody asks what is kept about them.
    struct Request: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Enter that somebody has asked for what is kept about them.",
            discussion: "It is due within a month of the day on which it came."
        )

        @Argument(help: "The number of the person, such as N-12.")
        var person: String

        @Option(
            help: ArgumentHelp("When it came.", valueName: "date"),
            transform: { text in
                guard let date = LocalDate(text) else { throw ValidationError("Say a date such as 2026-11-22.") }
                return date
            })
        var received: LocalDate

        @Option(help: ArgumentHelp("How it was made sure who asks.", valueName: "words"))
        var identity: String

        @Option(help: ArgumentHelp("By what somebody else asks for them.", valueName: "words"))
        var authority: String?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Governance.OpenRequest(
                    person: person, receivedOn: received, identity: identity, authority: authority))
            let due = desk.wall.text(reply.request.dueOn)
            try desk.show(reply, output, as: .sentence("Request \(reply.request.request) is due on \(due)."))
        }
    }

    /// `respitectl subject requests`: what is due when.
    struct Requests: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what people have asked for, the soonest due first.")

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Governance.ListRequests())
            try desk.show(reply, output, as: .requests(reply.requests, desk.wall))
        }
    }

    /// `respitectl subject show`: all that is kept, piece by piece.
    struct Show: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show all that is kept about whoever asks, piece by piece, and what becomes of each.",
            discussion: "What may be about others too is sent or withheld as a person decides, with subject mark."
        )

        @Argument(help: "The number of the request.")
        var request: String

        @Flag(help: "Only what is not decided yet.")
        var open = false

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Governance.ShowRequest(request: request))
            let pieces = reply.pieces.filter { !open || $0.mark == .undecided }
            try desk.show(reply, output, as: .pieces(pieces))
        }
    }

    /// `respitectl subject mark`: sent, or withheld on a ground.
    struct Mark: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Decide of one piece: it is sent, or withheld on a ground.")

        @Argument(help: "The number of the request.")
        var request: String

        @Argument(help: "The piece, as subject show names it.")
        var piece: String

        @Option(help: ArgumentHelp("Withhold it, on this ground. Without it the piece is sent.", valueName: "ground"))
        var withhold: String?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Governance.MarkPiece(request: request, piece: piece, ground: withhold))
            let what = withhold == nil ? "sent" : "withheld"
            try desk.show(reply, output, as: .sentence("Piece \(piece) of request \(request) is \(what)."))
        }
    }

    /// `respitectl subject extend`: two months more.
    struct Extend: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a request two months more, once, for a reason that whoever asks is told.")

        @Argument(help: "The number of the request.")
        var request: String

        @Option(help: ArgumentHelp("Why.", valueName: "words"))
        var reason: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Governance.ExtendRequest(request: request, reason: reason))
            let due = desk.wall.text(reply.request.dueOn)
            try desk.show(reply, output, as: .sentence("Request \(request) is due on \(due). Tell whoever asked why."))
        }
    }

    /// `respitectl subject export`: the answer, as a page to read and as JSON.
    struct Export: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Release what is to be sent, as a page to read and as JSON.",
            discussion: "By somebody of information governance who decided of none of its pieces."
        )

        @Argument(help: "The number of the request.")
        var request: String

        @Option(help: ArgumentHelp("The page, for a browser or a printer.", valueName: "file"), completion: .file())
        var html: String

        @Option(help: ArgumentHelp("The same for a program.", valueName: "file"), completion: .file())
        var json: String

        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Governance.ReleaseRequest(request: request))
            try OutputFile(json).write(try JSONText.page(reply) + "\n")
            try OutputFile(html).write(AccessPage(reply.request, reply.pieces, desk.wall).html)
            let withheld = reply.pieces.filter { $0.mark == .withheld }.count
            let sent = reply.pieces.filter { $0.mark == .sent }.count
            desk.terminal.note("\(String.count(sent, "piece")) sent, \(withheld) withheld: \(html), \(json).")
        }
    }
}

extension Page {
    static func requests(_ requests: [Governance.Request], _ wall: Wall) -> Page {
        guard !requests.isEmpty else { return .none("Nobody has asked.") }
        var table = Table(["REQUEST", "PERSON", "RECEIVED", "DUE", "EXTENDED", "ANSWERED", "BY"])
        for one in requests {
            table.add([
                Cell(one.request), Cell(one.person), Cell(wall.text(one.receivedOn)), Cell(wall.text(one.dueOn)),
                Cell(one.extension ?? ""), Cell(one.releasedAt.map { wall.text($0) } ?? ""), Cell(one.releasedBy ?? ""),
            ])
        }
        var page = Page()
        page.add(table)
        return page
    }

    static func pieces(_ pieces: [Governance.Piece]) -> Page {
        guard !pieces.isEmpty else { return .none("There is nothing to decide.") }
        var table = Table(["PIECE", "SECTION", "WHAT", "SAYS", "ABOUT", "DECIDED"])
        for one in pieces {
            table.add([
                Cell(one.piece), Cell(one.section), Cell(one.words),
                Cell(one.text ?? "for information governance to read"), Cell(one.isOwn ? "them" : "others too"),
                one.mark == .undecided ? Cell("NOT YET", .alarm) : Cell(one.decision),
            ])
        }
        var page = Page()
        page.add(table)
        return page
    }
}

extension Governance.Piece {
    fileprivate var decision: String { ground.map { "withheld: \($0)" } ?? mark.rawValue }
}
