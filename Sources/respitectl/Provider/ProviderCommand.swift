import ArgumentParser
import RespiteAPI
import RespiteRecord

/// `respitectl provider`: who sends a replacement carer.
struct ProviderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "provider",
        abstract: "Who sends a replacement carer: what each can do, where and when, and its workers.",
        subcommands: [Add.self, Change.self, List.self, Show.self, Worker.self, Offers.self, Answer.self]
    )
}

extension Staff.ProviderAbility: Choosable {}

/// What can be said of a provider beside its name and number.
struct ProviderOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A postcode district that it serves, such as SS9; may be given several times. None is everywhere.",
            valueName: "district"))
    var district: [String] = []

    @Option(
        help: ArgumentHelp("What it can do; may be given several times.", valueName: "ability"))
    var can: [Staff.ProviderAbility] = []

    @Option(
        help: ArgumentHelp(
            "When it takes requests, such as \"mon-fri 07:00-22:00\"; may be given several times. None is always.",
            valueName: "hours"),
        transform: Hours.argument)
    var hours: [Hours] = []

    @Option(help: ArgumentHelp("Its own Unix group, if it logs in.", valueName: "group"))
    var group: String?

    @Option(help: ArgumentHelp("Its place in the order in which the scheme asks, from 1.", valueName: "number"))
    var rank: Int?
}

extension Hours {
    /// Reads an option's value, or says how to write one.
    @Sendable static func argument(_ text: String) throws -> Hours {
        guard let hours = Hours(written: text) else {
            throw ValidationError("Write hours as \"mon-fri 07:00-22:00\", 09:00-17:00 or \"any time\".")
        }
        return hours
    }
}
