import ArgumentParser
import RespiteAPI

extension ProviderCommand {
    /// `respitectl provider change`: something about a provider is different now.
    struct Change: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change what is known of a provider. What is not given stays as it was.")

        @Argument(help: "The number of the provider.")
        var provider: String

        @Option(help: ArgumentHelp("What it is called.", valueName: "name"))
        var name: String?

        @Option(help: ArgumentHelp("The number that is answered day and night.", valueName: "number"))
        var telephone: String?

        @Flag(inversion: .prefixedNo, help: "Whether the scheme still asks it.")
        var active: Bool?

        @OptionGroup var options: ProviderOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let known = try await desk.daemon.call(Staff.ShowProvider(provider: provider)).provider
            var call = Staff.PutProvider(
                provider: known.provider, name: name ?? known.name, telephone: telephone ?? known.telephone)
            call.districts = options.district.isEmpty ? known.districts : options.district
            call.abilities = options.can.isEmpty ? known.abilities : options.can
            call.hours = options.hours.isEmpty ? known.hours : options.hours
            (call.group, call.rank) = (options.group ?? known.group, options.rank ?? known.rank)
            call.isActive = active ?? known.isActive
            let reply = try await desk.daemon.call(call)
            try desk.show(reply, output, as: .sentence("Provider \(reply.provider), \(call.name), is changed."))
        }
    }
}
