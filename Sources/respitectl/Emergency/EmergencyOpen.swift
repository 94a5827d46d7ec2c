import ArgumentParser
import RespiteAPI
import RespiteRecord

/// What the telephone system's log says of a call; a hook of it gives this by itself.
struct RingingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("When the call rang, by the telephone system.", valueName: "time"),
        transform: WrittenTime.argument)
    var rang: WrittenTime?

    @Option(
        help: ArgumentHelp("When it was answered, by the telephone system.", valueName: "time"),
        transform: WrittenTime.argument)
    var answered: WrittenTime?

    func wire(on wall: Wall) -> Emergencies.Ringing? {
        rang.map { .init(rangAt: $0.resolved(on: wall, .back), answeredAt: answered?.resolved(on: wall, .back)) }
    }
}

/// Answers to the nine questions, in the words in which they would be typed.
struct IntakeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("1: number, who they are, how checked.", valueName: "answer")) var caller: String?
    @Option(help: ArgumentHelp("2: n, or what the danger is.", valueName: "answer")) var danger: String?
    @Option(help: ArgumentHelp("4: what has happened, where the carer is.", valueName: "answer")) var happened: String?
    @Option(help: ArgumentHelp("5: where the person is, who is with them.", valueName: "answer")) var place: String?
    @Option(help: ArgumentHelp("6: last seen when, by whom, how.", valueName: "answer")) var seen: String?
    @Option(help: ArgumentHelp("7: medicines and food had.", valueName: "answer")) var medicines: String?
    @Option(help: ArgumentHelp("8: n, or who must not know.", valueName: "answer")) var warning: String?
    @Option(help: ArgumentHelp("9: who is coming, how long, whom to ring.", valueName: "answer")) var expected: String?

    var given: [IntakeQuestion: String] {
        let all: [(IntakeQuestion, String?)] = [
            (.caller, caller), (.danger, danger), (.happened, happened), (.place, place), (.seen, seen),
            (.medicines, medicines), (.warning, warning), (.expected, expected),
        ]
        return all.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
}

extension EmergencyCommand {
    /// `respitectl emergency open`: while they are on the line.
    struct Open: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Open an emergency while they are on the line: nine questions, Enter where one is not asked.",
            discussion: """
                The first screen appears as soon as it is known whose card it is. At any question a ! is 999, and \
                * with words is a safeguarding concern. What was answered is kept at once, question by question. Several \
                answers go on one line with commas between them. With the answers as options, or one a line in a file, \
                nothing is asked.
                """
        )

        @Argument(help: ArgumentHelp("The card's number or the plan's reference, when it is known.", valueName: "card"))
        var reference: String?

        @OptionGroup(title: "Answers") var answers: IntakeOptions

        @Option(
            help: ArgumentHelp(
                "Nine answers, one a line; an empty line is not asked. - is standard input.", valueName: "file"),
            completion: .file())
        var from: String?

        @Flag(help: "A drill, on a plan that was made for drills.")
        var drill = false

        @OptionGroup var paper: PaperOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            var given = answers.given
            if let from {
                let lines = try await InputFile(from).text(at: desk).split(
                    separator: "\n", omittingEmptySubsequences: false)
                for (question, line) in zip(IntakeQuestion.allCases, lines) { given[question] = String(line) }
            }
            if let reference { given[.card] = reference }
            let isAsked = from == nil && answers.given.isEmpty && desk.terminal.canAsk && !output.json
            var session = IntakeSession(desk: desk, given: given, isAsked: isAsked, isDrill: drill, paper: paper)
            let summary = try await session.run()
            try desk.show(summary, output, as: .emergency(summary, desk.wall))
            if isAsked { try await session.ring(summary, output) }
        }
    }

    /// `respitectl emergency answer`: one of the nine questions again.
    struct Answer: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write down the answer to any of the nine questions, later or anew."
        )

        @OptionGroup var subject: EmergencyOptions
        @OptionGroup(title: "Answers") var answers: IntakeOptions
        @OptionGroup var ringing: RingingOptions
        @OptionGroup var person: PersonOption
        @OptionGroup var paper: PaperOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func validate() throws {
            if answers.given.isEmpty, ringing.rang == nil {
                throw ValidationError("Say which question is answered, such as --seen.")
            }
        }

        func run(at desk: Desk) async throws {
            var intake = Emergencies.Intake()
            for (question, text) in answers.given.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                intake.add(question, IntakeAnswer(text: text, wall: desk.wall), person: person.person)
            }
            if paper.at != nil { intake.forgetInstants() }
            intake.ringing = ringing.wire(on: desk.wall)
            let reply = try await desk.daemon.call(
                Emergencies.Answer(
                    emergency: subject.number, intake: intake, at: paper.instant(at: desk), sheet: paper.sheet))
            try desk.tell(reply, reply.summary, output, "Written down as entry \(reply.entry).")
        }
    }
}

extension Emergencies.Intake {
    mutating func add(_ question: IntakeQuestion, _ answer: IntakeAnswer, person: Int?) {
        func situated(_ situation: Emergencies.Situation?) {
            if let situation { situations = (situations ?? []) + [situation] }
        }
        switch question {
        case .caller: caller = answer.caller
        case .danger: danger = answer.danger
        case .card: break
        case .happened: happening = answer.happening
        case .place: situated(answer.place(of: person))
        case .seen: situated(answer.sighting(of: person))
        case .medicines: situated(answer.medicines(of: person))
        case .warning: warning = answer.warning
        case .expected: expectation = answer.expectation
        }
    }

    /// Of answers that were noted on paper: their time is the sheet's.
    mutating func forgetInstants() {
        caller?.at = nil
        danger?.at = nil
    }
}
