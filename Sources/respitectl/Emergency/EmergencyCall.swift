import ArgumentParser
import RespiteAPI
import RespiteRecord

extension EmergencyCommand {
    /// `respitectl emergency call`: one dial, in one line.
    struct Call: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write down a dial, or that somebody rang: who, and what came of it.",
            discussion: """
                It came to care, sit, door, later, cannot, no-answer, voicemail, busy, wrong-number or refused; care, sit \
                and later take a time, care and sit how long they stay: respitectl emergency call 12 2 care in 40 min; \
                respitectl emergency call 12 2 sit 02:55 until 04:00
                """
        )

        enum Result: String, Choosable {
            case care, sit, door, later, cannot, noAnswer, voicemail, busy, wrongNumber, refused
        }

        @OptionGroup var subject: EmergencyOptions
        @OptionGroup var who: WhoOptions

        @Argument(
            help: ArgumentHelp(
                "What came of it, and when they will be there or are to be rung again.", valueName: "result"),
            completion: .list(Result.allValueStrings))
        var said: [String]

        @Option(
            help: ArgumentHelp("Until when they will stay.", valueName: "time"), transform: WrittenTime.argument)
        var until: WrittenTime?

        @Option(help: ArgumentHelp("Which of their numbers, when it was not the first.", valueName: "number"))
        var number: String?

        @Flag(help: "They rang us.")
        var inbound = false

        @Option(
            help: ArgumentHelp("Why somebody is rung who is not to be: what is at risk.", valueName: "words"))
        var because: String?

        @Option(help: ArgumentHelp("What else was said.", valueName: "words"))
        var note: String?

        @OptionGroup var paper: PaperOptions
        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func validate() throws {
            guard let answer else {
                let all = String.list(Result.allValueStrings, "or")
                throw ValidationError("Say what came of it, \(all), and a time such as in 40 min or 02:55.")
            }
            if answer.lacksTime {
                throw ValidationError(
                    "Say when, after the result: \"in 40 min\", 02:55. Ask them if they have not said.")
            }
        }

        private var answer: DialAnswer? { DialAnswer(said.joined(separator: " ")) }

        func run(at desk: Desk) async throws {
            guard let answer else { return }
            let (somebody, next) = try await who.somebody(in: subject.number, at: desk)
            let reply = try await desk.daemon.call(
                Emergencies.Call(
                    emergency: subject.number, who: somebody, number: number ?? next, isInbound: inbound ? true : nil,
                    result: answer.result.rawValue, etaAt: answer.time?.resolved(on: desk.wall, .ahead),
                    untilAt: (until ?? answer.until)?.resolved(on: desk.wall, .ahead), words: note, because: because,
                    at: paper.instant(at: desk), sheet: paper.sheet, requestKey: key.requestKey))
            if let warning = reply.warning { desk.terminal.note("!! \(warning)") }
            try desk.tell(reply, reply.summary, output, "\(who.who): \(answer.result.spoken).")
        }
    }

    /// `respitectl emergency contacts`: whom to ring now, in which order.
    struct Contacts: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show whom to ring now, in which order, and who is not to be rung."
        )

        @OptionGroup var subject: EmergencyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Emergencies.Contacts(emergency: subject.number))
            try desk.show(reply, output, as: .callees(reply.callees, desk.wall))
        }
    }

    /// `respitectl emergency stand-down`: tells somebody by name that they are not needed.
    struct StandDown: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "stand-down",
            abstract: "Write down that somebody who was coming was told, by name, that they are not needed."
        )

        @OptionGroup var subject: EmergencyOptions
        @OptionGroup var who: WhoOptions

        @Option(help: ArgumentHelp("Why.", valueName: "words"))
        var reason: String

        @OptionGroup var paper: PaperOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let somebody = try await who.somebody(in: subject.number, at: desk).who
            let reply = try await desk.daemon.call(
                Emergencies.StandDown(
                    emergency: subject.number, who: somebody, why: reason, at: paper.instant(at: desk),
                    sheet: paper.sheet))
            try desk.tell(reply, reply.summary, output, "\(who.who) is stood down.")
        }
    }
}
