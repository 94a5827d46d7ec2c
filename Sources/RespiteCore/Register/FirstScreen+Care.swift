import RespiteRecord

extension FirstScreen.Health {
    init(_ health: Plan.Health) {
        self.init()
        allergies = health.allergies
        medicines = health.medicines.map { $0.name ?? "a medicine" }
        timeCritical = health.medicines.items.filter { $0.timeCritical == true }.map { medicine in
            FirstScreen.TimeCritical {
                $0.name = medicine.name
                $0.times = medicine.times
                $0.longestDelay = medicine.longestDelay
            }
        }
    }
}

extension FirstScreen.Danger {
    init(_ plan: Plan) {
        self.init()
        toWorkers = plan.risk.toWorkers.map { $0.what ?? "an incident" }
        twoWorkers = plan.risk.twoWorkers
        if plan.health.equipment.wasAsked { oxygen = plan.health.equipment.items.contains { $0.kind == .oxygen } }
        dogs = plan.risk.dogs
        smoking = plan.movingAndDailyLife.smoking
        others = plan.risk.behaviour.items + plan.risk.goingMissing.items + plan.risk.fire.items
    }
}

extension FirstScreen.Pendant {
    init(_ telecare: Plan.Telecare) {
        self.init()
        provider = telecare.provider
        telephone = FirstScreen.Line(telecare.telephone)
        unit = telecare.unit
        speaksIn = telecare.speaksIn
    }
}

extension FirstScreen.Agency {
    init(_ agency: Plan.Agency, today: LocalDate, time: LocalTime) {
        self.init()
        name = agency.name
        telephone = FirstScreen.Line(agency.telephone)
        knowsThem = agency.knowsThem
        let next = agency.visits.compactMap { $0.next(after: time, on: today) }.min { $0 < $1 }
        nextVisitOn = next?.0
        nextVisitAt = next?.1
    }
}

extension Plan.Visit {
    /// The day and time at which it comes next; one that is due this very minute still comes.
    func next(after time: LocalTime, on today: LocalDate) -> (LocalDate, LocalTime)? {
        guard let at else { return nil }
        let coming = (0...7).map(today.adding(days:)).first { date in
            (days.isEmpty || days.contains(date.weekday)) && (date > today || at >= time)
        }
        return coming.map { ($0, at) }
    }
}

extension FirstScreen.Attorney {
    init(_ attorney: Plan.Attorney) {
        self.init()
        name = attorney.name
        standing = attorney.standing
        powers = attorney.powers
    }
}

extension FirstScreen.Cover {
    init(_ plan: Plan, freeHours: Int?) {
        self.init()
        let life = plan.movingAndDailyLife
        replacementCan = plan.response.replacementCan
        workers = life.workersNeeded
        if life.aids.wasAsked { hoist = life.aids.items.contains { $0.lowercased().contains("hoist") } }
        self.freeHours = freeHours
        residentialForCarer = plan.response.residentialForCarer
        residentialForPerson = plan.response.residentialForPerson
    }
}
