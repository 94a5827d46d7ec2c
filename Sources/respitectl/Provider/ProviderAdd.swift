import ArgumentParser
import RespiteAPI

extension ProviderCommand {
    /// `respitectl provider add`: a provider of replacement care.
    struct Add: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "Enter a provider.")

        @Argument(help: "What it is called.")
        var name: String

        @Option(help: ArgumentHelp("The number that is answered day and night.", valueName: "number"))
        var telephone: String

        @OptionGroup var options: ProviderOptions
        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            var call = Staff.PutProvider(name: name, telephone: telephone)
            call.districts = options.district.isEmpty ? nil : options.district
            call.abilities = options.can.isEmpty ? nil : options.can
            call.hours = options.hours.isEmpty ? nil : options.hours
            (call.group, call.rank, call.requestKey) = (options.group, options.rank, key.requestKey)
            let reply = try await desk.daemon.call(call)
            try desk.show(reply, output, as: .sentence("Provider \(reply.provider) is \(name)."))
        }
    }
}
