import RespiteRecord
import Varlink

/// What a daemon says, kept on a terminal for as long as somebody looks: true, or saying that it is not.
///
/// A daemon that stops or goes away does not end it. It says since when it has been blind, and connects again.
struct LiveScreen<Call: Varlink.Method>: Sendable {
    let call: Call
    let output: OutputOptions
    /// In capitals: `QUEUE`.
    let title: String
    let page: @Sendable (Call.Reply, Wall) -> Page
    /// How often "in 12 min" is said anew while nothing changes, and how long to wait before connecting again.
    var pace = Duration.seconds(5)

    private enum News: Sendable {
        case changed(Call.Reply)
        case lost(Complaint)
    }

    /// What was last heard, and since when nothing has been.
    private struct Shown {
        var reply: Call.Reply?
        var lost: (since: Instant, complaint: Complaint)?

        mutating func hear(_ news: News) {
            switch news {
            case .changed(let reply): (self.reply, lost) = (reply, nil)
            case .lost(let complaint): lost = (lost?.since ?? .onTheWall, complaint)
            }
        }

        /// What ends it: a refusal, or that nothing was ever seen.
        var end: Complaint? {
            guard let lost, reply == nil || lost.complaint.exit != .unreachable else { return nil }
            return lost.complaint
        }
    }

    /// What there is to show, and a bell for whoever shows it.
    private actor Board {
        private(set) var shown = Shown()
        /// Rings at least once after each change.
        nonisolated let wakes: AsyncStream<Void>
        private nonisolated let bell: AsyncStream<Void>.Continuation

        init() {
            (wakes, bell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        }

        func hear(_ news: News) {
            shown.hear(news)
            wake()
        }

        nonisolated func wake() {
            bell.yield()
        }
    }

    /// Goes on until somebody ends the program. Throws when nothing was ever seen, and when the daemon refuses.
    func run(at desk: Desk) async throws {
        let first = try await desk.daemon.stream(call)
        let board = Board()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await follow(first, at: desk, onto: board) }
            group.addTask { while (try? await Task.sleep(for: pace)) != nil { board.wake() } }
            group.addTask { try await show(board, at: desk) }
            defer { group.cancelAll() }
            while try await group.next() != nil {}
        }
    }

    /// Writes the screen whenever there is something new to say, and the newest of it.
    private func show(_ board: Board, at desk: Desk) async throws {
        for await _ in board.wakes {
            let shown = await board.shown
            if let end = shown.end { throw end }
            if let reply = shown.reply { try desk.terminal.output.write(text(reply, shown.lost, at: desk)) }
        }
    }

    /// Writes down what the daemon says, over one connection after the other.
    private func follow(
        _ first: AsyncThrowingStream<Call.Reply, any Error>, at desk: Desk, onto board: Board
    ) async {
        var replies: AsyncThrowingStream<Call.Reply, any Error>? = first
        while !Task.isCancelled {
            do {
                for try await reply in try await stream(replies, at: desk) { await board.hear(.changed(reply)) }
                await board.hear(.lost(Complaint(.unreachable, "respited has stopped.")))
            } catch {
                await board.hear(.lost(Complaint(about: error, path: desk.socketPath)))
            }
            replies = nil
            try? await Task.sleep(for: pace)
        }
    }

    /// The stream that there is, else one over a new connection.
    private func stream(
        _ replies: AsyncThrowingStream<Call.Reply, any Error>?, at desk: Desk
    ) async throws -> AsyncThrowingStream<Call.Reply, any Error> {
        if let replies { return replies }
        return try await desk.daemon.again().stream(call)
    }

    /// From the top left corner: each line to its end, then everything below cleared.
    private func text(_ reply: Call.Reply, _ lost: (since: Instant, complaint: Complaint)?, at desk: Desk) -> String {
        let wall = desk.wall.at(.onTheWall)
        var page = Page()
        page.say("\(title) at \(wall.full(wall.now))", .heading)
        if let lost {
            page.say("NOT TRUE since \(wall.full(lost.since)): \(lost.complaint.sentence) Trying again.", .alarm)
        }
        page.say("")
        page.add(self.page(reply, wall))
        let lines = desk.terminal.printed(page, output).prefix(max(1, (desk.terminal.window?.rows ?? 24) - 1))
        return "\u{1B}[H" + lines.map { $0 + "\u{1B}[K\n" }.joined() + "\u{1B}[J"
    }
}

/// What changes while it is looked at: on a terminal one screen that is kept true, elsewhere one page after the other.
///
/// Elsewhere it ends when the daemon ends the stream. A terminal that was true once is kept, and connects again.
struct Live<Call: Varlink.Method>: Sendable {
    let call: Call
    let output: OutputOptions
    let title: String
    let page: @Sendable (Call.Reply, Wall) -> Page

    func run(at desk: Desk) async throws {
        if desk.terminal.window != nil, !output.json {
            return try await LiveScreen(call: call, output: output, title: title, page: page).run(at: desk)
        }
        for try await reply in try await desk.daemon.stream(call) {
            let lines =
                output.json
                ? [try JSONText.line(reply)]
                : desk.terminal.printed(page(reply, desk.wall.at(.onTheWall)), output) + [""]
            try desk.terminal.output.write(lines.map { $0 + "\n" }.joined())
        }
    }
}
