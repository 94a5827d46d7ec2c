import RespiteRecord

extension PlanCheck {
    mutating func checkContacts(_ contacts: [Plan.Contact], mustNotBeTold: [Plan.KeptAway]) {
        for (number, contact) in contacts.enumerated() { check(contact, at: "contacts[\(number)]") }
        checkIds(contacts)
        for (number, one) in mustNotBeTold.enumerated() {
            for (line, telephone) in one.telephones.enumerated() {
                check(telephone, at: "mustNotBeTold[\(number)].telephones[\(line)]")
            }
        }
        for (number, contact) in contacts.enumerated() where mustNotBeTold.contains(where: { $0.isLike(contact) }) {
            report("contacts[\(number)]", "is among those who must not be told")
        }
    }

    private mutating func check(_ contact: Plan.Contact, at path: String) {
        check(contact.person, at: path)
        check(contact.agreement, at: "\(path).agreement")
        checkNotLater(contact.lastProved, at: "\(path).lastProved")
        checkNotLater(contact.privacyNotice.on, at: "\(path).privacyNotice.on")
        for (number, hours) in contact.reachable.enumerated() where hours.from == hours.to {
            report("\(path).reachable[\(number)]", "begins and ends at the same time; always is 00:00 to 24:00")
        }
        for (number, absence) in contact.absences.enumerated() where absence.to < absence.from {
            report("\(path).absences[\(number)].to", "lies before the first day")
        }
    }

    private mutating func check(_ agreement: Plan.Agreement, at path: String) {
        checkNotLater(agreement.on, at: "\(path).on")
        switch agreement.state {
        case .agreed, .declined, .withdrawn:
            if agreement.on == nil { report("\(path).on", "is needed: the day on which they answered") }
        case .notAsked:
            if agreement.on != nil { report("\(path).state", "is missing, though there is a date") }
        case .asked: break
        }
    }

    private mutating func checkIds(_ contacts: [Plan.Contact]) {
        var seen: Set<String> = []
        for (number, contact) in contacts.enumerated() {
            guard let id = contact.id else { continue }
            if !seen.insert(id).inserted { report("contacts[\(number)].id", "is that of another contact of this plan") }
        }
    }
}

extension Plan.KeptAway {
    /// Whether somebody bears the same name, or can be rung on the same number.
    package func isLike(_ one: some Someone) -> Bool {
        let numbers = Set(telephones.compactMap(\.dialled))
        if one.telephones.contains(where: { $0.dialled.map(numbers.contains) ?? false }) { return true }
        guard let name, !one.name.full.isEmpty else { return false }
        return name.folded == one.name.full.folded
    }
}

extension Telephone {
    /// As dialled from anywhere, if it is a number at all.
    package var dialled: String? {
        e164 ?? typed.flatMap { try? TelephoneNumber(parsing: $0).e164 }
    }
}

extension String {
    /// For comparing names: small letters, nothing else.
    fileprivate var folded: String { lowercased().filter(\.isLetter) }
}
