import ArgumentParser
import RespiteAPI
import RespiteRecord

extension EmergencyCommand {
    /// `respitectl emergency providers`: whom to ask for a replacement carer, in which order.
    struct Providers: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Show whom to ask for a replacement carer, in order: the agency in the home, the scheme's, residential."
        )

        @OptionGroup var subject: EmergencyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Emergencies.Providers(emergency: subject.number))
            try desk.show(reply, output, as: .candidates(reply.providers))
        }
    }

    /// `respitectl emergency step-down`: the care passes to somebody who accepts it by name.
    struct StepDown: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "step-down",
            abstract:
                "Write down that the care passes to the carer, a contact, an agency or the day team, and who accepts it."
        )

        enum Receiver: String, Choosable {
            case carer, contact, agency, dayTeam
        }

        @OptionGroup var subject: EmergencyOptions

        @Argument(help: "To whom it passes.")
        var to: Receiver

        @Option(help: ArgumentHelp("Who accepts it, by name.", valueName: "name"))
        var acceptedBy: String

        @Option(help: ArgumentHelp("From when, if not now.", valueName: "time"), transform: WrittenTime.argument)
        var from: WrittenTime?

        @OptionGroup var person: PersonOption
        @OptionGroup var paper: PaperOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Emergencies.StepDown(
                    emergency: subject.number, person: person.person, to: to.rawValue, acceptedBy: acceptedBy,
                    fromAt: from?.resolved(on: desk.wall, .ahead), at: paper.instant(at: desk), sheet: paper.sheet))
            try desk.tell(reply, reply.summary, output, "\(acceptedBy) has accepted it.")
        }
    }
}

/// Which provider is meant: the number in the list, the name, its own number, or whoever is next.
struct ProviderChoice: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The provider, by the number in the list, by name, or as P-0003; without it, whoever is next.",
            valueName: "provider"))
    var provider: String?

    func somebody(
        in emergency: String, at desk: Desk
    ) async throws -> (who: Emergencies.Somebody, name: String) {
        if let provider, provider.contains("/") { return (.init(party: provider), provider) }
        let all = try await desk.daemon.call(Emergencies.Providers(emergency: emergency)).providers
        guard let provider else {
            guard let next = all.first(where: \.isLeft) else {
                throw Complaint(
                    .refused, "Every provider was asked, or takes no requests now.",
                    try: "Name one to ask again, or say so: respitectl emergency no-capacity \(emergency)")
            }
            return (next.somebody, next.name)
        }
        if let place = Int(provider) {
            guard all.indices.contains(place - 1) else {
                throw Complaint(.refused, "There is no provider \(place) in the list.")
            }
            return (all[place - 1].somebody, all[place - 1].name)
        }
        let own = provider.uppercased().hasPrefix("P-") ? Int(provider.dropFirst(2)) : nil
        let found = all.first { one in
            one.name.lowercased() == provider.lowercased() || own.map { one.party == "provider/\($0)" } == true
        }
        return found.map { ($0.somebody, $0.name) } ?? (.init(name: provider, role: "provider"), provider)
    }
}

extension Emergencies.Candidate {
    fileprivate var somebody: Emergencies.Somebody {
        party.map { .init(party: $0) } ?? .init(name: name, telephone: telephone, role: "provider")
    }
}

extension Page {
    static func candidates(_ all: [Emergencies.Candidate]) -> Page {
        guard !all.isEmpty else { return .none("There is no provider to ask: tell the duty manager.") }
        var table = Table(["", "WHO", "24 H", "WHICH", "ASKED"], foldsFrom: 4)
        let next = all.firstIndex(where: \.isLeft)
        for (place, one) in all.enumerated() {
            let said = one.state?.spaced ?? (one.isOpen ? place == next ? "NEXT" : "" : "takes no requests now")
            let which = one.kind == "agency" ? "in the home" : one.kind == "scheme" ? "the scheme's" : one.kind
            table.add([
                Cell("\(place + 1)"), Cell(one.name), Cell(one.telephone ?? "NO NUMBER"), Cell(which), Cell(said),
            ])
        }
        var page = Page()
        page.add(table)
        return page
    }

    /// What a provider is told after its yes, and how.
    static func briefings(_ all: [Emergencies.Briefing]) -> Page {
        var page = Page()
        page.say("By voice only, to a worker rung on a number that is kept. Nothing of it in a text or an e-mail:")
        for one in all {
            page.fields([
                ("Name", Cell(one.name)), ("Street", Cell(one.address ?? "NOT ASKED")),
                ("How to find it", one.howToFind.map { Cell($0) }),
            ])
            for words in one.health { page.say(words, indent: 2) }
        }
        return page
    }
}
