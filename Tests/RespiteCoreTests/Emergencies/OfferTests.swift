import RespiteCore
import RespiteRecord
import Testing

@Suite struct OfferTests {
    private let agency = Party.provider(3)
    private let worker = Party.worker(8)

    private func asked(priorityOne: Bool = true) throws -> EmergencyStory {
        var story = try EmergencyStory(alone: priorityOne ? .zero : .hours(6))
        if !priorityOne { try story.happens(.seen(Sighting(at: story.now, isWell: true), person: nil)) }
        try story.happens(.offered(ProviderOffer(to: agency, OfferTerms(startBy: story.now))))
        return story
    }

    private func state(_ story: EmergencyStory) -> Emergency.Offer.State? { story.value.offers.last?.state }

    @Test func nobodyAnswersForFiveMinutesAtPriorityOne() throws {
        var story = try asked()
        try story.pass(.minutes(4))
        #expect(state(story) == .asked)
        try story.pass(.minutes(1))
        #expect(state(story) == .silent(story.now))
        #expect(story.effects.contains(.tellHolder))
    }

    @Test func andForTenAtPriorityTwo() throws {
        var story = try asked(priorityOne: false)
        try story.pass(.minutes(9))
        #expect(state(story) == .asked)
        try story.pass(.minutes(1))
        #expect(state(story) == .silent(story.now))
    }

    @Test func aYesWithoutAWorkerLapses() throws {
        var story = try asked()
        try story.happens(.offerAnswered(4, .yes))
        try story.pass(.minutes(10))
        #expect(state(story) == .lapsed(story.now))
    }

    @Test func aWholeYesIsAPromise() throws {
        var story = try asked()
        try story.happens(.offerAnswered(4, .yes))
        let eta = story.now + .minutes(38)
        try story.happens(.offerAnswered(4, .worker(worker, telephone: "07700 900555", eta: eta)))
        #expect(story.effects.first == .onCase(.willHelp(worker, forWhom: EmergencyStory.person, eta: eta)))
        try story.pass(.minutes(20))
        #expect(state(story) == .worker(worker, telephone: "07700 900555", eta: eta))
    }

    @Test func aProviderWhoAnswersTwiceIsRefused() throws {
        var story = try asked()
        try story.happens(.offerAnswered(4, .no("nobody free")))
        #expect(try story.refusal(of: .offerAnswered(4, .yes)) == .offerIsOver(4))
        #expect(try story.refusal(of: .offerAnswered(99, .yes)) == .noSuchOffer(99))
    }

    @Test func whoSaysYesAndDoesNotComeIsLateAndTheSearchGoesOn() throws {
        var story = try asked()
        let eta = story.now + .minutes(30)
        try story.happens(.offerAnswered(4, .worker(worker, telephone: nil, eta: eta)))
        try story.pass(.minutes(40))
        #expect(story.value.prompts(at: story.now).contains(.late(worker, eta)))
        try story.happens(.stoodDown(worker, why: "did not come"))
        #expect(story.value.prompts(at: story.now).contains(.offerNext(person: 1)))
        #expect(state(story) == .stoodDown(story.now))
    }

    @Test func aBrokenYesIsTakenUpWithThemAfterwards() throws {
        var story = try asked()
        try story.happens(.offerAnswered(4, .worker(worker, telephone: nil, eta: story.now + .minutes(30))))
        try story.pass(.minutes(40))
        try story.happens(.stoodDown(worker, why: "did not come"))
        try story.happens(.outcome(.hospital, person: nil, words: nil))
        try story.happens(.closed(EmergencyClosing(seenSafeBy: "Ward 4")))
        #expect(story.notes.contains { $0.hasSuffix("take entry 4 up with them.") })
    }

    @Test func whoIsNotNeededAnyMoreHasBrokenNothing() throws {
        var story = try asked()
        try story.happens(.offerAnswered(4, .worker(worker, telephone: nil, eta: story.now + .minutes(30))))
        try story.pass(.minutes(10))
        try story.happens(.stoodDown(worker, why: "her daughter came"))
        try story.pass(.hours(1))
        #expect(story.value.brokenOffers.isEmpty)
    }

    @Test func thePersonIsToldBeforeAStrangerEnters() throws {
        var story = try asked()
        let eta = story.now + .minutes(30)
        try story.happens(.offerAnswered(4, .worker(worker, telephone: nil, eta: eta)))
        #expect(story.value.deadlines.contains(.tellPerson(worker, at: eta)))
        #expect(story.value.prompts(at: story.now).contains(.tellPerson(worker, eta)))
        try story.pass(.minutes(20))
        try story.happens(.told(Telling(.person, "Dee is coming, from Estuary Homecare.")))
        #expect(!story.value.deadlines.contains(.tellPerson(worker, at: eta)))
        try story.pass(.minutes(8))
        try story.happens(.arrived(Arrival(worker)))
        #expect(story.value.clocks.first { $0.promise == .personTold }?.state(at: story.now) == .kept)
    }

