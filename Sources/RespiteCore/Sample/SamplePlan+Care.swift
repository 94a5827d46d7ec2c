import RespiteRecord

extension SamplePlan {
    func fillCare(_ plan: inout Plan, _ dice: inout SampleDice) {
        fillGettingIn(&plan, &dice)
        fillDailyLife(&plan, &dice)
        fillDecisions(&plan, &dice)
        fillHousehold(&plan, &dice)
        fillServices(&plan, &dice)
        fillResponse(&plan, &dice)
    }

    private func fillGettingIn(_ plan: inout Plan, _ dice: inout SampleDice) {
        plan.gettingIn.ways = dice.pick([
            [.keySafe], [.keySafe, .neighbour], [.personOpens], [.keyholder], [.neighbour], [.personOpens, .keyholder],
        ])
        plan.gettingIn.atTheDoor =
            dice.chance(40)
            ? [dice.pick(["Slow to the door", "Will not open to strangers", "Cannot reach the door"])] : .nothing
        if family.address.lines.count > 1 {
            plan.gettingIn.floor = dice.pick(["ground", "first", "second", "fourth"])
            plan.gettingIn.lift = dice.pick(["yes", "no", "yes, small"])
        }
        plan.gettingIn.telecare = dice.chance(35) ? [telecare(&dice)] : .nothing
    }

    private func telecare(_ dice: inout SampleDice) -> Plan.Telecare {
        Plan.Telecare {
            $0.provider = dice.pick(["Southline", "Estuary Careline"])
            $0.telephone = Telephone(typed: "01632 960300", e164: "+441632960300")
            $0.unit = "\(dice.number(in: 1000...9999))"
            $0.speaksIn = dice.pick(["the hall", "the bedroom", "the sitting room"])
        }
    }

    private func fillDailyLife(_ plan: inout Plan, _ dice: inout SampleDice) {
        let needsHoist = dice.chance(8)
        plan.movingAndDailyLife.mobility =
            needsHoist
            ? "Does not walk; wheelchair" : dice.pick(["Walks alone", "Walks with a frame", "Walks with an arm"])
        plan.movingAndDailyLife.transfers =
            needsHoist ? "Hoist, two people" : dice.pick(["Alone", "With a steadying hand"])
        plan.movingAndDailyLife.aids =
            needsHoist ? ["hoist", "wheelchair"] : dice.chance(50) ? ["walking frame"] : .nothing
        plan.movingAndDailyLife.workersNeeded = needsHoist ? 2 : 1
        plan.movingAndDailyLife.falls = dice.chance(30) ? ["Fell twice this year"] : .nothing
        plan.movingAndDailyLife.pressureAreas = .nothing
        plan.movingAndDailyLife.eatingAndDrinking = dice.pick(["Eats alone", "Food cut up", "Needs to be fed"])
        plan.movingAndDailyLife.foodTexture = dice.pick([7, 7, 7, 6, 5, 4])
        plan.movingAndDailyLife.drinkThickness = dice.pick([0, 0, 0, 1, 2])
        plan.movingAndDailyLife.choking = dice.chance(10) ? ["Chokes on dry bread"] : .nothing
        plan.movingAndDailyLife.continence = dice.chance(30) ? ["Pads, changed four times a day"] : .nothing
        plan.movingAndDailyLife.nights = dice.pick([
            "Sleeps through", "Up once for the toilet", "Up and about; somebody must be near",
        ])
        plan.movingAndDailyLife.typicalDay = SampleWords.day.map {
            Plan.Moment(at: LocalTime(minutesOfDay: $0.0), what: $0.1)
        }
        plan.movingAndDailyLife.whatMatters = [
            dice.pick(["The cat", "The garden", "Church on the radio", "Cricket", "The grandchildren"])
        ]
        plan.movingAndDailyLife.smoking = dice.chance(80) ? false : dice.chance(50) ? true : nil
    }

