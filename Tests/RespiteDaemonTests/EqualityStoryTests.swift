import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// Answers to equality monitoring are written by administrators, and read by nobody: they are counted.
@Suite struct EqualityStoryTests {
    let daemon: TestDaemon

    init() async throws {
        daemon = try await TestDaemon()
    }

    private func register(_ group: String?) async throws {
        let made = try await daemon.call(Register.CreatePlan(plan: TestScheme.plan), as: TestStaff.administrator)
        try await daemon.call(
            Register.RegisterPlan(reference: made.reference, basedOn: 1), as: TestStaff.administrator)
        guard let group else { return }
        var call = Register.SetEquality(reference: made.reference, who: .carer)
        call.ethnicGroup = group
        try await daemon.call(call, as: TestStaff.administrator)
    }

    private func counts(_ measure: String) async throws -> [String: Int?] {
        let reply = try await daemon.call(
            Register.CountEquality(measure: measure, who: .carer), as: TestStaff.analyst)
        return Dictionary(uniqueKeysWithValues: reply.counts.map { ($0.answer, $0.number) })
    }

    @Test func answersAreCountedAndSmallNumbersKeptBack() async throws {
        for group in Array(repeating: "indian", count: 6) + Array(repeating: "arab", count: 5) {
            try await register(group)
        }
        for group in [nil, nil, nil, "roma", "preferNotToSay"] { try await register(group) }
        #expect(
            try await counts("ethnicGroup") == [
                "indian": 6, "arab": 5, "notAsked": nil, "roma": nil, "preferNotToSay": nil,
            ])
        #expect(try await counts("nhsEthnicCode") == ["H": 6, "S": 5, "Z": nil, "C": nil])
    }

    @Test func theTotalOfTheOnlyAnswerIsKeptBackWithIt() async throws {
        for group in ["arab", "arab"] { try await register(group) }
        let reply = try await daemon.call(
            Register.CountEquality(measure: "ethnicGroup", who: .carer), as: TestStaff.analyst)
        #expect(reply.counts == [.init(answer: "arab")])
        #expect(reply.total == nil)
        for _ in 1...3 { try await register("arab") }
        #expect(try await counts("ethnicGroup") == ["arab": 5])
    }

    @Test func onlyAdministratorsWriteThemAndTheyReadNothing() async throws {
        let scheme = try await TestScheme(daemon)
        var call = Register.SetEquality(reference: scheme.reference, who: .caredFor)
        call.religion = "hindu"
        for uid in [TestStaff.officer, TestStaff.manager, TestStaff.dayTeam, TestStaff.analyst] {
            let fault = await #expect(throws: RemoteFault.self) { try await daemon.call(call, as: uid) }
            #expect(fault?.as(RoleMissing.self)?.roles == ["administrator"])
        }
        try await daemon.call(call, as: TestStaff.administrator)
        await #expect(throws: RemoteFault.self) {
            try await daemon.call(
                Register.CountEquality(measure: "religion", who: .caredFor), as: TestStaff.administrator)
        }
    }

    @Test func noViewOfAPersonOrAPlanShowsThem() async throws {
        let scheme = try await TestScheme(daemon)
        var call = Register.SetEquality(reference: scheme.reference, who: .carer)
        call.orientation = "gayOrLesbian"
        try await daemon.call(call, as: TestStaff.administrator)
        let plan = try await daemon.call(Register.ShowPlan(reference: scheme.reference, purpose: "review"))
        let person = try await daemon.call(
            Register.ShowPerson(person: "N-\(plan.plan.carer.id ?? "")", purpose: "review"))
        let screen = try await daemon.call(Lookup.Open(reference: scheme.card))
        let views = [try JSON(encoding: plan), try JSON(encoding: person), try JSON(encoding: screen)]
        #expect(views.allSatisfy { !String(decoding: $0.bytes, as: UTF8.self).contains("gayOrLesbian") })
    }

    @Test func anAnswerThatIsNoneIsRefusedWithThoseThatAre() async throws {
        let scheme = try await TestScheme(daemon)
        var call = Register.SetEquality(reference: scheme.reference, who: .carer)
        call.sex = "purple"
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(call, as: TestStaff.administrator)
        }
        #expect(fault?.as(Refused.self)?.reason.contains("female, male, preferNotToSay") == true)
    }
}
