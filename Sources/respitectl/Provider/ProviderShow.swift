import ArgumentParser
import RespiteAPI

extension ProviderCommand {
    /// `respitectl provider show`: one provider, with its workers.
    struct Show: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "Show a provider with its workers.")

        @Argument(help: "The number of the provider.")
        var provider: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Staff.ShowProvider(provider: provider))
            try desk.show(reply, output, as: .provider(reply))
        }
    }
}

extension Page {
    static func provider(_ reply: Staff.ShowProvider.Reply) -> Page {
        var page = Page.providers([reply.provider])
        guard !reply.workers.isEmpty else {
            page.legend("No workers are known by name.")
            return page
        }
        page.heading("Workers")
        var table = Table(["WORKER", "NAME", "TELEPHONE", "STATE"])
        for worker in reply.workers {
            table.add([
                Cell(worker.worker), Cell(worker.name), Cell(worker.telephone), Cell(worker.isActive ? "" : "left"),
            ])
        }
        page.add(table)
        return page
    }
}
