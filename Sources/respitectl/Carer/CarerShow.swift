import ArgumentParser
import RespiteAPI
import RespiteRecord

extension CarerCommand {
    /// `respitectl carer show`: a person with their plans and cards.
    struct Show: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a person: their plans, cards, numbers, and what was changed of them.",
            discussion: "Of a plan's reference, its carer is shown.")

        @Argument(help: "The number of the person, such as N-0012, or the reference of a plan.")
        var person: String

        @OptionGroup var purpose: PurposeOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.ShowPerson(person: try await number(at: desk), purpose: purpose.wire, words: purpose.words))
            try desk.show(reply, output, as: .person(reply, desk.wall))
        }

        /// The number of the person; of a plan, its carer's.
        private func number(at desk: Desk) async throws -> String {
            guard !person.uppercased().hasPrefix("N"), Int(person) == nil else { return person }
            let plan = try await desk.daemon.call(
                Register.ShowPlan(reference: person, purpose: purpose.wire, words: purpose.words)
            ).plan
            guard let carer = plan.carer.id else {
                throw Complaint(.refused, "Plan \(person) does not name its carer yet.")
            }
            return carer
        }
    }
}

extension Page {
    static func person(_ reply: Register.ShowPerson.Reply, _ wall: Wall) -> Page {
        var page = Page()
        let person = reply.person
        let address = person.addresses.first.map {
            ($0.lines + [$0.town, $0.postcode].compactMap { $0 }).joined(separator: ", ")
        }
        page.fields([
            ("number", Cell(reply.number)), ("name", Cell(person.name.full)),
            ("born", person.born.map { Cell($0.description) }),
            ("died", reply.diedOn.map { Cell(wall.text($0), .alarm) }),
            (
                "address",
                reply.isRestricted ? Cell("restricted: shown in an emergency only", .alarm) : address.map { Cell($0) }
            ),
            (
                "telephones",
                person.telephones.isEmpty ? nil : Cell(person.telephones.map(\.shown).joined(separator: ", "))
            ),
            ("e-mail", person.email.map { Cell($0) }),
            ("one person with", reply.merged.isEmpty ? nil : Cell(String.list(reply.merged))),
        ])
        page.heading("Plans")
        var plans = Table(["PLAN", "AS", "STATE"])
        for place in reply.places {
            plans.add([Cell(place.reference), Cell(place.role.spoken), Cell(place.state.spoken)])
        }
        page.add(plans)
        if !reply.cards.isEmpty {
            page.heading("Cards")
            page.add(.cards(reply.cards, wall))
        }
        guard !reply.history.isEmpty else { return page }
        page.heading("Changes")
        for entry in reply.history {
            let record = entry.of == reply.number ? "" : " (\(entry.of))"
            page.say("\(wall.text(entry.at))  \(entry.by ?? "respited")  \(entry.why)\(record)")
        }
        return page
    }
}

extension Register.PersonRole: Choosable {}

extension Telephone {
    /// As it was typed, with what to know of it.
    fileprivate var shown: String {
        [typed ?? e164 ?? "", verified == false ? "(unverified)" : nil, note.map { "(\($0))" }]
            .compactMap { $0 }.joined(separator: " ")
    }
}
