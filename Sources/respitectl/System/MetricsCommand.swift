import ArgumentParser
import RespiteAPI

/// `respitectl metrics`: how the service fares, for a collector.
struct MetricsCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics",
        abstract: "Print how the service fares as OpenMetrics, for the textfile collector of node_exporter.",
        discussion: "Numbers only: nothing of a person is in them. With --to the file says so when respited is down."
    )

    @Option(
        help: ArgumentHelp("Write this file instead, which everybody may read.", valueName: "file"), completion: .file()
    )
    var to: String?

    @OptionGroup var daemon: DaemonOptions

    func run(at desk: Desk) async throws {
        guard let to else {
            let status = try await desk.daemon.call(System.Status())
            return try desk.terminal.output.write(Metrics(of: status).text)
        }
        let file = OutputFile(to, mode: 0o644)
        do {
            try file.write(Metrics(of: try await desk.daemon.call(System.Status())).text)
        } catch {
            try? file.write(Metrics.down.text)
            throw error
        }
    }
}
