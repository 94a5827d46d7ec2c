import RespiteRecord

extension SamplePlan {
    func fillHealth(_ plan: inout Plan, _ dice: inout SampleDice) {
        let isChild = family.person.age < 18
        let conditions = dice.some(
            dice.number(in: 1...3), of: isChild ? SampleWords.childsConditions : SampleWords.conditions)
        plan.health.conditions = .stated(conditions)
        plan.caringRole.whyNeeded =
            isChild ? [.childsDisability] : conditions.contains("Dementia") ? [.dementia] : [.physical]
        plan.health.allergies = allergies(&dice)
        fillMedicines(&plan, &dice)
        plan.health.equipment = dice.chance(82) ? .nothing : [dice.pick(SampleWords.equipment)]
        let surgery = dice.pick(SampleWords.surgeries)
        plan.health.gp = Organisation(name: surgery, telephone: SamplePlace.landline(&dice))
        plan.carer.gp = dice.chance(70) ? plan.health.gp : Organisation(name: dice.pick(SampleWords.surgeries))
        plan.health.pharmacy = Organisation(name: dice.pick(["Pier Pharmacy", "Marsh Chemist", "Broadway Pharmacy"]))
        plan.communication.signLanguage = dice.chance(2)
        plan.communication.makaton = isChild && dice.chance(20)
        plan.communication.aids = .nothing
        plan.communication.hearing =
            dice.chance(25) ? [dice.pick(["Hearing aid LEFT", "Hearing aids both sides", "Deaf"])] : .nothing
        plan.communication.sight =
            dice.chance(15) ? [dice.pick(["Wears glasses", "Blind in one eye", "Registered blind"])] : .nothing
        fillRisk(&plan, wanders: conditions.contains("Dementia") && dice.chance(30), &dice)
    }

    private func allergies(_ dice: inout SampleDice) -> Answer<Plan.Allergy> {
        switch dice.below(100) {
        case ..<60: .nothing
        case ..<90:
            .stated([Plan.Allergy(to: dice.pick(SampleWords.allergies), reaction: dice.chance(50) ? "rash" : nil)])
        default: .notAsked
        }
    }

    private func fillMedicines(_ plan: inout Plan, _ dice: inout SampleDice) {
        let count = dice.pick([0, 1, 2, 2, 3, 4])
        var medicines = dice.some(count, of: SampleWords.medicines).map(medicine)
        if plan.health.conditions.items.contains("Parkinson's") { medicines.insert(coBeneldopa, at: 0) }
        plan.health.medicines = medicines.isEmpty ? .nothing : .stated(medicines)
        guard !medicines.isEmpty else { return }
        plan.health.medicinesKept = dice.pick(["kitchen cupboard, left", "bedside drawer", "blue box on the worktop"])
        plan.health.originalPackaging = dice.chance(75)
        plan.health.mayHelpWithMedicines = dice.chance(90)
    }

    private func medicine(_ words: (name: String, dose: String, minutes: [Int], delay: Int?)) -> Plan.Medicine {
        Plan.Medicine {
            $0.name = words.name
            $0.dose = words.dose
            $0.times = words.minutes.map(LocalTime.init(minutesOfDay:))
            $0.help = words.delay == nil ? .reminding : .giving
            $0.controlled = false
            $0.timeCritical = words.delay != nil
            $0.longestDelay = words.delay
        }
    }

    private var coBeneldopa: Plan.Medicine { medicine(("Co-beneldopa", "125 mg", [420, 660, 900, 1140], 30)) }

    private func fillRisk(_ plan: inout Plan, wanders: Bool, _ dice: inout SampleDice) {
        plan.risk.behaviour =
            dice.chance(15) ? [dice.pick(["Shouts when hurried", "Hits out at washing", "Hides things"])] : .nothing
        plan.risk.goingMissing = wanders ? ["Wanders"] : .nothing
        if wanders { plan.risk.herbertProtocol = "in the hall drawer" }
        plan.risk.selfNeglect = .nothing
        plan.risk.fire = dice.chance(5) ? ["Leaves the hob on"] : .nothing
        plan.risk.toWorkers = dice.chance(97) ? .nothing : [workerMarker(&dice)]
        plan.risk.dogs = dice.chance(18) ? [dice.pick(["A terrier that barks", "A labrador, friendly"])] : .nothing
        plan.risk.twoWorkers = dice.chance(4)
        plan.risk.workersGender = dice.pick([.either, .either, .either, .female, .male])
    }

    private func workerMarker(_ dice: inout SampleDice) -> Plan.WorkerMarker {
        let incident = today.adding(days: -dice.number(in: 30...300))
        return Plan.WorkerMarker {
            $0.what = "A visitor threatened a worker"
            $0.incidentOn = incident
            $0.author = "A. Reed"
            $0.reviewOn = incident.adding(days: 365)
        }
    }
}
