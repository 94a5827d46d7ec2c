import Foundation
import RespiteRecord

/// What a command works with: the daemon, the terminal, the clock on the wall and the environment.
struct Desk: Sendable {
    var daemon: Daemon
    var terminal: Terminal
    var wall: Wall
    var environment: [String: String]
    /// Where the daemon listens, for what is said when it does not.
    var socketPath: String
    /// Where a long talk reads the time as it goes on; without one the wall stands still.
    var clock: (@Sendable () -> Instant)?

    /// This process's own.
    static func standard(_ daemon: DaemonOptions) -> Desk {
        let environment = ProcessInfo.processInfo.environment
        let path = daemon.path(environment)
        return Desk(
            daemon: Daemon(path: path),
            terminal: .standard(environment: environment),
            wall: .standard(environment: environment),
            environment: environment,
            socketPath: path,
            clock: { .onTheWall }
        )
    }
}

extension Desk {
    /// The wall as it is just now, in a command that takes its time.
    var wallNow: Wall { clock.map { wall.at($0()) } ?? wall }

    /// Prints a reply: for programs as the wire has it, for people as `page` says, a screen at a time when it is long.
    func show(_ reply: some Encodable, _ output: OutputOptions, as page: @autoclosure () -> Page) throws {
        guard !output.json else { return try terminal.output.write(try JSONText.page(reply) + "\n") }
        try show(page(), output)
    }

    /// Prints a page for people.
    func show(_ page: Page, _ output: OutputOptions) throws {
        let lines = terminal.printed(page, output)
        let text = lines.map { $0 + "\n" }.joined()
        if let window = terminal.window, lines.count >= window.rows, !output.noPager,
            Pager(environment: environment).show(text)
        {
            return
        }
        try terminal.output.write(text)
    }
}

extension Terminal {
    /// The lines of a page as this terminal shows them.
    func printed(_ page: Page, _ output: OutputOptions) -> [String] {
        let width = window?.columns
        return page.lines(withLegend: !output.noLegend, width: width).flatMap {
            $0.printed(width: width, coloured: isColoured)
        }
    }
}
