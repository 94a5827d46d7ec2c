import RespiteRecord

/// Picks from a plan what may lie in the home.
struct HomeFacts {
    let plan: Plan
    let document: Tree

    var front: [HomeSheet.Section] {
        [
            .init(heading: "Who lives here", entries: people),
            .init(heading: "Health", entries: health),
            .init(heading: "Whom to ring, in this order", entries: contacts),
            .init(heading: "Who else comes or listens", entries: helpers),
            .init(heading: "Decisions on paper", entries: decisions),
        ]
    }

    var back: [HomeSheet.Section] {
        [
            .init(heading: "Moving", entries: said("movingAndDailyLife", Self.moving)),
            .init(heading: "Eating, drinking, nights", entries: said("movingAndDailyLife", Self.eating)),
            .init(heading: "How to talk with each other", entries: languages + said("communication", Self.speaking)),
            .init(heading: "What matters", entries: said("movingAndDailyLife", Self.mattering)),
            .init(heading: "Know this", entries: said("risk", ["behaviour", "goingMissing", "fire", "dogs"])),
            .init(heading: "A typical day", entries: said("movingAndDailyLife", ["typicalDay"])),
            .init(
                heading: "The home",
                entries: said("gettingIn", ["stopcock", "fuseBox", "heating", "lift"])
                    + said("household", ["pets", "others"])),
        ]
    }

    private static let moving = ["mobility", "transfers", "aids", "workersNeeded", "falls", "pressureAreas"]
    private static let eating = [
        "eatingAndDrinking", "foodTexture", "drinkThickness", "choking", "continence", "nights",
    ]
    private static let mattering = [
        "whatMatters", "pleaseDo", "pleaseDoNot", "whoMayGivePersonalCare", "faith", "culture",
    ]
    private static let speaking = [
        "english", "interpreter", "signLanguage", "makaton", "aids", "hearing", "sight", "showsPain", "showsDistress",
        "showsYes", "showsNo",
    ]

    /// Fields of a part that were answered, each with its label.
    private func said(_ part: String, _ names: [String]) -> [HomeSheet.Entry] {
        names.compactMap { name in
            let path = "\(part).\(name)"
            guard let field = FieldCatalogue.field(at: path), let value = document[path: path] else { return nil }
            return HomeSheet.Entry(label: field.label, text: field.shape.spoken(value))
        }
    }

    /// What was stated of an answer, or that there is none, or that nobody asked.
    private func threeValued(_ path: String, none: String) -> String {
        guard let value = document[path: path] else { return "NOT ASKED" }
        return value["answer"] == .text("none") ? none : FieldCatalogue.field(at: path)?.shape.spoken(value) ?? ""
    }

