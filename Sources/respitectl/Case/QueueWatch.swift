import RespiteAPI
import RespiteRecord

/// The queue as it changes: on a terminal one screen that is kept true, elsewhere one table after the other.
struct QueueWatch {
    let kind: Cases.Kind?
    let mine: Bool
    let output: OutputOptions

    /// How often the words "in 12 min" are said anew while nothing else changes.
    private static let refresh = Duration.seconds(5)

    private enum Event: Sendable {
        case changed([Cases.Summary])
        case timePassed
        case ended
    }

    /// Ends when the daemon ends the stream.
    func run(at desk: Desk) async throws {
        let replies = try await desk.daemon.stream(Cases.Watch(kind: kind, mine: mine ? true : nil))
        if output.json {
            for try await reply in replies { try desk.terminal.output.write(try JSONText.line(reply) + "\n") }
        } else if desk.terminal.window == nil {
            for try await reply in replies { try print(reply.cases, at: desk) }
        } else {
            try await keepScreen(replies, at: desk)
        }
    }

    private func print(_ cases: [Cases.Summary], at desk: Desk) throws {
        let page = Page.queue(cases, desk.wall.at(.onTheWall))
        let lines = desk.terminal.printed(page, output)
        try desk.terminal.output.write(lines.map { $0 + "\n" }.joined() + "\n")
    }

    /// Clears the screen and writes the queue at every change and every few seconds.
    private func keepScreen(_ replies: AsyncThrowingStream<Cases.Watch.Reply, any Error>, at desk: Desk) async throws {
        let (events, source) = AsyncThrowingStream<Event, any Error>.makeStream(bufferingPolicy: .bufferingNewest(8))
        let following = Task {
            do {
                for try await reply in replies { source.yield(.changed(reply.cases)) }
                source.finish()
            } catch {
                source.finish(throwing: error)
            }
        }
        let ticking = Task {
            while true {
                try await Task.sleep(for: Self.refresh)
                source.yield(.timePassed)
            }
        }
        defer {
            following.cancel()
            ticking.cancel()
        }
        var cases: [Cases.Summary] = []
        for try await event in events {
            if case .changed(let changed) = event { cases = changed }
            try desk.terminal.output.write(screen(cases, at: desk))
        }
    }

    /// From the top left corner: each line to its end, then everything below cleared.
    private func screen(_ cases: [Cases.Summary], at desk: Desk) -> String {
        let wall = desk.wall.at(.onTheWall)
        let title = Line(cells: [Cell("QUEUE at \(wall.full(wall.now))", .heading)], flow: .cut)
        let titleLines = title.printed(width: desk.terminal.window?.columns, coloured: desk.terminal.isColoured)
        let lines = titleLines + [""] + desk.terminal.printed(.queue(cases, wall), output)
        let fitting = lines.prefix(max(1, (desk.terminal.window?.rows ?? 24) - 1))
        return "\u{1B}[H" + fitting.map { $0 + "\u{1B}[K\n" }.joined() + "\u{1B}[J"
    }
}
