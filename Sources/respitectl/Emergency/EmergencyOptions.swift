import ArgumentParser
import RespiteAPI
import RespiteRecord

/// Which emergency.
struct EmergencyOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The number of the emergency, with or without its E-.", valueName: "emergency"))
    var number: String

    var show: String { "respitectl emergency show \(number)" }
}

/// When it really happened, and where that was noted.
struct PaperOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("When it happened, when that is not now.", valueName: "time"),
        transform: WrittenTime.argument)
    var at: WrittenTime?

    @Option(help: ArgumentHelp("The sheet of paper that it was noted on meanwhile.", valueName: "number"))
    var sheet: String?

    func instant(at desk: Desk) -> Instant? { at?.resolved(on: desk.wall, .back) }
}

/// Somebody of an emergency, as they are named on the command line.
struct WhoOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Who: a contact by the number in the list or by name, carer, person/12 and the like, or a name of somebody new.",
            valueName: "who"))
    var who: String

    @Option(help: ArgumentHelp("Their telephone, of somebody new.", valueName: "number"))
    var telephone: String?

    @Option(help: ArgumentHelp("What they are, of somebody new: neighbour, worker.", valueName: "words"))
    var role: String?

    /// A number is the rank of a contact; a name is first looked for among the contacts.
    func somebody(in emergency: String, at desk: Desk) async throws -> (who: Emergencies.Somebody, number: String?) {
        if who.contains("/") { return (.init(party: who), nil) }
        if who.lowercased() == "carer" { return (try await carer(of: emergency, at: desk), nil) }
        let callees = try await desk.daemon.call(Emergencies.Contacts(emergency: emergency)).callees
        let found =
            Int(who).map { rank in callees.filter { $0.rank == rank } }
            ?? callees.filter { $0.name.lowercased().hasPrefix(who.lowercased()) }
        if found.count == 1, let one = found.first, let party = one.party { return (.init(party: party), one.number) }
        guard Int(who) == nil else { throw Complaint(.refused, "There is no contact \(who) in this emergency.") }
        guard found.isEmpty else {
            let names = String.list(found.map(\.name), "or")
            throw Complaint(.refused, "Which one is meant: \(names)?", try: "Give the number in the list.")
        }
        return (.init(name: who, telephone: telephone, role: role), nil)
    }
}

extension WhoOptions {
    private func carer(of emergency: String, at desk: Desk) async throws -> Emergencies.Somebody {
        let summary = try await desk.daemon.call(Emergencies.Show(emergency: emergency)).summary
        guard let party = summary.carerParty else {
            throw Complaint(
                .refused, "It is not known yet whose emergency this is.",
                try: "Say so first: respitectl emergency identify \(emergency) CARD")
        }
        return .init(party: party)
    }
}

extension Desk {
    /// Says what was entered, and what is to be done next.
    func tell(
        _ reply: some Encodable, _ summary: Emergencies.Summary, _ output: OutputOptions, _ sentence: String
    ) throws {
        try show(reply, output, as: .entered(sentence, summary, wall))
    }
}
