import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// Everything that a register ever keeps of somebody, done once with one plan, so that a test can look where it stays.
struct FullLife {
    let daemon: TestDaemon
    let scheme: TestScheme

    /// By what the people of the plan would be known, wherever it stood.
    static let traces = [
        "Hansa", "Patel", "Ramesh", "Meena", "Tull", "Saltings", "SS9 9ZZ", "7700900142", "7700 900142", "7700900216",
        "7700 900216", "01632 960190", "1632960190", "7700900331", "Dinesh", "Okafor", "1959-03-01", "1955-02-02",
        "1962-02-02", "Penicillin", "hindu",
    ]

    /// The plan comes from an enquiry.
    init(_ daemon: TestDaemon) async throws {
        self.daemon = daemon
        let enquiry = Register.AddEnquiry(
            channel: "telephone", name: "Hansa Patel", telephone: "07700 900142", note: "For Ramesh.", requestKey: "e1")
        let added = try await daemon.call(enquiry, as: TestStaff.administrator)
        scheme = try await TestScheme(daemon, enquiry: added.enquiry)
    }

    func live() async throws {
        try await onPaper()
        try await checkIns()
        try await emergency()
        try await messages()
        try await office()
    }

    private var administrator: UInt32 { TestStaff.administrator }

    private func version() async throws -> Int {
        try await daemon.call(Register.ShowPlan(reference: scheme.reference), as: administrator).summary.version
    }

    private func carer() async throws -> String {
        let shown = try await daemon.call(Register.ShowPlan(reference: scheme.reference), as: administrator)
        return "N-\(try #require(shown.plan.carer.id))"
    }

    /// The plan in two versions, a second record of its carer, an old number, a code, a lost card, equality.
    private func onPaper() async throws {
        var plan = TestScheme.plan
        plan.carer.name.preferred = "Hansaben"
        plan.caredFor.born = PartialDate("1962-02-02")
        plan.contacts = .stated(plan.contacts.items.filter { $0.relationship == "daughter" })
        plan.mustNotBeTold = .stated([
            Plan.KeptAway {
                $0.name = "Dinesh Patel"
                $0.telephones = [Telephone(typed: "07700 900331")]
            }
        ])
        plan.health.allergies = .stated([Plan.Allergy { $0.to = "Penicillin" }])
        try await daemon.call(
            Register.RevisePlan(reference: scheme.reference, basedOn: 1, plan: plan, why: "Hansa rang."),
            as: administrator)
        try await daemon.call(Register.AddNumber(person: carer(), telephone: "07700 900216"))
        var equality = Register.SetEquality(reference: scheme.reference, who: .carer)
        equality.religion = "hindu"
        try await daemon.call(equality, as: administrator)
        try await daemon.call(
            Governance.SetCode(reference: scheme.reference, kind: .keySafe, place: "by Tull's gate", basedOn: 0),
            as: administrator)
        try await daemon.call(
            Register.ReportCard(number: scheme.card, state: .stolen, lostWithIt: ["letters", "Hansa's purse"]))
        _ = try await daemon.call(Lookup.Open(reference: scheme.card, purpose: "other", words: "Mr Tull rang."))
        _ = try await daemon.call(Lookup.Find(text: "hansa patel saltings"))
    }

    private func checkIns() async throws {
        let schedule = try await scheme.expectCheckIn(at: daemon.time.now + .hours(1))
        await daemon.advance(by: .hours(2))
        let missed = try #require(try await scheme.queue().first { $0.kind == .welfare })
        let noted = try await daemon.call(Cases.Note(caseNumber: missed.caseNumber, text: "Mrs Patel is at Meena's."))
        _ = try await daemon.deliver()
        _ = try await daemon.call(
            Cases.Resolve(
                caseNumber: missed.caseNumber, version: noted.version, outcome: "safe", evidence: "Rang Hansa.",
                seenSafeBy: "Meena Shah"))
        _ = try await daemon.call(
            CheckIns.Pause(schedule: schedule, until: daemon.time.now + .hours(9), reason: "Hansa is in hospital."))
    }

