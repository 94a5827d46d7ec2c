import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// What is counted of enquiries, plans and their people.
@Suite struct RegisterReportTests {
    let daemon: TestDaemon

    init() async throws {
        var policy = Policy.forTests
        policy.targets = [
            Target(
                "Enquiries", counts: .enquiries, aim: 10, from: LocalDate("2026-04-01"),
                by: try #require(LocalDate("2026-12-06"))),
            Target("Carers", counts: .carers, aim: 2, by: try #require(LocalDate("2027-03-31"))),
            Target("Registrations", counts: .registrations, aim: 1, by: try #require(LocalDate("2027-03-31"))),
        ]
        policy.baselines = [
            Baseline(of: .carers, .sex, source: "Census 2021", shares: ["female": 50, "male": 40])
        ]
        daemon = try await TestDaemon(policy: policy)
    }

    private func enquire(_ channel: String) async throws -> String {
        try await daemon.call(Register.AddEnquiry(channel: channel), as: TestStaff.administrator).enquiry
    }

    private func read(_ report: Reports.Name) async throws -> ReadReport { try await ReadReport(report, of: daemon) }

    @Test func enquiriesAreCountedByChannelAndByWhatBecameOfThem() async throws {
        for channel in ["telephone", "Telephone", "event", "Mrs Lane sent word by her son"] {
            _ = try await enquire(channel)
        }
        let turnedDown = try await enquire("telephone")
        try await daemon.call(
            Register.MoveEnquiry(enquiry: turnedDown, state: .noAction), as: TestStaff.administrator)
        await daemon.advance(by: .days(3))
        _ = try await TestScheme(daemon, enquiry: try await enquire("telephone"))
        let report = try await read(.enquiries)
        let table = "Enquiries by channel"
        #expect(try report.row("telephone", table) == [2, 0, 0, 1, 1, 0, 4, 25])
        #expect(try report.row("other", table) == [1, 0, 0, 0, 0, 0, 1, 0])
        #expect(try report.row("total", table) == [4, 0, 0, 1, 1, 0, 6, 100.0 / 6])
        #expect(try report.row("registered", "Days from enquiry to plan") == [1, 0, 0, 0])
    }

    @Test func anEnquiryOfAnotherPeriodIsNotCounted() async throws {
        _ = try await enquire("event")
        let before = try await ReadReport(.enquiries, of: daemon, from: "2026-07-01", to: "2026-09-30")
        #expect(try before.row("total", "Enquiries by channel") == [0, 0, 0, 0, 0, 0, 0, nil])
        #expect(try await read(.enquiries).row("event", "Enquiries by channel").first == 1)
    }

    @Test func theRegisterIsCountedAsItStands() async throws {
        _ = try await TestScheme(daemon)
        _ = try await daemon.call(Register.CreatePlan(plan: TestScheme.plan), as: TestStaff.administrator)
        var report = try await read(.register)
        #expect(try report.row("draft", "Plans by state") == [0, 1, 1, 0])
        #expect(try report.row("registered", "Plans by state") == [0, 1, 1, 0])
        let gaps = try report.counts("Why plans are incomplete")
        #expect(gaps.count == 20 && gaps.values.allSatisfy { $0 == 2 })
        #expect(try report.counts("Reviews overdue") == [:])
        #expect(try report.counts("Contacts") == ["never proved": 4, "total": 4])
        #expect(try report.counts("Carers by age") == ["65 and over": 1, "total": 1])
        #expect(try report.counts("Age of what is known") == ["under 3 months": 1, "total": 1])
        await daemon.advance(by: .days(365 + 40))
        report = try await read(.register)
        #expect(try report.counts("Reviews overdue") == ["1 to 3 months": 1, "total": 1])
        #expect(try report.counts("Age of what is known") == ["1 to 2 years": 1, "total": 1])
    }

    @Test func cardsAreCountedByWhatTheyAreNow() async throws {
        let scheme = try await TestScheme(daemon)
        #expect(try await read(.register).counts("Cards") == ["issued": 1, "total": 1])
        try await daemon.call(Register.ReportCard(number: scheme.card, state: .lost))
        #expect(try await read(.register).counts("Cards") == ["lost": 1, "total": 1])
    }

    @Test func targetsAreHeldAgainstWhatThereIs() async throws {
        for _ in 1...4 { _ = try await enquire("event") }
        _ = try await TestScheme(daemon)
        let report = try await read(.targets)
        #expect(try report.row("Enquiries", "Targets") == [4, 4, 10, 40, 14, 3], "six more in two weeks")
        #expect(try report.row("Carers", "Targets") == [1, 1, 2, 50, 129, 7.0 / 129])
        #expect(try report.row("Registrations", "Targets").suffix(1) == [0])
    }

    @Test func whoCaresIsCountedOnceForTheNationalReturns() async throws {
        let scheme = try await TestScheme(daemon)
        let first = try await daemon.call(
            Register.ShowPlan(reference: scheme.reference, purpose: "review"), as: TestStaff.administrator)
        var second = TestScheme.plan
        second.carer = first.plan.carer
        second.caredFor.name = PersonName(given: "Asha", family: "Patel")
        second.contacts = .nothing
        let made = try await daemon.call(Register.CreatePlan(plan: second), as: TestStaff.administrator)
        try await daemon.call(
            Register.RegisterPlan(reference: made.reference, basedOn: 1), as: TestStaff.administrator)
        #expect(
            try await read(.national).counts("Carers supported") == [
                "carers with a contingency plan": 1, "of them reviewed within a year": 1, "people cared for": 2,
            ])
    }

    @Test func aYoungCarerWhoTurnsEighteenIsCountedWithWhatCameOfIt() async throws {
        var plan = TestScheme.plan
        plan.carer.born = PartialDate("2008-12-10")
        let scheme = try await TestScheme(daemon, plan: plan)
        await daemon.advance(by: .days(20))
        let table = "Young carers turned 18 or 25"
        #expect(try await read(.youngCarers).row("turned 18", table) == [0, 0, 0, 1, 1])
        try await daemon.call(
            Register.AnswerBirthday(reference: scheme.reference, who: .carer, age: 18, answer: .contacted))
        #expect(try await read(.youngCarers).row("turned 18", table) == [0, 0, 1, 0, 1])
        try await daemon.call(
            Register.AnswerBirthday(reference: scheme.reference, who: .carer, age: 18, answer: .continues))
        #expect(try await read(.youngCarers).row("turned 18", table) == [1, 0, 0, 0, 1])
        #expect(try await read(.youngCarers).row("total", table) == [1, 0, 0, 0, 1])
    }

    @Test func equalityIsCountedByAnswerAndWithoutNames() async throws {
        let scheme = try await TestScheme(daemon)
        var answers = Register.SetEquality(reference: scheme.reference, who: .carer)
        answers.sex = "female"
        try await daemon.call(answers, as: TestStaff.administrator)
        let report = try await read(.equality)
        #expect(try report.counts("Sex of carers") == ["female": 1, "total": 1])
        #expect(try report.counts("Sex of cared-for people") == ["not asked": 1, "total": 1])
    }

    @Test func theEqualityReturnIsSetBesideTheArea() async throws {
        for sex in ["female", "female", "female", "male", "preferNotToSay"] {
            var answers = Register.SetEquality(reference: try await TestScheme(daemon).reference, who: .carer)
            answers.sex = sex
            try await daemon.call(answers, as: TestStaff.administrator)
        }
        let table = "Sex of carers, beside the area"
        let report = try await read(.equality)
        #expect(try report.row("female", table) == [4, 75, 50, 150])
        #expect(try report.row("male", table) == [4, 25, 40, 62.5])
        #expect(try report.row("prefer not to say", table) == [5, 20, nil, nil])
        #expect(try report.row("not asked", table) == [5, 0, nil, nil])
        #expect(!report.reply.tables.contains { $0.title == "Sex of cared-for people, beside the area" })
    }

    @Test func oneSmallNumberKeepsAllSharesBackOutsideTheOffice() async throws {
        var answers = Register.SetEquality(reference: try await TestScheme(daemon).reference, who: .carer)
        answers.sex = "female"
        try await daemon.call(answers, as: TestStaff.administrator)
        let report = try await ReadReport(.equality, of: daemon, as: TestStaff.analyst)
        #expect(try report.row("female", "Sex of carers, beside the area") == [nil, 50, nil])
        #expect(try report.row("not asked", "Sex of carers, beside the area") == [nil, nil, nil])
    }
}