    /// What is known of several things, with commas between.
    private static func joined(_ words: String?...) -> String {
        words.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension HomeFacts {
    private var people: [HomeSheet.Entry] {
        let name = plan.caredFor.name
        let preferred = name.preferred.map { "called \($0)" }
        let born = plan.caredFor.born.map { "born \($0)" }
        let minutes = plan.caredFor.minutesAlone
        let alone = minutes.map { $0 == 0 ? "never, by day or by night" : "at most \($0) minutes" }
        let carer = Self.joined(
            plan.carer.name.full, plan.caringRole.relationship, plan.carer.telephones.first?.typed,
            plan.carer.telephones.dropFirst().first?.typed)
        return [
            HomeSheet.Entry(label: "needs care", text: Self.joined(name.full, preferred, born)),
            HomeSheet.Entry(
                label: "left alone", text: alone ?? "NOT ASKED: stay", stands: minutes ?? 0 == 0 ? .alarm : .plain),
            HomeSheet.Entry(label: "the carer", text: carer),
        ]
    }

    private var health: [HomeSheet.Entry] {
        let isFree = plan.health.allergies == .nothing
        var entries = [
            HomeSheet.Entry(
                label: "allergies", text: threeValued("health.allergies", none: "none known"),
                stands: isFree ? .plain : .alarm)
        ]
        entries += said("health", ["conditions", "equipment", "infection"])
        entries += medicines
        entries += said("health", ["medicinesKept", "mayHelpWithMedicines"])
        for (label, one) in [("GP", plan.health.gp), ("pharmacy", plan.health.pharmacy)] where !one.isBlank {
            entries.append(HomeSheet.Entry(label: label, text: Self.joined(one.name, one.telephone.typed)))
        }
        return entries
    }

    private var medicines: [HomeSheet.Entry] {
        let all = plan.health.medicines.items
        guard !all.isEmpty else {
            return [HomeSheet.Entry(label: "medicines", text: threeValued("health.medicines", none: "none"))]
        }
        return all.enumerated().map { number, one in
            HomeSheet.Entry(label: number == 0 ? "medicines" : "", text: Self.medicine(one))
        }
    }

    /// That one is a controlled drug would tell a thief more than a helper.
    private static func medicine(_ one: Plan.Medicine) -> String {
        let times = one.times.map(\.description).joined(separator: " ")
        let late = one.longestDelay.map { "NEVER LATE: \($0) minutes at most" } ?? "NEVER LATE"
        return joined(one.name, one.dose, times, one.help?.words, one.timeCritical == true ? late : nil)
    }

    /// Those who were asked and said no, or changed their mind, are not on it.
    private var contacts: [HomeSheet.Entry] {
        let willing = plan.contacts.items.filter { ![.declined, .withdrawn].contains($0.agreement.state) }
        return willing.enumerated().map { number, one in
            let can = one.can.items.map(\.words).joined(separator: ", ")
            let numbers = one.telephones.compactMap(\.typed).joined(separator: " or ")
            let words = Self.joined(
                one.name.full, one.relationship, numbers, can.isEmpty ? nil : "can \(can)",
                one.coversHours.map { "for \($0) hours" })
            return HomeSheet.Entry(label: "\(number + 1)", text: words)
        }
    }

    private var helpers: [HomeSheet.Entry] {
        var entries: [HomeSheet.Entry] = []
        for (number, one) in plan.services.agencies.items.enumerated() {
            let visits = document[path: "services.agencies"]?.itemsOfList[number]["visits"]
            let shape = Question(at: AnswerPath(steps: Self.visits), in: document)?.field.shape
            let times = visits.flatMap { shape?.spoken($0) }.map { "comes \($0)" }
            entries.append(.init(label: "agency", text: Self.joined(one.name, one.telephone.typed, times)))
        }
        for one in plan.gettingIn.telecare.items {
            let unit = one.unit.map { "unit \($0)" }
            entries.append(
                .init(label: "pendant", text: Self.joined(one.provider, one.telephone.typed, unit, one.speaksIn)))
        }
        for (label, some) in [("nurse", plan.services.nurse), ("social worker", plan.services.socialWorker)] {
            for one in some.items {
                entries.append(.init(label: label, text: Self.joined(one.name, one.organisation, one.telephone.typed)))
            }
        }
        return entries
    }

    private static let visits: [AnswerPath.Step] = [
        .field("services"), .field("agencies"), .item(0), .field("visits"),
    ]

    private var decisions: [HomeSheet.Entry] {
        let papers: [(String, Plan.Directive)] = [
            ("DNACPR", plan.decisions.dnacpr), ("ReSPECT", plan.decisions.respect),
            ("advance decision", plan.decisions.advanceDecision),
        ]
        var entries = papers.map { HomeSheet.Entry(label: $0.0, text: Self.paper($0.1)) }
        for one in plan.decisions.attorneys.items where one.powers.contains(.health) {
            entries.append(.init(label: "decides on health", text: Self.joined(one.name, one.telephone.typed)))
        }
        return entries
    }

    private static func paper(_ one: Plan.Directive) -> String {
        switch one.inPlace {
        case nil: "NOT ASKED. If in doubt 999 and CPR"
        case false?: "none"
        case true?: "YES. The original: \(one.original ?? "NOT KNOWN WHERE; without it 999 and CPR")"
        }
    }

    private var languages: [HomeSheet.Entry] {
        let names = plan.communication.languages.map(LanguageName.of).joined(separator: ", ")
        return names.isEmpty ? [] : [HomeSheet.Entry(label: "languages", text: names)]
    }
}
