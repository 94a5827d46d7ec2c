import ArgumentParser
import Foundation
import RespiteAPI
import RespiteRecord
import Synchronization
import Testing
import Varlink

@testable import respitectl

/// A desk laid out for a test: a daemon that answers what it is told to, over the real interfaces, and a terminal
/// whose words are kept.
struct Rehearsal {
    let output = KeptText()
    let errors = KeptText()
    let calls = KeptCalls()
    var lines: [String] = []
    /// Whether lines stand among the questions, as on a terminal.
    var showsLines = false
    var window: Terminal.Size?
    var canAsk = false
    var isColoured = false
    var wall = Wall.earlySunday
    var environment: [String: String] = ["PAGER": "cat"]
    private var service: Service
    private static let interfaces = Result { try Interfaces.all.map { try Interface(parsing: $0) } }

    init() throws {
        // A program under test that takes the signal back must find it ignored, for the other tests of this process.
        signal(SIGPIPE, SIG_IGN)
        service = Service(
            vendor: "test", product: "test", version: "0", url: "https://example.org",
            interfaces: try Self.interfaces.get()
        )
        service.replyCheck = { method, problem in Issue.record("\(method): \(problem)") }
    }

    /// What is answered to a call, each time it comes.
    mutating func answer<M: Varlink.Method>(_ method: M.Type, _ reply: @escaping @Sendable (M) throws -> M.Reply) {
        service.on(method) { [calls] call, _ in
            calls.keep(call)
            return try reply(call)
        }
    }

    mutating func answer<M: Varlink.Method>(_ method: M.Type, _ reply: M.Reply) {
        answer(method) { _ in reply }
    }

    /// What is answered to a call with `more`, one after the other, and what comes then.
    mutating func stream<M: Varlink.Method>(
        _ method: M.Type, _ replies: [M.Reply], then end: @escaping @Sendable () async throws -> Void = {}
    ) {
        service.stream(method) { [calls] call, _, sink in
            calls.keep(call)
            for reply in replies { try await sink.send(reply) }
            try await end()
        }
    }

    /// A connection of its own to the daemon.
    var client: Client {
        Client.inMemory(service, as: Peer(uid: 1001, gid: 1001, pid: 1))
    }

    var desk: Desk {
        let client = client
        return Desk(
            daemon: Daemon { client },
            terminal: Terminal(
                output: output, errors: errors, input: GivenLines(lines, shownOn: showsLines ? errors : nil),
                window: window, canAsk: canAsk,
                isColoured: isColoured
            ),
            wall: wall, environment: environment, socketPath: "/run/respited/control"
        )
    }

    /// Runs a command line, without the program's name. Throws when it is not understood.
    @discardableResult
    func run(_ arguments: [String]) async throws -> Exit {
        let parsed = try Respitectl.parseAsRoot(arguments)
        let command = try #require(parsed as? any DeskCommand, "\(arguments) is a group of commands")
        return await Respitectl.finish(command, at: desk)
    }

    @discardableResult
    func run(_ line: String) async throws -> Exit {
        try await run(line.split(separator: " ").map(String.init))
    }
}

/// What was written.
final class KeptText: Sink {
    private let kept = Mutex("")

    func write(_ text: String) {
        kept.withLock { $0 += text }
    }

    var text: String { kept.withLock { $0 } }
}

/// The calls that came, in their order.
final class KeptCalls: Sendable {
    private let kept = Mutex<[any Varlink.Method]>([])

    func keep(_ call: some Varlink.Method) {
        kept.withLock { $0.append(call) }
    }

    func of<M: Varlink.Method>(_: M.Type) -> [M] {
        kept.withLock { $0.compactMap { $0 as? M } }
    }
}

/// Lines that were typed before.
final class GivenLines: Source {
    private let lines: Mutex<[String]>
    private let shown: KeptText?

    init(_ lines: [String], shownOn shown: KeptText? = nil) {
        self.lines = Mutex(lines)
        self.shown = shown
    }

    func line() async -> String? {
        let line = lines.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        shown?.write((line ?? "") + "\n")
        return line
    }

    func rest() async throws -> String {
        lines.withLock { lines in
            defer { lines = [] }
            return lines.map { $0 + "\n" }.joined()
        }
    }
}
