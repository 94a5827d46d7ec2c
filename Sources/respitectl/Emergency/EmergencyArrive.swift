import ArgumentParser
import RespiteAPI
import RespiteRecord

/// Which of several people, by their number in the emergency.
struct PersonOption: ParsableArguments {
    @Option(help: ArgumentHelp("Which person, by number; everybody without it.", valueName: "number"))
    var person: Int?
}

/// What was seen of the care.
struct CareOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Which medicines were taken.", valueName: "words"))
    var medicines: String?

    @Option(help: ArgumentHelp("What was eaten and drunk.", valueName: "words"))
    var food: String?

    @Option(help: ArgumentHelp("Whether it is warm.", valueName: "words"))
    var warmth: String?

    @Option(help: ArgumentHelp("What they did not want, being able to decide it.", valueName: "words"))
    var refused: String?

    var wire: Emergencies.Care? {
        let care = Emergencies.Care(medicines: medicines, food: food, warmth: warmth, refused: refused)
        return care == .init() ? nil : care
    }
}

extension EmergencyCommand {
    /// `respitectl emergency arrive`: somebody is there.
    struct Arrive: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Book somebody in: they are with the person, announced or not."
        )

        @OptionGroup var subject: EmergencyOptions
        @OptionGroup var who: WhoOptions
        @OptionGroup var person: PersonOption

        @Option(help: ArgumentHelp("Until when they stay.", valueName: "time"), transform: WrittenTime.argument)
        var until: WrittenTime?

        @Flag(inversion: .prefixedNo, help: "Whether they are paid, when the record cannot tell.")
        var paid: Bool?

        @Flag(help: "They only open the door, or sit with them: they cannot give the care.")
        var notAble = false

        @Option(help: ArgumentHelp("How the person was found.", valueName: "words"))
        var found: String?

        @OptionGroup var paper: PaperOptions
        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let somebody = try await who.somebody(in: subject.number, at: desk).who
            let reply = try await desk.daemon.call(
                Emergencies.Arrive(
                    emergency: subject.number, who: somebody, person: person.person,
                    untilAt: until?.resolved(on: desk.wall, .ahead), isPaid: paid, isAble: notAble ? false : nil,
                    found: found, at: paper.instant(at: desk), sheet: paper.sheet, requestKey: key.requestKey))
            let next = reply.nextCheckAt.map { " Ring them \(desk.wall.textAndRelative($0))." } ?? ""
            try desk.tell(reply, reply.summary, output, "\(who.who) is there.\(next)")
        }
    }

    /// `respitectl emergency check`: a check with whoever is there.
    struct Check: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write down a check with whoever is there: how the person is."
        )

        @OptionGroup var subject: EmergencyOptions
        @OptionGroup var who: WhoOptions

        @Argument(help: ArgumentHelp("How the person is.", valueName: "words"))
        var words: [String]

        @OptionGroup var person: PersonOption

        @Option(help: ArgumentHelp("Until when they stay now.", valueName: "time"), transform: WrittenTime.argument)
        var until: WrittenTime?

        @OptionGroup var care: CareOptions
        @OptionGroup var paper: PaperOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let somebody = try await who.somebody(in: subject.number, at: desk).who
            let reply = try await desk.daemon.call(
                Emergencies.CheckSite(
                    emergency: subject.number, who: somebody, person: person.person,
                    words: words.joined(separator: " "), untilAt: until?.resolved(on: desk.wall, .ahead),
                    care: care.wire, at: paper.instant(at: desk), sheet: paper.sheet))
            let next = reply.nextCheckAt.map { " Next \(desk.wall.textAndRelative($0))." } ?? ""
            try desk.tell(reply, reply.summary, output, "Checked with \(who.who).\(next)")
        }
    }

    /// `respitectl emergency leave`: somebody books out.
    struct Leave: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Book somebody out: how the person was left, and whether the home is secure."
        )

        @OptionGroup var subject: EmergencyOptions
        @OptionGroup var who: WhoOptions
        @OptionGroup var person: PersonOption

        @Option(help: ArgumentHelp("How the person was left.", valueName: "words"))
        var note: String?

        @Flag(inversion: .prefixedNo, help: "Whether the home is secure.")
        var secure: Bool?

        @Flag(inversion: .prefixedNo, help: "Whether the keys came back.")
        var keys: Bool?

        @OptionGroup var care: CareOptions
        @OptionGroup var paper: PaperOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let somebody = try await who.somebody(in: subject.number, at: desk).who
            let reply = try await desk.daemon.call(
                Emergencies.Leave(
                    emergency: subject.number, who: somebody, person: person.person, words: note, homeSecure: secure,
                    keysReturned: keys, care: care.wire, at: paper.instant(at: desk), sheet: paper.sheet))
            try desk.tell(reply, reply.summary, output, "\(who.who) is booked out.")
        }
    }

    /// `respitectl emergency duress`: the words that mean danger.
    struct Duress: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "A worker said the words that mean danger. Nobody rings the site."
        )

        @OptionGroup var subject: EmergencyOptions
        @OptionGroup var who: WhoOptions

        @Option(help: ArgumentHelp("What was heard.", valueName: "words"))
        var note: String?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let somebody = try await who.somebody(in: subject.number, at: desk).who
            let reply = try await desk.daemon.call(
                Emergencies.Duress(emergency: subject.number, who: somebody, words: note))
            try desk.tell(
                reply, reply.summary, output,
                "DO NOT RING THE SITE. Ring 999 for the police now. The duty team and the manager are being told.")
        }
    }
}
