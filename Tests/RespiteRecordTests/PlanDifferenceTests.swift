import RespiteRecord
import Testing

@Suite struct PlanDifferenceTests {
    private let before = Plan {
        $0.carer.born = .year(1959)
        $0.carer.name = PersonName(given: "Hansa", family: "Patel")
        $0.gettingIn.ways = [.keySafe]
        $0.contacts = [
            Plan.Contact {
                $0.id = "K-0001"; $0.name = PersonName(given: "Meena", family: "Shah"); $0.holdsKeys = false
            },
            Plan.Contact {
                $0.id = "K-0002"; $0.name = PersonName(given: "John", family: "Tull")
            },
        ]
        $0.health.allergies = [Plan.Allergy(to: "penicillin")]
    }

    private func lines(_ change: (inout Plan) -> Void) throws -> [String] {
        var after = before
        change(&after)
        return try PlanDifference(from: before, to: after).lines
    }

    @Test func samePlansDoNotDiffer() throws {
        #expect(try lines { _ in } == [])
    }

    @Test func aChangedFieldIsOneLine() throws {
        #expect(
            try lines { $0.carer.born = PartialDate("1959-05-02") } == ["the carer: date of birth: 1959 → 1959-05-02"])
        #expect(try lines { $0.carer.born = nil } == ["the carer: date of birth: 1959 → not asked"])
        #expect(try lines { $0.caringRole.soleCarer = true } == ["the caring role: only carer: not asked → yes"])
        #expect(
            try lines { $0.caredFor.minutesAlone = 0 } == [
                "the cared-for person: how long they can be left alone: not asked → 0 minutes"
            ])
    }

    @Test func noneAndNotAskedAreToldApart() throws {
        #expect(try lines { $0.health.allergies = .nothing } == ["health: allergies: penicillin → none"])
        #expect(try lines { $0.health.allergies = .notAsked } == ["health: allergies: penicillin → not asked"])
        #expect(try lines { $0.risk.dogs = .nothing } == ["risk: dogs and other animals: not asked → none"])
    }

    @Test func aContactIsFollowedWhereverItStands() throws {
        #expect(
            try lines {
                var contacts = $0.contacts.items
                contacts.swapAt(0, 1)
                contacts[1].holdsKeys = true
                $0.contacts = .stated(contacts)
            } == [
                "contacts 2 (Shah): holds keys: no → yes",
                "contacts: order: Meena Shah, John Tull → John Tull, Meena Shah",
            ])
    }

    @Test func whatCameAndWhatWentIsSaidInFull() throws {
        #expect(
            try lines {
                $0.contacts = [
                    $0.contacts.items[1],
                    Plan.Contact {
                        $0.name.family = "Reed"; $0.relationship = "niece"
                    },
                ]
            } == [
                "contacts 2 (Reed): added: Reed, niece",
                "contacts 1 (Shah): taken out: Meena Shah, holds keys: no",
            ])
    }

    @Test func choicesAreSaidInWords() throws {
        #expect(
            try lines { $0.gettingIn.ways.insert(.personOpens) } == [
                "getting in: how to get in: key safe → person opens, key safe"
            ])
    }

    @Test func eachChangeSaysWhoMaySeeIt() throws {
        var after = before
        after.health.allergies = .nothing
        after.carer.email = "h@example.org"
        #expect(try PlanDifference(from: before, to: after).changes.map(\.tier) == [.personal, .special])
    }

    @Test func twoPlansDifferExactlyWhenTheyAreNotEqual() throws {
        for seed in 0..<40 {
            var one = Example(density: 0.7, using: SplitMix64(seed: UInt64(seed)))
            var other = one
            let (old, same) = (try one.plan(), try other.plan())
            #expect(try PlanDifference(from: old, to: same).changes == [])
            #expect(try !PlanDifference(from: old, to: one.plan()).changes.isEmpty)
        }
    }
}
