import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// A register with a plan, a code, a card, a critical case and a paging one: what every row of the table is tried on.
struct RoleScene {
    let daemon: TestDaemon
    let scheme: TestScheme
    let uid: UInt32

    init(_ uid: UInt32) async throws {
        self.uid = uid
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    func call<M: Method>(_ method: M) async throws -> M.Reply { try await daemon.call(method, as: uid) }

    var reference: String { scheme.reference }

    func setCode() async throws {
        try await daemon.call(
            Governance.SetCode(reference: reference, kind: .keySafe, code: "C4417X9", basedOn: 0),
            as: TestStaff.administrator)
    }

    /// A case of somebody who has not checked in: urgent, or critical.
    func missCheckIn() async throws -> Cases.Summary {
        _ = try await scheme.expectCheckIn(at: daemon.time.now + .hours(1))
        await daemon.advance(by: .hours(2))
        return try #require(try await scheme.queue().first { $0.kind == .welfare })
    }

    /// An emergency that is open about the plan.
    func openEmergency() async throws -> Cases.Summary {
        _ = try await missCheckIn()
        _ = try await daemon.call(CheckIns.Record(reference: reference, word: .help))
        return try #require(try await scheme.queue().first { $0.kind == .emergency })
    }

    /// The record of an emergency, with its person at the second priority.
    func beginEmergency() async throws -> String {
        let opened = try await daemon.call(
            Emergencies.Open(
                reference: scheme.card, intake: .init(happening: .init(cause: "hospital", carerIs: "Ward 4"))))
        return opened.summary.emergency
    }

    /// Asks the provider that logs in for a replacement carer. Returns the number of the offer.
    func askProvider(in emergency: String) async throws -> Int {
        var put = Staff.PutProvider(name: "Estuary Homecare", telephone: "01632 960310")
        put.group = "provider"
        _ = try await daemon.call(put, as: TestStaff.administrator)
        return try await daemon.call(
            Emergencies.Offer(emergency: emergency, provider: .init(name: "Estuary Homecare", role: "provider"))
        ).offer
    }

    /// The provider that logs in is asked, and says yes.
    func sayYes(in emergency: String) async throws {
        let offer = try await askProvider(in: emergency)
        _ = try await daemon.call(Emergencies.AnswerOffer(emergency: emergency, offer: offer, answer: "yes"))
    }

    func carer() async throws -> String {
        let shown = try await daemon.call(Register.ShowPlan(reference: reference), as: TestStaff.administrator)
        return "N-\(try #require(shown.plan.carer.id))"
    }

    /// The carer asks what is kept about them.
    func request() async throws -> Governance.OpenRequest {
        Governance.OpenRequest(
            person: try await carer(), receivedOn: try #require(LocalDate("2026-11-22")), identity: "Rung back.")
    }

    func screen(_ purpose: String?) async throws -> FirstScreen {
        try await call(Lookup.Open(reference: scheme.card, purpose: purpose, words: purpose.map { _ in "a test" }))
            .screen
    }

    func find(_ purpose: String?, _ words: String?) async throws -> [Lookup.Candidate] {
        try await call(Lookup.Find(text: "hansa patel", purpose: purpose, words: words)).candidates
    }

    /// The entries of the audit, as information governance sees them.
    func entries() async throws -> [Governance.Entry] {
        try await daemon.call(Governance.Audit(limit: 1000), as: TestStaff.governance).entries
    }
}

/// Tries it, and returns the roles that were missing; nil when none was. Whatever else goes wrong is thrown.
func rolesMissing(_ work: () async throws -> Void) async throws -> [String]? {
    do {
        try await work()
        return nil
    } catch let fault as RemoteFault {
        guard let missing = fault.as(RoleMissing.self) else { throw fault }
        return missing.roles
    }
}

/// Tries it, and returns why it was refused; nil when it was not. Whatever else goes wrong is thrown.
func refusal(_ work: () async throws -> Void) async throws -> String? {
    do {
        try await work()
        return nil
    } catch let fault as RemoteFault {
        guard let refused = fault.as(Refused.self) else { throw fault }
        return refused.reason
    }
}
