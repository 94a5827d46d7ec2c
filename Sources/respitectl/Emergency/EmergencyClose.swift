import ArgumentParser
import RespiteAPI
import RespiteRecord

extension EmergencyCommand {
    /// `respitectl emergency decide`: what comes after the free hours.
    struct Decide: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Decide what comes after the free hours: carer-back, longer-package, extension or residential.",
            discussion: """
                An extension and a residential stay take the word of a duty manager, by name; where none can be reached, \
                say why with --without-manager. Nobody is left without care for want of one.
                """
        )

        enum Decision: String, Choosable {
            case carerBack, longerPackage, `extension`, residential
        }

        @OptionGroup var subject: EmergencyOptions

        @Argument(help: "What comes after.")
        var decision: Decision

        @Option(help: ArgumentHelp("How much longer it is free, of an extension.", valueName: "number"))
        var hours: Int?

        @Option(help: ArgumentHelp("The duty manager whose word it is, by name.", valueName: "name"))
        var manager: String?

        @Option(help: ArgumentHelp("Why there is no manager's word.", valueName: "words"))
        var withoutManager: String?

        @Option(help: ArgumentHelp("What else is to be said.", valueName: "words"))
        var note: String?

        @OptionGroup var paper: PaperOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Emergencies.Decide(
                    emergency: subject.number, decision: decision.rawValue, hours: hours, manager: manager,
                    withoutManager: withoutManager, words: note, at: paper.instant(at: desk), sheet: paper.sheet))
            let end = reply.summary.freeHoursEnd.map { " Free until \(desk.wall.text($0))." } ?? ""
            try desk.tell(reply, reply.summary, output, "Decided: \(decision.spoken).\(end)")
        }
    }

    /// `respitectl emergency charge`: who was told what is charged.
    struct Charge: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write down who was told what is charged after the free hours, and in which format."
        )

        @OptionGroup var subject: EmergencyOptions

        @Argument(help: ArgumentHelp("Who was told.", valueName: "name"))
        var whom: String

        @Option(help: ArgumentHelp("In which format.", valueName: "words"))
        var format: String?

        @OptionGroup var paper: PaperOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Emergencies.TellCharge(
                    emergency: subject.number, whom: whom, format: format, at: paper.instant(at: desk),
                    sheet: paper.sheet))
            try desk.tell(reply, reply.summary, output, "Written down: \(whom) was told what is charged.")
        }
    }

    /// `respitectl emergency leave-home`: somebody leaves their home, with consent or by whom it was decided.
    struct LeaveHome: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "leave-home",
            abstract: "Write down that the person leaves home: with their consent, or why and by whom it was decided."
        )

        @OptionGroup var subject: EmergencyOptions
        @OptionGroup var person: PersonOption

        @Argument(help: ArgumentHelp("Where they go.", valueName: "place"))
        var place: String

        @Flag(inversion: .prefixedNo, help: "Whether they agree; without it, they could not decide this now.")
        var consents: Bool?

        @Option(help: ArgumentHelp("Why they could not decide this now.", valueName: "words"))
        var whyUnable: String?

        @Option(help: ArgumentHelp("Who was consulted, an attorney first.", valueName: "words"))
        var consulted: String?

        @Option(help: ArgumentHelp("What less was tried first.", valueName: "words"))
        var tried: String?

        @Option(help: ArgumentHelp("Who decided, by name.", valueName: "name"))
        var decidedBy: String?

        @Flag(inversion: .prefixedNo, help: "Whether the home was asked about deprivation of liberty.")
        var deprivationAsked: Bool?

        @OptionGroup var paper: PaperOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Emergencies.LeaveHome(
                    emergency: subject.number, person: person.person, place: place, consents: consents,
                    whyUnable: whyUnable, consulted: consulted, lessTried: tried, decidedBy: decidedBy,
                    deprivationAsked: deprivationAsked, at: paper.instant(at: desk), sheet: paper.sheet))
            try desk.tell(reply, reply.summary, output, "Written down: leaves home for \(place).")
        }
    }

    /// `respitectl emergency settle`: how it ended for somebody.
    struct Settle: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say how it ended for somebody."
        )

        enum Outcome: String, Choosable {
            case carerHome, contactTookOver, longerPackage, hospital, residential, died, stoodDown, falseAlarm, test
        }

        @OptionGroup var subject: EmergencyOptions

        @Argument(help: "How it ended.")
        var outcome: Outcome

        @OptionGroup var person: PersonOption

        @Option(help: ArgumentHelp("What else is to be said.", valueName: "words"))
        var note: String?

        @OptionGroup var paper: PaperOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Emergencies.Settle(
                    emergency: subject.number, person: person.person, outcome: outcome.rawValue, words: note,
                    at: paper.instant(at: desk), sheet: paper.sheet))
            try desk.tell(reply, reply.summary, output, "Ended: \(outcome.spoken).")
        }
    }

    /// `respitectl emergency close`: it has ended for everybody.
    struct Close: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Close an emergency that has ended for everybody, saying who saw them safe."
        )

        @OptionGroup var subject: EmergencyOptions

        @Option(help: ArgumentHelp("Who saw that everybody is safe, by name.", valueName: "name"))
        var seenSafeBy: String?

        @Flag(inversion: .prefixedNo, help: "Whether a hospital admission of the person was avoided.")
        var admissionAvoided: Bool?

        @Option(help: ArgumentHelp("What failed.", valueName: "words"))
        var failed: String?

        @Option(help: ArgumentHelp("What the plan must change.", valueName: "words"))
        var planMustChange: String?

        @Option(help: ArgumentHelp("What is to be learnt.", valueName: "words"))
        var lesson: String?

        @Flag(inversion: .prefixedNo, help: "Whether they agree to an anonymised case study.")
        var caseStudy: Bool?

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Emergencies.Close(
                    emergency: subject.number, seenSafeBy: seenSafeBy, admissionAvoided: admissionAvoided,
                    failed: failed, planMustChange: planMustChange, lesson: lesson, agreesToCaseStudy: caseStudy,
                    requestKey: key.requestKey))
            try desk.tell(reply, reply.summary, output, "\(reply.summary.emergency) is closed.")
        }
    }
}
