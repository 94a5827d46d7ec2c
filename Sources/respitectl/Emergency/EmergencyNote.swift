import ArgumentParser
import RespiteAPI
import RespiteRecord

extension EmergencyCommand {
    /// `respitectl emergency note`: writes something down.
    struct Note: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write something down in the record."
        )

        @OptionGroup var subject: EmergencyOptions

        @Argument(help: ArgumentHelp("What to write down; without it, standard input is read.", valueName: "words"))
        var words: [String] = []

        @OptionGroup var paper: PaperOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let text = words.isEmpty ? try await desk.terminal.input.rest() : words.joined(separator: " ")
            let reply = try await desk.daemon.call(
                Emergencies.Note(
                    emergency: subject.number, words: text, at: paper.instant(at: desk), sheet: paper.sheet))
            try desk.tell(reply, reply.summary, output, "Written down as entry \(reply.entry).")
        }
    }

    /// `respitectl emergency correct`: an entry was wrong.
    struct Correct: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say that an entry was wrong, and why: withdraw it, or give its right time. It stays readable."
        )

        @OptionGroup var subject: EmergencyOptions

        @Argument(help: ArgumentHelp("The number of the entry.", valueName: "entry"))
        var entry: Int

        @Option(help: ArgumentHelp("Why it was wrong.", valueName: "words"))
        var reason: String

        @Option(
            help: ArgumentHelp("When it really happened; without it the entry is withdrawn.", valueName: "time"),
            transform: WrittenTime.argument)
        var rightTime: WrittenTime?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Emergencies.Correct(
                    emergency: subject.number, entry: entry, why: reason,
                    rightAt: rightTime?.resolved(on: desk.wall, .back)))
            try desk.tell(reply, reply.summary, output, "Entry \(entry) is corrected by entry \(reply.entry).")
        }
    }

    /// `respitectl emergency identify`: whose emergency it is.
    struct Identify: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say whose emergency it is, by card or reference, when that was not known before."
        )

        @OptionGroup var subject: EmergencyOptions

        @Argument(help: ArgumentHelp("A card's number or a plan's reference.", valueName: "card"))
        var reference: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Emergencies.Identify(emergency: subject.number, reference: reference))
            try desk.tell(reply, reply.summary, output, "It is the emergency of \(reply.summary.carer ?? "the carer").")
        }
    }

    /// `respitectl emergency priority`: sets a priority.
    struct Priority: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set a priority, 1 to 3. Anyone may raise it; lowering needs a reason and the role."
        )

        @OptionGroup var subject: EmergencyOptions

        @Argument(help: "1, 2 or 3.")
        var priority: Int

        @OptionGroup var person: PersonOption

        @Option(help: ArgumentHelp("Why.", valueName: "words"))
        var reason: String?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Emergencies.Prioritise(
                    emergency: subject.number, person: person.person, priority: priority, reason: reason))
            try desk.tell(reply, reply.summary, output, "Priority \(priority).")
        }
    }
}
