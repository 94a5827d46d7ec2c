import RespiteRecord

/// What a provider is told after its yes, by voice: name, street and health. Nothing of it stands in what they are asked.
package struct Briefing: Hashable, Sendable {
    package var name: String
    package var address: String?
    package var howToFind: String?
    /// In words, with what was not asked.
    package var health: [String]

    package init(of plan: Plan) {
        name = [plan.caredFor.name.full, plan.caredFor.name.preferred.map { "“\($0)”" }].compactMap(\.self)
            .joined(separator: " ")
        let home = plan.caredFor.addresses.first { $0.use == .home } ?? plan.caredFor.addresses.first
        address = home.map { ($0.lines + [$0.town, $0.postcode].compactMap(\.self)).joined(separator: ", ") }
        howToFind = plan.caredFor.howToFind
        health = [
            Self.words("Conditions", plan.health.conditions),
            Self.words("Allergies", plan.health.allergies.map { $0.to ?? "something" }),
            Self.words("Medicines", plan.health.medicines.map(\.inWords)),
            Self.words("Infection", plan.health.infection),
            Self.words("Behaviour to know", plan.risk.behaviour),
        ]
    }

    private static func words(_ title: String, _ answer: Answer<String>) -> String {
        switch answer {
        case .notAsked: "\(title) NOT ASKED"
        case .nothing: "\(title): none"
        case .stated(let items): "\(title): \(items.joined(separator: ", "))"
        }
    }
}

extension Plan.Medicine {
    /// `co-beneldopa 125 mg 07:00 19:00, 30 min late at most`
    package var inWords: String {
        let what = [name ?? "a medicine", dose].compactMap(\.self) + times.map(\.description)
        let late = timeCritical == true ? ", \(longestDelay ?? 0) min late at most" : ""
        return what.joined(separator: " ") + late
    }
}
