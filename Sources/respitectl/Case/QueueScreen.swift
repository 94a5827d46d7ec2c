import RespiteAPI
import RespiteRecord

/// The queue on a terminal, for as long as somebody looks: true, or saying that it is not.
///
/// A daemon that goes away does not end it. It says since when it has been blind, and connects again.
struct QueueScreen {
    let call: Cases.Watch
    let output: OutputOptions
    /// How often "in 12 min" is said anew while nothing changes, and how long to wait before connecting again.
    var pace = Duration.seconds(5)

    private enum Event: Sendable {
        case changed([Cases.Summary])
        case lost(Complaint)
        case timePassed
    }

    /// Ends when the daemon ends the stream itself, and throws when the first connection fails.
    func run(at desk: Desk) async throws {
        let (events, source) = AsyncStream<Event>.makeStream(bufferingPolicy: .bufferingNewest(8))
        let first = try await desk.daemon.stream(call)
        let following = Task { await follow(first, at: desk, into: source) }
        let ticking = Task { await tick(into: source) }
        defer {
            following.cancel()
            ticking.cancel()
        }
        var shown = Shown()
        for await event in events {
            switch event {
            case .changed(let cases): shown = Shown(cases: cases)
            case .lost(let complaint): try shown.lose(complaint)
            case .timePassed: break
            }
            try desk.terminal.output.write(text(shown, at: desk))
        }
    }

    /// What was last heard, and since when nothing has been.
    private struct Shown {
        var cases: [Cases.Summary]?
        var lost: (since: Instant, complaint: Complaint)?

        init(cases: [Cases.Summary]? = nil) {
            self.cases = cases
        }

        /// Throws when there is nothing to keep.
        mutating func lose(_ complaint: Complaint) throws {
            guard cases != nil, complaint.exit == .unreachable else { throw complaint }
            lost = (lost?.since ?? .onTheWall, complaint)
        }
    }

    private func tick(into source: AsyncStream<Event>.Continuation) async {
        while (try? await Task.sleep(for: pace)) != nil { source.yield(.timePassed) }
    }

    /// Passes on what the daemon says, over one connection after the other.
    private func follow(
        _ first: AsyncThrowingStream<Cases.Watch.Reply, any Error>, at desk: Desk,
        into source: AsyncStream<Event>.Continuation
    ) async {
        var replies = first
        var isLost = false
        while !Task.isCancelled {
            do {
                if isLost { replies = try await desk.daemon.again().stream(call) }
                for try await reply in replies { source.yield(.changed(reply.cases)) }
                return source.finish()
            } catch {
                isLost = true
                source.yield(.lost(Complaint(about: error, path: desk.socketPath)))
                try? await Task.sleep(for: pace)
            }
        }
    }

    /// From the top left corner: each line to its end, then everything below cleared.
    private func text(_ shown: Shown, at desk: Desk) -> String {
        let wall = desk.wall.at(.onTheWall)
        var page = Page()
        page.say("QUEUE at \(wall.full(wall.now))", .heading)
        if let lost = shown.lost {
            page.say("NOT TRUE since \(wall.full(lost.since)): \(lost.complaint.sentence) Trying again.", .alarm)
        }
        page.say("")
        page.add(.queue(shown.cases ?? [], wall))
        let lines = desk.terminal.printed(page, output).prefix(max(1, (desk.terminal.window?.rows ?? 24) - 1))
        return "\u{1B}[H" + lines.map { $0 + "\u{1B}[K\n" }.joined() + "\u{1B}[J"
    }
}
