import RespiteRecord

/// All that a provider is told before it says yes: nothing that tells who or where it is.
package struct OfferTerms: Hashable, Codable, Sendable {
    /// The first half of the postcode: `SS9`.
    package var district: String?
    package var startBy: Instant
    package var hours: Int?
    package var workers: Int?
    /// Only where the plan asks for it.
    package var workersGender: Plan.Gender?
    package var tasks: [Plan.CareTask]
    /// Kinds of hazard, never words of the plan.
    package var hazards: [Hazard]

    package init(startBy: Instant) {
        self.startBy = startBy
        (tasks, hazards) = ([], [])
    }

    package enum Hazard: String, Choice {
        case dog, smoking, riskToWorkers, notAsked
    }
}

extension OfferTerms {
    /// The terms for the person of `plan`.
    package init(of plan: Plan, startBy: Instant, hours: Int?) {
        self.init(startBy: startBy)
        self.hours = hours
        district = plan.caredFor.addresses.first?.postcode.flatMap { $0.split(separator: " ").first.map(String.init) }
        workers = plan.risk.twoWorkers == true ? 2 : plan.movingAndDailyLife.workersNeeded
        workersGender = plan.risk.workersGender == .either ? nil : plan.risk.workersGender
        tasks = plan.caringRole.tasks.items
        if !plan.risk.dogs.items.isEmpty { hazards.append(.dog) }
        if plan.movingAndDailyLife.smoking == true { hazards.append(.smoking) }
        if !plan.risk.toWorkers.items.isEmpty { hazards.append(.riskToWorkers) }
        if !plan.risk.dogs.wasAsked || !plan.risk.toWorkers.wasAsked { hazards.append(.notAsked) }
    }
}
