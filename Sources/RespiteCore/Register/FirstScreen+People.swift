import RespiteRecord

extension FirstScreen.Line {
    /// Nil while there is no number.
    init?(_ telephone: Telephone) {
        if let number = telephone.e164 {
            self.init(number: TelephoneNumber.spaced(number))
        } else if let typed = telephone.typed {
            self.init(number: (try? TelephoneNumber(parsing: typed).spaced) ?? typed)
        } else {
            return nil
        }
        answers = telephone.answers
        note = telephone.note
        verified = telephone.verified
    }
}

extension PartialDate {
    /// In whole years; nil while it is not known for certain.
    func age(on today: LocalDate) -> Int? {
        guard let earliest, let latest, earliest.years(until: today) == latest.years(until: today) else { return nil }
        return earliest.years(until: today)
    }
}

extension FirstScreen.Carer {
    init(_ plan: Plan, on today: LocalDate) {
        self.init()
        name = plan.carer.name
        age = plan.carer.born?.age(on: today)
        relationship = plan.caringRole.relationship
        soleCarer = plan.caringRole.soleCarer
        livesIn = plan.caringRole.coResident
        telephone = plan.carer.telephones.lazy.compactMap(FirstScreen.Line.init).first
        interpreter = plan.carer.interpreter
    }
}

extension FirstScreen.CaredFor {
    init(_ person: Plan.CaredFor, on today: LocalDate) {
        self.init()
        name = person.name
        born = person.born
        age = person.born?.age(on: today)
    }
}

extension FirstScreen.Home {
    init(_ plan: Plan, emergencyIsOpen: Bool) {
        self.init()
        telephone = plan.caredFor.telephones.lazy.compactMap(FirstScreen.Line.init).first
        if plan.sharing.restricted != nil, !emergencyIsOpen {
            hidden = true
        } else {
            address = plan.caredFor.addresses.first?.line
        }
    }
}

extension Address {
    /// On one line: "14 Saltings Rise, Leigh-on-Sea SS9 9ZZ". Nil while nothing of it is known.
    package var line: String? {
        let place = [town, postcode].compactMap(\.self).joined(separator: " ")
        let parts = (lines + [place, country ?? ""]).filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

extension FirstScreen.Alone {
    init(_ plan: Plan) {
        self.init()
        minutes = plan.caredFor.minutesAlone
        let children = plan.household.children.map { child in "child \(child.name ?? "")" }
        others = plan.household.others.joined(with: children)
        pets = plan.household.pets.map { $0.what ?? "pet" }
    }
}

extension Answer<String> {
    /// Both in one: *none* only when both are, and what was stated whatever the other says.
    func joined(with other: Answer<String>) -> Answer<String> {
        switch (self, other) {
        case (.stated, _), (_, .stated): .stated(items + other.items)
        case (.nothing, .nothing): .nothing
        case (.notAsked, _), (_, .notAsked): .notAsked
        }
    }
}

extension FirstScreen.Speaks {
    init(_ plan: Plan, interpreters: String?) {
        self.init()
        let speech = plan.communication
        languages = speech.languages
        english = speech.english
        needs = [speech.signLanguage == true ? "BSL" : nil, speech.makaton == true ? "Makaton" : nil].compactMap(\.self)
        needs += speech.hearing.items + speech.sight.items + speech.aids.items
        needsAsked = speech.hearing.wasAsked && speech.sight.wasAsked ? true : nil
        if speech.interpreter == true || plan.carer.interpreter == true { self.interpreters = interpreters }
    }
}

extension FirstScreen.Contact {
    init(_ contact: Plan.Contact, rank: Int, today: LocalDate, time: LocalTime) {
        self.init(rank: rank, name: contact.name.full, agreement: contact.agreement.state)
        id = contact.id
        relationship = contact.relationship
        telephones = contact.telephones.compactMap(FirstScreen.Line.init)
        can = contact.can
        coversHours = contact.coversHours
        holdsKeys = contact.holdsKeys
        travelMinutes = contact.travelMinutes
        hoursToday = contact.reachable.filter { $0.includes(today.weekday) }
        awayUntil = contact.absences.filter { $0.includes(today) }.map(\.to).max()
        lastProved = contact.lastProved
        if awayUntil != nil {
            reachable = false
        } else if !contact.reachable.isEmpty {
            reachable = contact.reachable.contains { $0.contain(time, on: today) }
        }
    }
}
