import ArgumentParser
import RespiteAPI
import RespiteRecord

extension EmergencyCommand {
    /// `respitectl emergency offer`: asks a provider, and shows all that may be said before the yes.
    struct Offer: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ask a provider: what it prints is all that they may be told before their yes."
        )

        @OptionGroup var subject: EmergencyOptions

        @OptionGroup var choice: ProviderChoice

        @Option(
            help: ArgumentHelp("By when somebody must start.", valueName: "time"), transform: WrittenTime.argument)
        var startBy: WrittenTime?

        @Option(help: ArgumentHelp("For how many hours.", valueName: "number"))
        var hours: Int?

        @Flag(help: "Only to stand by, not to go yet.")
        var standBy = false

        @OptionGroup var paper: PaperOptions
        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let (who, name) = try await choice.somebody(in: subject.number, at: desk)
            let reply = try await desk.daemon.call(
                Emergencies.Offer(
                    emergency: subject.number, provider: who, startBy: startBy?.resolved(on: desk.wall, .ahead),
                    hours: hours, isStandBy: standBy ? true : nil, at: paper.instant(at: desk), sheet: paper.sheet,
                    requestKey: key.requestKey))
            try desk.show(reply, output, as: .offer(name, reply, desk.wall))
        }
    }

    /// `respitectl emergency offered`: what a provider said.
    struct Offered: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write down what a provider said: yes, worker, no or no-answer.",
            discussion: """
                A yes lapses after ten minutes without a worker, a telephone and a time: \
                respitectl emergency offered 12 worker --worker "Dee Okafor" --telephone "07700 900555" --eta 03:58
                """
        )

        enum Word: String, Choosable {
            case yes, worker, no, noAnswer
        }

        @OptionGroup var subject: EmergencyOptions

        @Argument(help: "What they said.")
        var answer: Word

        @Option(help: ArgumentHelp("Which offer, when it is not the last.", valueName: "number"))
        var offer: Int?

        @Option(help: ArgumentHelp("Who comes, by name.", valueName: "name"))
        var worker: String?

        @Option(help: ArgumentHelp("On which telephone the worker is rung, when none is kept.", valueName: "number"))
        var telephone: String?

        @Option(
            help: ArgumentHelp("When the worker will be there.", valueName: "time"), transform: WrittenTime.argument)
        var eta: WrittenTime?

        @Option(help: ArgumentHelp("What else was said.", valueName: "words"))
        var note: String?

        @OptionGroup var paper: PaperOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func validate() throws {
            if answer == .worker, worker == nil || eta == nil {
                throw ValidationError(
                    "Say with --worker, --telephone and --eta who comes, on which telephone, and when.")
            }
        }

        func run(at desk: Desk) async throws {
            let number = try await offerNumber(at: desk)
            let reply = try await desk.daemon.call(
                Emergencies.AnswerOffer(
                    emergency: subject.number, offer: number, answer: answer.rawValue,
                    worker: worker.map { .init(name: $0, telephone: telephone, role: "worker") },
                    etaAt: eta?.resolved(on: desk.wall, .ahead), words: note, at: paper.instant(at: desk),
                    sheet: paper.sheet))
            var page = Page.entered("Offer \(number): \(answer.spoken).", reply.summary, desk.wall)
            if let told = reply.afterYes, !told.isEmpty { page.add(.briefings(told)) }
            try desk.show(reply, output, as: page)
        }

        private func offerNumber(at desk: Desk) async throws -> Int {
            if let offer { return offer }
            let summary = try await desk.daemon.call(Emergencies.Show(emergency: subject.number)).summary
            guard let last = summary.offers.last else {
                throw Complaint(.refused, "No provider has been asked yet.", try: "Ask one: respitectl emergency offer")
            }
            return last.number
        }
    }

    /// `respitectl emergency no-capacity`: no provider has anybody.
    struct NoCapacity: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "no-capacity",
            abstract: "Write down that no provider has anybody; the duty manager is told."
        )

        @OptionGroup var subject: EmergencyOptions
        @OptionGroup var paper: PaperOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Emergencies.NoCapacity(
                    emergency: subject.number, at: paper.instant(at: desk), sheet: paper.sheet))
            try desk.tell(reply, reply.summary, output, "No provider has anybody. The duty manager is told.")
        }
    }
}
