import RespiteCore
import RespiteRecord
import Testing

/// Whom to ring now, in which order, and how often.
@Suite struct CallListTests {
    private static func contact(
        _ id: Int, _ agreement: Plan.Agreement.State = .agreed, numbers: [String] = ["07700 900215"],
        _ fill: (inout Plan.Contact) -> Void = { _ in }
    ) -> Plan.Contact {
        var contact = Plan.Contact()
        (contact.id, contact.name) = (String(id), PersonName(given: "Contact \(id)"))
        contact.telephones = numbers.map { Telephone(typed: $0) }
        contact.agreement = .init(agreement)
        fill(&contact)
        return contact
    }

    private static func hours(_ from: String, _ to: String, _ days: Choices<Weekday> = []) -> Hours {
        Hours(days: days, from: LocalTime(from) ?? .startOfDay, to: LocalTime(to) ?? .endOfDay)
    }

    private static func plan(_ contacts: [Plan.Contact], keepAway: [Plan.KeptAway] = []) -> Plan {
        var plan = Plan()
        plan.contacts = .stated(contacts)
        plan.mustNotBeTold = keepAway.isEmpty ? .nothing : .stated(keepAway)
        return plan
    }

    private func list(_ story: EmergencyStory, _ plan: Plan) -> [CallList.Callee] {
        CallList(plan, in: story.value, at: story.now).callees
    }

    @Test func agreedNowComesFirstThenOtherHoursThenWhoWasNotAskedAndNeverWhoSaidNo() throws {
        let story = try EmergencyStory(at: "2026-11-22T02:10:00Z")
        let plan = Self.plan([
            Self.contact(1, .declined), Self.contact(2, .notAsked),
            Self.contact(3) { $0.reachable = [Self.hours("06:00", "23:00")] }, Self.contact(4),
            Self.contact(5, .asked), Self.contact(6, .withdrawn),
        ])
        let callees = list(story, plan)
        #expect(callees.map(\.rank) == [4, 3, 2, 5, 1, 6])
        #expect(callees.map(\.turn) == [.agreedNow, .agreedOtherHours, .askedOrNot, .askedOrNot, .never, .never])
        #expect(callees.map(\.next.isDial) == [true, true, true, true, false, false])
    }

    @Test(arguments: [
        // 22:00 to 06:00, over midnight.
        ("2026-11-22T02:10:00Z", "22:00", "06:00", CallList.Turn.agreedNow),
        ("2026-11-22T12:10:00Z", "22:00", "06:00", .agreedOtherHours),
        // The repeated hour of the night on which the clocks go back: the wall decides.
        ("2026-10-25T00:30:00Z", "01:00", "02:00", .agreedNow), ("2026-10-25T01:30:00Z", "01:00", "02:00", .agreedNow),
        ("2026-10-25T02:30:00Z", "01:00", "02:00", .agreedOtherHours),
        // Christmas Day is a day like any other in somebody's own hours.
        ("2026-12-25T10:00:00Z", "09:00", "17:00", .agreedNow),
    ])
    func theirHoursAreReadOnTheWallAtThisInstant(at: String, from: String, to: String, turn: CallList.Turn) throws {
        let story = try EmergencyStory(at: at)
        let plan = Self.plan([Self.contact(1) { $0.reachable = [Self.hours(from, to)] }])
        #expect(list(story, plan).map(\.turn) == [turn])
    }

    @Test func whoIsAwayWaitsForTheOthers() throws {
        let story = try EmergencyStory(at: "2026-11-22T12:10:00Z")
        let away = Self.contact(1) {
            $0.absences = [
                Absence(
                    from: LocalDate("2026-11-20") ?? .init(daysSince1970: 0),
                    to: LocalDate("2026-11-23") ?? .init(daysSince1970: 0))
            ]
        }
        #expect(list(story, Self.plan([away, Self.contact(2)])).map(\.rank) == [2, 1])
    }

    @Test func twoNumbersTwiceEachTheSecondTimeWithinThreeMinutes() throws {
        var story = try EmergencyStory()
        let plan = Self.plan([Self.contact(1, numbers: ["07700 900215", "01632 960188", "01632 960199"])])
        var dialled: [String] = []
        while case let next = try #require(list(story, plan).first).next, next.isDial {
            switch next {
            case .ring(let number): dialled.append(number)
            case .again(let number, let by):
                dialled.append(number)
                #expect(by == story.now - .minutes(1) + .minutes(3))
            default: break
            }
            try story.happens(.dialled(Dial(.person(1), number: dialled.last, .noAnswer)))
            try story.pass(.minutes(1))
        }
        #expect(dialled == ["07700 900215", "01632 960188", "07700 900215", "01632 960188"])
        #expect(list(story, plan).first?.next == .usedUp)
        #expect(CallList(plan, in: story.value, at: story.now).first == nil)
    }

    @Test func aSchemeThatDialsOnceDialsOnce() throws {
        let once = try EmergencyStory()
        var terms = EmergencyTerms()
        (terms.search.attemptsPerNumber, terms.search.numbersPerContact) = (1, 1)
        let start = Emergency.Start(at: once.now, terms: terms, zone: .london, nation: .englandAndWales)
        var emergency = Emergency(start, entries: once.value.entries)
        let plan = Self.plan([Self.contact(1, numbers: ["07700 900215", "01632 960188"])])
        let entry = EmergencyEntry(
            number: emergency.nextNumber, at: once.now, enteredAt: once.now, fact: .dialled(Dial(.person(1), .busy)))
        _ = try emergency.apply(entry, at: once.now)
        #expect(CallList(plan, in: emergency, at: once.now).callees.map(\.next) == [.usedUp])
    }

    @Test func whatWasSaidIsWhatIsNext() throws {
        var story = try EmergencyStory()
        let plan = Self.plan([Self.contact(1), Self.contact(2), Self.contact(3), Self.contact(4, numbers: [])])
        let (eta, later) = (story.now + .minutes(40), story.now + .hours(1))
        try story.happens(.dialled(Dial(.person(1), .willCare(eta: eta, until: nil))))
        try story.happens(.dialled(Dial(.person(2), .laterAt(later))))
        try story.happens(.dialled(Dial(.person(3), .cannot)))
        #expect(list(story, plan).map(\.next) == [.isComing(eta: eta), .wait(until: later), .saidNo, .noNumber])
        try story.happens(.arrived(Arrival(.person(1))))
        #expect(list(story, plan).first?.next == .isThere)
    }

    @Test func aWrongNumberIsNotDialledAgain() throws {
        var story = try EmergencyStory()
        let plan = Self.plan([Self.contact(1, numbers: ["07700 900215", "01632 960188"])])
        try story.happens(.dialled(Dial(.person(1), number: "07700 900215", .wrongNumber)))
        #expect(list(story, plan).first?.next == .ring("01632 960188"))
    }

    @Test func whoMustNotBeToldIsLastAndNotRung() throws {
        let story = try EmergencyStory()
        let plan = Self.plan(
            [
                Self.contact(1) { $0.name = PersonName(given: "Dinesh", family: "Patel") },
                Self.contact(2, numbers: ["01632 960190"]),
            ],
            keepAway: [Plan.KeptAway { $0.name = "Dinesh Patel" }])
        #expect(list(story, plan).map(\.turn) == [.agreedNow, .barred])
        #expect(list(story, plan).map(\.next) == [.ring("01632 960190"), .doNotRing])
    }
}
