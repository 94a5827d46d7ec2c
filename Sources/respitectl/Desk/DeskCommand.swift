import ArgumentParser

/// A command that can be run at any desk: this process's own, or one that a test has laid out.
protocol DeskCommand: AsyncParsableCommand {
    var daemon: DaemonOptions { get }
    /// The command that shows what this one is about, for when somebody else has changed it meanwhile.
    var seeAgain: String? { get }

    func run(at desk: Desk) async throws
}

extension DeskCommand {
    var seeAgain: String? { nil }

    func run() async throws {
        try await run(at: .standard(daemon))
    }
}
