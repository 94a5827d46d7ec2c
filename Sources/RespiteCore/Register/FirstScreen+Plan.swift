import RespiteRecord

extension FirstScreen {
    /// The first screen of `plan`, as whoever looks may see it.
    ///
    /// Who may not see health and risk sees that they were left out. A restricted address is shown in an emergency only.
    package init(of plan: Plan, _ facts: ScreenFacts) {
        self.init(reference: facts.reference, state: facts.state, today: facts.today, time: facts.time)
        emergency = facts.emergency
        lastReviewed = facts.lastReviewed
        monthsSinceReview = facts.lastReviewed.map { $0.months(until: facts.today) }
        reviewOverdue = facts.reviewDue.map { $0 < facts.today } ?? false
        warnings = Self.warnings(plan, facts)
        neverTell = plan.mustNotBeTold.map { $0.forScreen }
        carer = Carer(plan, on: facts.today)
        person = CaredFor(plan.caredFor, on: facts.today)
        home = Home(plan, emergencyIsOpen: facts.emergency != nil)
        alone = Alone(plan)
        speaks = Speaks(plan, interpreters: facts.interpreters)
        ways = plan.gettingIn.ways
        pendant = plan.gettingIn.telecare.map(Pendant.init)
        agencies = plan.services.agencies.map { Agency($0, today: facts.today, time: facts.time) }
        contacts = plan.contacts.numbered { Contact($0, rank: $1, today: facts.today, time: facts.time) }
        cover = Cover(plan, freeHours: facts.freeHours)
        if facts.seesHealth { showHealth(of: plan) } else { withholdHealth() }
    }

    private mutating func showHealth(of plan: Plan) {
        person.conditions = plan.health.conditions
        health = Health(plan.health)
        danger = Danger(plan)
        atTheDoor = plan.gettingIn.atTheDoor
        attorneys = plan.decisions.attorneys.map(Attorney.init)
        dnacpr = plan.decisions.dnacpr
        respect = plan.decisions.respect
        advanceDecision = plan.decisions.advanceDecision
    }

    private mutating func withholdHealth() {
        healthWithheld = true
        alone.minutes = nil
        speaks.needs = []
        cover.workers = nil
        cover.hoist = nil
    }

    private static func warnings(_ plan: Plan, _ facts: ScreenFacts) -> [String] {
        let refused = [
            ("GP", plan.sharing.gp), ("ambulance and 111", plan.sharing.ambulance), ("hospital", plan.sharing.hospital),
            ("police", plan.sharing.police), ("fire service", plan.sharing.fire), ("provider", plan.sharing.provider),
            ("shared record", plan.sharing.sharedRecord),
        ].filter { $0.1 == false }.map(\.0)
        return [
            plan.form.forDrills == true ? "TEST: a plan made for drills, nobody's family" : nil,
            facts.cardWarning.map { "CARD: \($0)" },
            facts.suspension.map { "SUSPENDED: \($0)" },
            facts.ending.map { "ENDED: \($0)" },
            refused.isEmpty ? nil : "NOT TO BE SHARED with \(refused.joined(separator: ", ")), but for a life at risk",
            facts.gaps == 0 ? nil : "INCOMPLETE: \(facts.gaps) answer\(facts.gaps == 1 ? "" : "s") missing",
        ].compactMap(\.self) + facts.alerts.map { "EXPECTED: \($0)" }
    }
}

extension LocalDate {
    /// Whole months from here to `later`.
    func months(until later: LocalDate) -> Int {
        (later.year - year) * 12 + later.month - month - (later.day < day ? 1 : 0)
    }
}

extension Plan.KeptAway {
    /// Without their numbers, which are looked for when somebody rings.
    fileprivate var forScreen: Plan.KeptAway {
        var one = self
        one.telephones = []
        return one
    }
}

extension Answer {
    func map<Other>(_ change: (Item) -> Other) -> Answer<Other> {
        switch self {
        case .notAsked: .notAsked
        case .nothing: .nothing
        case .stated(let items): .stated(items.map(change))
        }
    }

    /// With each item's number, counted from 1.
    func numbered<Other>(_ change: (Item, Int) -> Other) -> Answer<Other> {
        guard case .stated(let items) = self else { return map { change($0, 0) } }
        return .stated(zip(items, 1...).map(change))
    }
}
