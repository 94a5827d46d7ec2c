import ArgumentParser
import RespiteAPI
import RespiteRecord

extension ProviderCommand {
    /// `respitectl provider list`: in the order in which they are asked.
    struct List: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the providers, in the order in which the scheme asks them.", aliases: ["ls"])

        @Option(help: ArgumentHelp("Only those that serve a home there.", valueName: "postcode"))
        var postcode: String?

        @Flag(help: "Show those as well that are no longer asked.")
        var all = false

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Staff.ListProviders(postcode: postcode, includeInactive: all ? true : nil))
            try desk.show(reply, output, as: .providers(reply.providers))
        }
    }
}

extension Page {
    static func providers(_ providers: [Staff.Provider]) -> Page {
        guard !providers.isEmpty else { return .none("There are no providers.") }
        var table = Table(["PROVIDER", .number("ORDER"), "NAME", "24 H", "WHERE", "CAN", "HOURS"], foldsFrom: 4)
        for one in providers {
            table.add([
                Cell(one.provider), Cell("\(one.rank)"), Cell(one.isActive ? one.name : "\(one.name) (not asked)"),
                Cell(one.telephone), Cell(one.districts.isEmpty ? "everywhere" : one.districts.joined(separator: " ")),
                Cell(one.abilities.map(\.spoken).joined(separator: ", ")),
                Cell(one.hours.isEmpty ? "always" : one.hours.map(\.written).joined(separator: ", ")),
            ])
        }
        var page = Page()
        page.add(table)
        return page
    }
}