    private func fillDecisions(_ plan: inout Plan, _ dice: inout SampleDice) {
        let asked = today.adding(days: -dice.number(in: 10...800))
        let hasOrder = family.person.age > 70 && dice.chance(12)
        if dice.chance(75) {
            plan.decisions.dnacpr = Plan.Directive(
                inPlace: hasOrder, original: hasOrder ? "in the hall drawer" : nil, askedOn: asked)
        }
        if dice.chance(70) { plan.decisions.respect = Plan.Directive(inPlace: false, askedOn: asked) }
        plan.decisions.attorneys = dice.chance(75) ? .nothing : [attorney(plan, &dice)]
        plan.decisions.ableToDecide = family.person.age < 16 ? .no : dice.pick([.yes, .yes, .varies, .no])
        if plan.decisions.ableToDecide != .yes {
            plan.decisions.bestInterestsReason = "Would not manage alone, and wants to stay at home"
        }
        plan.sharing.privacyNotice = PlanNotice.given(on: asked)
        plan.sharing.personsView =
            plan.decisions.ableToDecide == .no ? .couldNotDecide : dice.pick([.agrees, .agrees, .told])
        plan.sharing.gp = true
        plan.sharing.ambulance = true
        plan.sharing.hospital = true
        plan.sharing.police = dice.chance(90)
        plan.sharing.provider = true
    }

    private func attorney(_ plan: Plan, _ dice: inout SampleDice) -> Plan.Attorney {
        Plan.Attorney {
            $0.name = plan.contacts.items.first?.name.full ?? family.carer.name.full
            $0.standing = .attorney
            $0.powers = dice.pick([[.health], [.property], [.health, .property]])
        }
    }

    private func fillHousehold(_ plan: inout Plan, _ dice: inout SampleDice) {
        plan.household.others = dice.chance(85) ? .nothing : [dice.pick(["a lodger", "a grown-up son", "a sister"])]
        let hasChildren = family.bond == .parentOfChild && dice.chance(40)
        plan.household.children =
            hasChildren
            ? [
                Plan.Child {
                    $0.name = family.group.women[0]; $0.whoTakesThem = "their grandmother"
                }
            ] : .nothing
        plan.household.pets =
            dice.chance(30)
            ? [Plan.Pet(what: dice.pick(["cat", "two cats", "budgerigar", "dog"]), whoTakesIt: "next door")] : .nothing
        plan.household.alsoCaredFor = .nothing
    }

    private func fillServices(_ plan: inout Plan, _ dice: inout SampleDice) {
        plan.services.agencies = dice.chance(35) ? [agency(&dice)] : .nothing
        plan.services.socialWorker =
            dice.chance(30)
            ? [Professional(name: "P. Grant", organisation: "Adult social care", telephone: SamplePlace.office(&dice))]
            : .nothing
        plan.services.nurse = .nothing
    }

    private func agency(_ dice: inout SampleDice) -> Plan.Agency {
        Plan.Agency {
            $0.name = dice.pick(["Estuary Homecare", "Saltmarsh Care", "Pier Home Help"])
            $0.telephone = Telephone(typed: "01632 960310", e164: "+441632960310")
            $0.visits = dice.pick([[450], [450, 1140], [480, 720, 1080, 1260]]).map {
                Plan.Visit(at: LocalTime(minutesOfDay: $0))
            }
            $0.knowsThem = dice.chance(80)
        }
    }

    private func fillResponse(_ plan: inout Plan, _ dice: inout SampleDice) {
        let hasAgency = !plan.services.agencies.items.isEmpty
        plan.response.order =
            hasAgency ? [.contacts, .agency, .provider, .residential] : [.contacts, .provider, .residential]
        plan.response.residentialForCarer = dice.pick([.last, .last, .yes, .never])
        plan.response.residentialForPerson = dice.pick([.last, .never, .yes, nil])
        plan.response.chargeExplainedOn = plan.sharing.privacyNotice.on
        plan.response.tellPersonFirst = dice.chance(80)
        plan.response.replacementCan =
            plan.movingAndDailyLife.workersNeeded == 2
            ? .homeWithTwo : dice.pick([.home, .home, .home, .needsNurse, .residentialLikely])
    }
}
