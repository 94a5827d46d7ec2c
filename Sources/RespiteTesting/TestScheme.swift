import RespiteAPI
import RespiteRecord

/// An imaginary carer on the register, with a card and staff to look after them.
package struct TestScheme: Sendable {
    package static let carerNumber = "+447700900142"
    package static let daughterNumber = "+447700900215"
    package static let neighbourNumber = "+441632960190"
    package static let officerNumber = "+447700900300"
    package static let postNumber = "+441632960500"
    package static let managerNumber = "+441632960600"

    package let daemon: TestDaemon
    package let reference: String
    package let card: String

    /// Registers one plan, from an enquiry if there was one: the daughter agreed to be asked, the neighbour was not asked.
    package init(_ daemon: TestDaemon, plan: Plan = TestScheme.plan, enquiry: String? = nil) async throws {
        self.daemon = daemon
        let administrator = TestStaff.administrator
        try await daemon.call(
            Staff.PutMember(uid: Int(TestStaff.officer), name: "A. Reed", telephones: ["07700 900300"]),
            as: administrator)
        try await daemon.call(
            Staff.PutMember(uid: Int(TestStaff.relief), name: "B. Moss", telephones: ["07700 900301"]),
            as: administrator)
        try await daemon.call(
            Staff.PutPost(post: "edt", name: "Emergency duty team", telephone: "01632 960500"), as: administrator)
        try await daemon.call(
            Staff.PutPost(post: "manager", name: "Duty manager", telephone: "01632 960600"), as: administrator)
        try await daemon.call(
            Staff.PutPost(post: "it", name: "IT on call", telephone: "01632 960700"), as: administrator)
        try await daemon.call(Staff.StartShift(post: "edt", endsAt: daemon.time.now + .hours(12)))
        let made = try await daemon.call(Register.CreatePlan(plan: plan, enquiry: enquiry), as: administrator)
        try await daemon.call(Register.RegisterPlan(reference: made.reference, basedOn: 1), as: administrator)
        reference = made.reference
        card = try await daemon.call(Register.IssueCard(reference: reference, kind: .wallet), as: administrator).number
    }

    package static var plan: Plan {
        var plan = Plan()
        plan.carer.name = PersonName(given: "Hansa", family: "Patel")
        plan.carer.born = PartialDate("1959-03-01")
        plan.carer.telephones = [Telephone(typed: "07700 900142", kind: .mobile)]
        plan.carer.addresses = [
            Address(use: .home, lines: ["14 Saltings Rise"], town: "Leigh-on-Sea", postcode: "SS9 9ZZ")
        ]
        plan.caredFor.name = PersonName(given: "Ramesh", family: "Patel", preferred: "Ramesh-bhai")
        plan.caredFor.born = PartialDate("1955-02-02")
        plan.caredFor.minutesAlone = 90
        var daughter = Plan.Contact()
        daughter.name = PersonName(given: "Meena", family: "Shah")
        daughter.relationship = "daughter"
        daughter.telephones = [Telephone(typed: "07700 900215", kind: .mobile)]
        daughter.agreement = .init(.agreed, how: "by telephone", on: LocalDate("2026-01-02"))
        var neighbour = Plan.Contact()
        neighbour.name = PersonName(given: "John", family: "Tull")
        neighbour.relationship = "neighbour"
        neighbour.telephones = [Telephone(typed: "01632 960190", kind: .home)]
        plan.contacts = .stated([daughter, neighbour])
        return plan
    }

    /// Expects the carer to say "safe" by then.
    package func expectCheckIn(at due: Instant, grace: Span = .minutes(30)) async throws -> String {
        try await daemon.call(
            CheckIns.AddSchedule(
                reference: reference, rule: .init(once: due), graceSeconds: Int(grace.milliseconds / 1000))
        ).schedule
    }

    /// The open cases.
    package func queue() async throws -> [Cases.Summary] { try await daemon.call(Cases.List()).cases }
}
