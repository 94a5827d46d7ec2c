import ArgumentParser
import RespiteAPI
import RespiteRecord

extension ContactCommand {
    /// `respitectl contact list`: the contacts of a plan, in its order.
    struct List: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the contacts of a plan, in the order in which to ring them.", aliases: ["ls"])

        @Argument(help: "The reference of the plan.")
        var reference: String

        @OptionGroup var purpose: PurposeOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.ShowPlan(reference: reference, purpose: purpose.wire, words: purpose.words))
            try desk.show(reply.plan.contacts.items, output, as: .contacts(reply.plan.contacts, desk.wall))
        }
    }
}

extension Page {
    static func contacts(_ contacts: Answer<Plan.Contact>, _ wall: Wall) -> Page {
        guard case .stated(let people) = contacts, !people.isEmpty else {
            return .none(contacts == .nothing ? "There are no contacts." : "Nobody has asked for contacts yet.")
        }
        var table = Table(["CONTACT", "NAME", "AGREEMENT", "PROVED", "NUMBERS"], foldsFrom: 4)
        for person in people {
            let number = person.id.flatMap { Int($0) }.map {
                "N-" + String(repeating: "0", count: max(0, 4 - "\($0)".count)) + "\($0)"
            }
            let numbers = person.telephones.map {
                ($0.typed ?? $0.e164 ?? "") + ($0.verified == false ? " (unverified)" : "")
            }
            table.add([
                Cell(number ?? ""), Cell(person.name.full), Cell(person.agreement.state.words),
                Cell(person.lastProved.map(wall.text) ?? "never"), Cell(numbers.joined(separator: ", ")),
            ])
        }
        var page = Page()
        page.add(table)
        return page
    }
}