    /// With somebody met on the way, a safeguarding concern, and words at each step.
    private func emergency() async throws {
        let opened = try await daemon.call(
            Emergencies.Open(
                reference: scheme.card,
                intake: .init(
                    caller: .init(name: "Dee Okafor", number: "07700 900331", role: "neighbour"),
                    happening: .init(cause: "hospital", words: "Hansa fell.", carerIs: "Ward 4 with Meena"),
                    situations: [.init(place: "14 Saltings Rise", company: "alone")])))
        let number = opened.summary.emergency
        _ = try await daemon.call(Emergencies.Note(emergency: number, words: "Ring Meena on 07700 900216."))
        try await handOver(number)
        let helper = Emergencies.Somebody(name: "Dee Okafor", telephone: "07700 900331", role: "neighbour")
        _ = try await daemon.call(Emergencies.Arrive(emergency: number, who: helper, isPaid: false))
        _ = try await daemon.call(
            Emergencies.CheckSite(emergency: number, who: helper, words: "Ramesh has eaten."))
        let concern = try await daemon.call(
            Emergencies.Safeguard(
                emergency: number, about: "Ramesh Patel", mustNotKnow: "Dinesh", words: "Ramesh is afraid."))
        _ = try await daemon.call(Emergencies.Leave(emergency: number, who: helper, words: "Ramesh sleeps."))
        _ = try await daemon.call(Emergencies.Settle(emergency: number, outcome: "contactTookOver"))
        _ = try await daemon.call(
            Emergencies.Close(emergency: number, seenSafeBy: "Dee Okafor", planMustChange: "Meena has moved."))
        try await close(concern.caseNumber)
    }

    private func handOver(_ number: String) async throws {
        await daemon.advance(by: .hours(6))
        let list = try #require(try await daemon.call(Emergencies.ListHandovers()).lists.first)
        _ = try await daemon.call(
            Emergencies.AcceptHandover(
                list: list.list, readBack: "One open: Ramesh Patel.",
                emergencies: [.init(emergency: number, words: "Ramesh is alone, Meena was rung.")]))
    }

    private func close(_ caseNumber: String) async throws {
        let shown = try await daemon.call(Cases.Show(caseNumber: caseNumber)).summary
        guard shown.word != .closed else { return }
        _ = try await daemon.call(
            Cases.Resolve(
                caseNumber: caseNumber, version: shown.version, outcome: "noConcern", evidence: "Dee and Meena say so.",
                seenSafeBy: "Meena Shah"))
    }

    private func messages() async throws {
        for (key, text) in [("a", "This is Hansa, can you ring Meena?"), ("b", "OK from Hansa")] {
            _ = try await daemon.call(
                Inbox.Deliver(
                    messageKey: key, channel: "notify", from: TestScheme.carerNumber, receivedAt: daemon.time.now,
                    text: text), as: TestStaff.courier)
        }
        for message in try await daemon.call(Inbox.List()).messages {
            try await daemon.call(Inbox.Read(message: message.message, note: "Rang Hansa back."))
        }
        for notice in try await daemon.claim() where notice.address == TestScheme.carerNumber {
            try await daemon.call(
                Outbox.Report(
                    key: notice.key, attempt: notice.attempt, outcome: .failed, detail: "07700 900142 is switched off"),
                as: TestStaff.courier)
        }
    }

    private func office() async throws {
        _ = try await daemon.call(
            Emergencies.Alert(
                reference: scheme.reference, words: "Hansa is poorly.", until: daemon.time.now + .hours(9)))
        _ = try await daemon.call(
            Register.AddTask(
                note: "Write to Mrs Patel.", dueOn: #require(LocalDate("2026-12-01")), reference: scheme.reference),
            as: administrator)
        let asked = Governance.OpenRequest(
            person: try await carer(), receivedOn: try #require(LocalDate("2026-11-22")),
            identity: "Hansa Patel came with a passport.")
        let request = try await daemon.call(asked, as: administrator).request.request
        let kept = try await daemon.call(Governance.ShowRequest(request: request), as: administrator).pieces
        let piece = try #require(kept.first { !$0.isOwn && $0.text != nil }).piece
        try await daemon.call(
            Governance.MarkPiece(request: request, piece: piece, ground: "It is about Meena."), as: administrator)
        try await daemon.call(
            Register.SuspendPlan(
                reference: scheme.reference, basedOn: version(), owner: "post/edt", reason: "Hansa is away.",
                untilOn: #require(LocalDate("2026-12-20"))), as: administrator)
    }
}