    @Test func aStrangerWhoEntersUnannouncedIsAPromiseMissed() throws {
        var story = try asked()
        try story.happens(.offerAnswered(4, .worker(worker, telephone: nil, eta: story.now + .minutes(30))))
        try story.pass(.minutes(20))
        try story.happens(.arrived(Arrival(worker)))
        try story.pass(.minutes(1))
        #expect(story.value.clocks.first { $0.promise == .personTold }?.state(at: story.now) == .late)
    }

    @Test func theirNoIsADeadlineAndNotAnEnd() throws {
        var story = try EmergencyStory()
        try story.happens(.summoned(Summons(.police, isRefused: true)))
        let due = story.now + .minutes(5)
        #expect(story.value.deadlines.contains(.services(at: due)))
        #expect(story.value.prompts(at: story.now).contains(.serviceDue(0, due)))
        try story.pass(.minutes(5))
        #expect(story.effects.contains(.tellHolder))
        try story.happens(.summoned(Summons(.police, will: "drive past", by: story.now + .minutes(20))))
        #expect(story.value.prompts(at: story.now).contains(.serviceDue(1, story.now + .minutes(20))))
        try story.happens(.summoned(Summons(.police, will: "were there, all well")))
        #expect(!story.value.prompts(at: story.now).contains { if case .serviceDue = $0 { true } else { false } })
    }

    @Test func noCapacityTellsTheManager() throws {
        var story = try asked()
        try story.happens(.noCapacity)
        #expect(story.effects == [.tell(.manager)])
    }

    @Test func aWorkerWhoDoesNotBookOutIsLookedFor() throws {
        var story = try asked()
        try story.happens(.offerAnswered(4, .worker(worker, telephone: nil, eta: story.now)))
        try story.happens(.arrived(Arrival(worker, until: story.now + .hours(1))))
        try story.pass(.minutes(74))
        #expect(!story.effects.contains(.raiseLoneWorker(worker, person: EmergencyStory.person)))
        try story.pass(.minutes(1))
        #expect(story.effects.contains(.raiseLoneWorker(worker, person: EmergencyStory.person)))
    }

    /// Every word of a plan is marked: none of the marks is in what a provider may be told before the yes.
    @Test func beforeTheYesNothingTellsWhoOrWhereItIs() throws {
        var plan = Plan()
        plan.carer.name = PersonName(given: "MARKcarer", family: "MARKfamily")
        plan.carer.telephones = [Telephone(typed: "07700 900142", note: "MARKnote")]
        plan.caredFor.name = PersonName(given: "MARKperson", preferred: "MARKpreferred")
        plan.caredFor.addresses = [Address(lines: ["MARKstreet"], town: "MARKtown", postcode: "SS9 9ZZ")]
        plan.caredFor.howToFind = "MARKfind"
        plan.caredFor.nhsNumber = "9434765919"
        plan.caringRole.tasks = [.meals, .medicines]
        plan.caringRole.relationship = "MARKwife"
        plan.health.conditions = ["MARKdementia"]
        plan.health.allergies = .stated([Plan.Allergy(to: "MARKpenicillin")])
        plan.risk.dogs = ["MARKdog called Rex"]
        plan.risk.behaviour = ["MARKbehaviour"]
        plan.risk.toWorkers = .stated([Plan.WorkerMarker { $0.what = "MARKincident" }])
        plan.risk.workersGender = .female
        plan.household.children = .stated([Plan.Child { $0.name = "MARKchild" }])
        plan.contacts = .stated([Plan.Contact { $0.name = PersonName(given: "MARKcontact") }])
        plan.mustNotBeTold = .stated([Plan.KeptAway { $0.name = "MARKkept" }])
        plan.movingAndDailyLife.workersNeeded = 2
        let terms = OfferTerms(of: plan, startBy: try theInstant("2026-11-22T03:20:00Z"), hours: 6)
        let told = String(describing: terms)
        #expect(!told.contains("MARK"))
        #expect(!told.contains("900142") && !told.contains("9434765919") && !told.contains("9ZZ"))
        #expect(terms.district == "SS9")
        #expect(terms.tasks == [.meals, .medicines])
        #expect(terms.workers == 2)
        #expect(terms.hazards == [.dog, .riskToWorkers])
        #expect(terms.workersGender == .female)
    }
}
