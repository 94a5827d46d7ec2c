import ArgumentParser
import Foundation
import Logging
import RespiteDaemon
import Systemd

/// The daemon, and what is done with its register while it is stopped.
@main struct Respited: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "respited",
        abstract: "Keep the register of carers' emergency plans, answer the lookup, and watch.",
        discussion: "Meant to be started by systemd: systemctl start respited.socket.",
        version: Daemon.version,
        subcommands: [Serve.self, Restore.self, Rehearse.self, Lost.self],
        defaultSubcommand: Serve.self
    )

    /// Before anything wakes libdispatch, which reads its settings once.
    static func main() async {
        DispatchPriority.settle()
        signal(SIGPIPE, SIG_IGN)
        await main(nil)
    }
}

/// `respited [serve] [--config FILE] [--data DIR] [--socket PATH]`: the daemon itself.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Run the daemon: what it does without a command.")

    @Option(help: "The configuration file. Default: \(DaemonFiles.configuration), if there is one.")
    var config: String?

    @Option(help: "The directory of the register. Default: what systemd says, then the configuration.")
    var data: String?

    @Option(help: "Where to listen. Default: what systemd hands over, then the configuration.")
    var socket: String?

    @Flag(help: "Stand by for another machine: show the copy in spare/register.db until it is promoted.")
    var spare = false

    func run() async throws {
        let environment = Inherited.environment
        LoggingSystem.bootstrap { JournalLogHandler(label: $0) }
        do {
            var running = Running(config: config, data: data, socket: socket, environment: environment)
            running.isSpare = spare
            try await running.run()
        } catch let error as CannotStart {
            throw ExitCode.complaint(error, code: 78)
        }
    }
}
