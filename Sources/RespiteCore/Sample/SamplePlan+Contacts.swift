import RespiteRecord

extension SamplePlan {
    func fillContacts(_ plan: inout Plan, _ dice: inout SampleDice) {
        let count = dice.pick(weighted: [(4, 0), (18, 1), (38, 2), (30, 3), (8, 4), (2, 6)])
        let contacts = (0..<count).map { contact($0, &dice) }
        plan.contacts = contacts.isEmpty ? .nothing : .stated(contacts)
        let shunned = dice.chance(7) ? keptAway(&dice) : nil
        plan.mustNotBeTold = shunned.map { .stated([$0]) } ?? (dice.chance(88) ? .nothing : .notAsked)
        if let shunned, contacts.contains(where: { shunned.isLike($0) }) { plan.mustNotBeTold = .nothing }
    }

    private func contact(_ place: Int, _ dice: inout SampleDice) -> Plan.Contact {
        let isWoman = dice.chance(58)
        let isNeighbour = dice.chance(25)
        let group = isNeighbour ? dice.pick(weighted: SampleGroup.all) : family.group
        let name = isNeighbour || dice.chance(50) ? dice.pick(group.families) : family.person.name.family ?? ""
        var contact = Plan.Contact()
        contact.externalId = Self.id(number, "K\(place + 1)")
        contact.name = PersonName(given: dice.pick(isWoman ? group.women : group.men), family: name)
        contact.relationship =
            isNeighbour ? "neighbour" : dice.pick(isWoman ? SampleWords.kinswomen : SampleWords.kinsmen)
        contact.telephones = [SamplePlace.mobile(&dice)] + (dice.chance(35) ? [SamplePlace.landline(&dice)] : [])
        contact.travelMinutes = isNeighbour ? dice.number(in: 1...5) : dice.pick([5, 10, 15, 20, 25, 40, 60, 90])
        fillHelp(&contact, isNeighbour: isNeighbour, &dice)
        fillAgreement(&contact, &dice)
        return contact
    }

    private func fillHelp(_ contact: inout Plan.Contact, isNeighbour: Bool, _ dice: inout SampleDice) {
        if isNeighbour {
            contact.can = dice.chance(60) ? [.openDoor] : [.openDoor, .beTold]
        } else {
            contact.can = dice.pick([
                [.giveCare, .coordinate], [.giveCare], [.giveCare, .openDoor, .beTold], [.coordinate, .beTold],
                [.beTold],
            ])
        }
        if contact.can.contains(.giveCare) { contact.coversHours = dice.pick([2, 4, 8, 12, 24, 48]) }
        contact.holdsKeys = isNeighbour || dice.chance(45)
        let time = LocalTime.init(minutesOfDay:)
        contact.reachable =
            switch dice.below(10) {
            case 0...4: [.anyTime]
            case 5: [Hours(from: time(360), to: time(1380))]
            case 6: [Hours(from: time(480), to: time(1260))]
            case 7:
                [
                    Hours(days: [.monday, .tuesday, .wednesday, .thursday, .friday], from: time(1080), to: time(1380)),
                    Hours(days: [.saturday, .sunday], from: .startOfDay, to: .endOfDay),
                ]
            case 8: [Hours(days: [.monday, .tuesday, .wednesday, .thursday, .friday], from: time(540), to: time(1020))]
            default: [Hours(from: time(1320), to: time(480))]
            }
        if dice.chance(5) {
            let from = today.adding(days: dice.number(in: -10...40))
            contact.absences = [Absence(from: from, to: from.adding(days: dice.number(in: 5...21)))]
        }
    }

    private func fillAgreement(_ contact: inout Plan.Contact, _ dice: inout SampleDice) {
        let answered = today.adding(days: -dice.number(in: 5...700))
        let how = dice.pick(["by telephone", "in writing", "in person"])
        contact.agreement = dice.pick(weighted: [
            (74, Plan.Agreement(.agreed, how: how, on: answered)), (10, Plan.Agreement(.notAsked)),
            (8, Plan.Agreement(.asked)),
            (5, Plan.Agreement(.declined, how: how, on: answered)),
            (3, Plan.Agreement(.withdrawn, how: how, on: answered)),
        ])
        guard contact.agreement.state == .agreed else { return }
        if dice.chance(70) { contact.lastProved = today.adding(days: -dice.number(in: 1...600)) }
        contact.telephones[0].verified = contact.lastProved != nil
        contact.privacyNotice = PlanNotice.given(on: answered)
    }

    private func keptAway(_ dice: inout SampleDice) -> Plan.KeptAway {
        let isWoman = dice.chance(30)
        return Plan.KeptAway {
            $0.name =
                "\(dice.pick(isWoman ? family.group.women : family.group.men)) \(dice.pick(family.group.families))"
            $0.relationship = dice.pick(
                isWoman ? ["former wife", "daughter", "niece"] : ["former husband", "son", "nephew"])
            $0.telephones = dice.chance(50) ? [SamplePlace.mobile(&dice)] : []
            $0.danger = dice.chance(40)
            $0.whatToDo = "Say nothing to a caller of that name"
        }
    }
}

/// The privacy notice of the sample.
enum PlanNotice {
    static func given(on day: LocalDate) -> Plan.PrivacyNotice {
        Plan.PrivacyNotice(version: "2025-01", on: day, channel: "by letter")
    }
}
