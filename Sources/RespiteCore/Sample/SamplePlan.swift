import RespiteRecord

/// Fills in one plan of a made-up family.
struct SamplePlan {
    let number: Int
    let family: SampleFamily
    let today: LocalDate
    /// One in seven was given up half-way: what should be asked late is not.
    private static let unfinished = 14

    init(number: Int, _ family: SampleFamily, today: LocalDate) {
        (self.number, self.family, self.today) = (number, family, today)
    }

    func plan(_ dice: inout SampleDice) -> Plan {
        var plan = Plan()
        fillForm(&plan, &dice)
        fillCarer(&plan, &dice)
        fillPerson(&plan, &dice)
        fillContacts(&plan, &dice)
        fillHealth(&plan, &dice)
        fillCare(&plan, &dice)
        if dice.chance(Self.unfinished) { giveUp(&plan, &dice) }
        return plan
    }

    /// The carer's other parent, at the same address, with the same contacts.
    func secondPlan(beside first: Plan, _ dice: inout SampleDice) -> Plan {
        var family = family
        let (group, name) = (family.group, family.person.name.family ?? "")
        let (isWoman, age) = (!family.person.isWoman, family.person.age + dice.number(in: -4...4))
        family.person = SampleFamily.member(group, name, isWoman: isWoman, age: age, &dice, today)
        var plan = SamplePlan(number: number, family, today: today).plan(&dice)
        plan.carer = first.carer
        plan.contacts = first.contacts
        plan.mustNotBeTold = first.mustNotBeTold
        plan.caredFor.addresses = first.caredFor.addresses
        plan.caredFor.externalId = Self.id(number, "P2")
        plan.form.externalId = Self.id(number, "L2")
        let other = first.caredFor.name.full
        plan.household.alsoCaredFor = [
            Plan.AlsoCaredFor {
                $0.name = other; $0.relationship = "parent"
            }
        ]
        return plan
    }

    static func id(_ number: Int, _ suffix: String) -> String {
        "SAMPLE-\(String("00000\(number + 1)".suffix(6)))-\(suffix)"
    }

    private func fillForm(_ plan: inout Plan, _ dice: inout SampleDice) {
        plan.form.version = "2025-04"
        plan.form.completedBy = dice.chance(60) ? family.carer.name.full : "A. Reed"
        plan.form.completedByRole = plan.form.completedBy == "A. Reed" ? "carers' support worker" : "carer"
        plan.form.externalId = Self.id(number, "L1")
    }

    private func fillCarer(_ plan: inout Plan, _ dice: inout SampleDice) {
        let carer = family.carer
        plan.carer.externalId = Self.id(number, "C")
        plan.carer.name = carer.name
        plan.carer.born = carer.born
        plan.carer.addresses = [family.carersAddress]
        var mobile = SamplePlace.mobile(&dice)
        mobile.byDay = true
        plan.carer.telephones = [mobile] + (dice.chance(45) ? [SamplePlace.landline(&dice)] : [])
        plan.carer.contactMethod = dice.pick([.telephone, .telephone, .text, .email, .letter])
        plan.carer.writtenFormat = dice.pick(weighted: [
            (88, .standard), (8, .largePrint), (2, .easyRead), (1, .braille), (1, .audio),
        ])
        let speaksOther = carer.age > 60 && dice.chance(family.group.speakIt)
        plan.carer.languages = speaksOther ? [family.group.language, "en"] : ["en"]
        plan.carer.interpreter = speaksOther && dice.chance(50)
        plan.carer.ownHealth = dice.chance(25) ? [dice.pick(SampleWords.carersHealth)] : .nothing
        plan.carer.parentCarer = family.bond == .parentOfChild
        plan.carer.gpMayKnow = dice.chance(85)
        plan.caringRole.relationship = family.relationship
        plan.caringRole.coResident = family.livesTogether
        plan.caringRole.soleCarer = dice.chance(65)
        plan.caringRole.hoursAWeek = family.livesTogether ? .from50 : dice.pick([.from1to19, .from20to49])
        plan.caringRole.tasks = Choices(dice.some(dice.number(in: 3...7), of: Plan.CareTask.allCases))
        fillYoung(&plan, &dice)
    }

    private func fillYoung(_ plan: inout Plan, _ dice: inout SampleDice) {
        guard family.carer.age < 18 else { return }
        plan.carer.mayBeTold = Organisation(
            name: "\(dice.pick(["Estuary", "Saltmarsh", "Priory"])) School", telephone: SamplePlace.office(&dice))
        plan.sharing.parentsKnow = true
        plan.sharing.gillickNote = "Spoke alone with the young carers' worker, who found them able to understand."
    }

    private func fillPerson(_ plan: inout Plan, _ dice: inout SampleDice) {
        let person = family.person
        plan.caredFor.externalId = Self.id(number, "P1")
        plan.caredFor.name = person.name
        if dice.chance(20) { plan.caredFor.name.preferred = dice.pick(SampleWords.calledName) }
        plan.caredFor.born = person.born
        plan.caredFor.addresses = [family.address]
        var landline = SamplePlace.landline(&dice)
        landline.answers = dice.chance(60)
        if landline.answers == true, dice.chance(30) {
            landline.note = dice.pick(["muddled", "let it ring long", "hard of hearing"])
        }
        plan.caredFor.telephones = [landline]
        let isFlat = family.address.lines.count > 1
        plan.caredFor.homeKind =
            isFlat ? dice.pick([.flat, .flat, .shelteredHousing, .extraCare]) : dice.pick([.house, .house, .bungalow])
        plan.caredFor.howToFind = dice.pick(SampleWords.howToFind)
        plan.caredFor.livesWith =
            family.livesTogether ? .stated([family.relationship]) : dice.chance(70) ? .nothing : ["partner"]
        plan.caredFor.minutesAlone = person.age < 12 ? 0 : dice.pick([0, 0, 15, 30, 30, 60, 60, 120, 240, 480])
        if dice.chance(6) { plan.sharing.restricted = dice.pick([.hiddenAddress, .staff, .staffFamily]) }
        let speaksOther = person.age > 60 && dice.chance(family.group.speakIt)
        plan.communication.languages = speaksOther ? [family.group.language] : ["en"]
        plan.communication.english = speaksOther ? dice.pick([.little, .little, .some, .no]) : .fluent
        plan.communication.interpreter = speaksOther
    }

    /// Some answers were never asked for: unknown, which is not none.
    private func giveUp(_ plan: inout Plan, _ dice: inout SampleDice) {
        plan.response = Plan.Response()
        plan.movingAndDailyLife.typicalDay = []
        plan.decisions.ableToDecide = nil
        plan.decisions.bestInterestsReason = nil
        if dice.chance(50) { plan.health.allergies = .notAsked }
        if dice.chance(50) { plan.mustNotBeTold = .notAsked }
        if dice.chance(30) { plan.contacts = .notAsked }
        if dice.chance(30) { plan.gettingIn = Plan.GettingIn() }
    }
}
