import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// What becomes of it when somebody asks what is kept about them.
@Suite struct AccessRequestTests {
    let daemon: TestDaemon
    private let life: FullLife
    private let today = LocalDate("2026-11-22")

    init() async throws {
        daemon = try await TestDaemon()
        life = try await FullLife(daemon)
    }

    private func person(_ role: KeyPath<Plan, String?>) async throws -> String {
        let shown = try await daemon.call(
            Register.ShowPlan(reference: life.scheme.reference), as: TestStaff.administrator)
        return "N-\(try #require(shown.plan[keyPath: role]))"
    }

    private func open(of role: KeyPath<Plan, String?> = \.carer.id) async throws -> String {
        let call = Governance.OpenRequest(
            person: try await person(role), receivedOn: try #require(today), identity: "Came with a passport.")
        return try await daemon.call(call, as: TestStaff.administrator).request.request
    }

    private func pieces(_ request: String, as uid: UInt32 = TestStaff.governance) async throws -> [Governance.Piece] {
        try await daemon.call(Governance.ShowRequest(request: request), as: uid).pieces
    }

    private func decideEverything(of request: String) async throws {
        for piece in try await pieces(request) where piece.mark == .undecided {
            let ground = piece.text?.contains("Meena") == true ? "It is about somebody else." : nil
            try await daemon.call(
                Governance.MarkPiece(request: request, piece: piece.piece, ground: ground), as: TestStaff.governance)
        }
    }

    @Test func everySortOfThingThatIsKeptIsAPiece() async throws {
        try await life.live()
        let kept = try await pieces(open())
        let sections = Set(kept.map(\.section))
        #expect(
            sections == [
                "Plan \(life.scheme.reference)", "Emergency E-0001", "Safeguarding", "Cards", "Equality monitoring",
                "Messages", "Who looked",
            ])
        for part in ["Hansaben", "07700 900142", "Mrs Patel is at Meena's.", "hindu", "Ramesh is afraid.", "poorly"] {
            #expect(kept.contains { $0.text?.contains(part) == true }, "\(part)")
        }
    }

    @Test func whatIsAboutOthersWaitsForAPersonsDecision() async throws {
        try await life.live()
        let kept = try await pieces(open())
        #expect(kept.filter { $0.isOwn }.allSatisfy { $0.mark == .sent })
        #expect(kept.filter { !$0.isOwn }.allSatisfy { $0.mark == .undecided })
        #expect(kept.first { $0.text == "Hansa" }?.isOwn == true)
        #expect(kept.first { $0.text?.contains("Penicillin") == true }?.isOwn == false)
    }

    @Test func whoeverPreparesReadsNeitherEqualityNorSafeguarding() async throws {
        try await life.live()
        let request = try await open()
        let kept = try await pieces(request, as: TestStaff.administrator)
        let hidden = kept.filter { ["Safeguarding", "Equality monitoring"].contains($0.section) }
        #expect(!hidden.isEmpty && hidden.allSatisfy { $0.text == nil })
        let mark = Governance.MarkPiece(request: request, piece: try #require(hidden.first).piece)
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(mark, as: TestStaff.administrator)
        }
        #expect(fault?.as(Refused.self)?.reason.contains("nformation governance") == true)
    }

    @Test func itIsReleasedOnceAllIsDecidedByAnotherPerson() async throws {
        try await life.live()
        let request = try await open()
        let release = Governance.ReleaseRequest(request: request)
        await #expect(throws: RemoteFault.self) { try await daemon.call(release, as: TestStaff.secondGovernance) }
        try await decideEverything(of: request)
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(release, as: TestStaff.governance)
        }
        #expect(fault?.as(Refused.self)?.reason.contains("another person") == true)
        let released = try await daemon.call(release, as: TestStaff.secondGovernance)
        let withheld = released.pieces.filter { $0.mark == .withheld }
        #expect(!withheld.isEmpty && withheld.allSatisfy { $0.text == nil && $0.ground != nil })
        #expect(released.pieces.allSatisfy { $0.mark != .undecided })
        #expect(released.request.releasedBy == "gov2")
        #expect(try await daemon.call(release, as: TestStaff.secondGovernance).pieces.count == released.pieces.count)
    }

    @Test func aContactIsGivenTheirOwnPlaceInAPlanAndNoMore() async throws {
        try await life.live()
        let kept = try await pieces(open(of: \.firstContact))
        #expect(kept.contains { $0.text?.contains("Meena") == true })
        for part in ["Hansa", "Ramesh", "Penicillin", "Saltings", "Dinesh"] {
            #expect(!kept.contains { $0.text?.contains(part) == true }, "\(part)")
        }
    }

    @Test func itIsDueInAMonthAndOnceInThree() async throws {
        let request = try await open()
        let extend = Governance.ExtendRequest(request: request, reason: "There are six years of notes.")
        #expect(try await daemon.call(extend, as: TestStaff.governance).request.dueOn == LocalDate("2027-02-22"))
        await #expect(throws: RemoteFault.self) { try await daemon.call(extend, as: TestStaff.governance) }
        let listed = try await daemon.call(Governance.ListRequests(), as: TestStaff.administrator).requests
        #expect(listed.map(\.request) == [request])
    }
}

extension Plan {
    fileprivate var firstContact: String? { contacts.items.first?.id }
}
