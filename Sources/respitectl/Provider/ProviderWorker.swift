import ArgumentParser
import RespiteAPI

extension ProviderCommand {
    /// `respitectl provider worker`: somebody whom a provider sends.
    struct Worker: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Enter a worker of a provider, or change one.")

        @Argument(help: "The number of the provider.")
        var provider: String

        @Argument(help: "The worker's name.")
        var name: String

        @Option(help: ArgumentHelp("Where the worker is rung.", valueName: "number"))
        var telephone: String

        @Option(help: ArgumentHelp("The number of the worker to change.", valueName: "worker"))
        var change: String?

        @Flag(help: "The worker has left.")
        var left = false

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Staff.PutWorker(
                    worker: change, provider: provider, name: name, telephone: telephone,
                    isActive: left ? false : nil, requestKey: key.requestKey))
            try desk.show(reply, output, as: .sentence("Worker \(reply.worker) of \(provider) is \(name)."))
        }
    }
}
