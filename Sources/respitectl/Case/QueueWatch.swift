import RespiteAPI
import RespiteRecord

/// The queue as it changes: on a terminal one screen that is kept true, elsewhere one table after the other.
struct QueueWatch {
    let call: Cases.Watch
    let output: OutputOptions

    /// Elsewhere it ends when the daemon ends the stream. A terminal that was true once is kept, and connects again.
    func run(at desk: Desk) async throws {
        if desk.terminal.window != nil, !output.json {
            return try await QueueScreen(call: call, output: output).run(at: desk)
        }
        for try await reply in try await desk.daemon.stream(call) {
            let page = Page.queue(reply.cases, desk.wall.at(.onTheWall))
            let lines = output.json ? [try JSONText.line(reply)] : desk.terminal.printed(page, output) + [""]
            try desk.terminal.output.write(lines.map { $0 + "\n" }.joined())
        }
    }
}
