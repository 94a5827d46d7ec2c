import ArgumentParser
import RespiteAPI
import RespiteRecord

extension EmergencyCommand {
    /// `respitectl emergency tell`: what was told to whom, by which check.
    struct Tell: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write down who was told what, and how it was checked who they are."
        )

        enum Whom: String, Choosable {
            case person, carer, ward, contact, police, provider, finder, other
        }

        @OptionGroup var subject: EmergencyOptions

        @Argument(help: "Who was told.")
        var whom: Whom

        @Argument(help: ArgumentHelp("What was said.", valueName: "words"))
        var words: [String]

        @Option(help: ArgumentHelp("Their name.", valueName: "name"))
        var name: String?

        @Option(help: "How it was checked who they are.")
        var check: CallerCheck?

        @OptionGroup var paper: PaperOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Emergencies.Tell(
                    emergency: subject.number, whom: whom.rawValue, name: name, check: check?.rawValue,
                    words: words.joined(separator: " "), at: paper.instant(at: desk), sheet: paper.sheet))
            try desk.tell(reply, reply.summary, output, "Written down: \(name ?? whom.spoken) was told.")
        }
    }

    /// `respitectl emergency summon`: emergency services.
    struct Summon: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "summon",
            abstract: "Write down that 999 or 101 was rung: who rang, what they will do and by when."
        )

        enum Service: String, Choosable {
            case ambulance, police, fire
        }

        @OptionGroup var subject: EmergencyOptions

        @Argument(help: "Which service.")
        var service: Service

        @Option(help: ArgumentHelp("What they will do.", valueName: "words"))
        var will: String?

        @Option(help: ArgumentHelp("By when.", valueName: "time"), transform: WrittenTime.argument)
        var by: WrittenTime?

        @Option(help: ArgumentHelp("Their log or reference number.", valueName: "number"))
        var reference: String?

        @Option(help: ArgumentHelp("Who rang them.", valueName: "name"))
        var rangBy: String?

        @Flag(help: "They said no.")
        var refused = false

        @OptionGroup var paper: PaperOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Emergencies.Summon(
                    emergency: subject.number, service: service.rawValue, rangBy: rangBy, reference: reference,
                    will: will, byAt: by?.resolved(on: desk.wall, .ahead), isRefused: refused ? true : nil,
                    at: paper.instant(at: desk), sheet: paper.sheet))
            try desk.tell(reply, reply.summary, output, "Written down: \(service.spoken).")
        }
    }

    /// `respitectl emergency young-carer`: who looks after a carer under 18 tonight.
    struct YoungCarer: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "young-carer",
            abstract: "Write down who looks after a carer under 18 tonight, and who decided about children's services."
        )

        @OptionGroup var subject: EmergencyOptions

        @Option(help: ArgumentHelp("Who looks after them tonight.", valueName: "name"))
        var lookedAfterBy: String?

        @Flag(inversion: .prefixedNo, help: "Whether children's services are told.")
        var tellServices: Bool?

        @Option(help: ArgumentHelp("The worker who decided that, by name.", valueName: "name"))
        var decidedBy: String?

        @Flag(inversion: .prefixedNo, help: "Whether it was explained to them.")
        var explained: Bool?

        @OptionGroup var paper: PaperOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Emergencies.YoungCarer(
                    emergency: subject.number, lookedAfterBy: lookedAfterBy, servicesTold: tellServices,
                    decidedBy: decidedBy, explained: explained, at: paper.instant(at: desk), sheet: paper.sheet))
            try desk.tell(reply, reply.summary, output, "Written down about the young carer.")
        }
    }
}

/// How it is known who somebody is.
enum CallerCheck: String, Choosable {
    case unchecked, cardAndName, switchboard, policeLog, twoFacts, namedThemselves
}
