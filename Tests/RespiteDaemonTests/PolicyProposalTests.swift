import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

/// The scheme proposes its policy, and root takes it or refuses it.
@Suite struct PolicyProposalTests {
    let daemon: TestDaemon
    private let text = "fallback: 01632 960999\ngrace: 90 min\n"

    init() async throws {
        daemon = try await TestDaemon()
    }

    private func propose(_ text: String? = nil, why: String = "An hour is too short.", key: String? = nil) async throws
        -> Int
    {
        try await daemon.call(
            System.ProposePolicy(text: text ?? self.text, why: why, requestKey: key), as: TestStaff.manager
        ).proposal
    }

    private func decide(_ proposal: Int, isTaken: Bool, reason: String? = nil) async throws {
        _ = try await daemon.call(
            System.DecideProposal(proposal: proposal, isTaken: isTaken, reason: reason), as: TestStaff.root)
    }

    private func proposals(all: Bool = false) async throws -> [System.PolicyProposal] {
        try await daemon.call(System.ListProposals(includeDecided: all), as: TestStaff.administrator).proposals
    }

    @Test func aProposalIsKeptAsItIsWrittenWithWhoMadeItAndWhy() async throws {
        let number = try await propose()
        let shown = try await daemon.call(System.ShowProposal(proposal: number), as: TestStaff.root)
        #expect(shown.text == text)
        #expect(shown.proposal.proposedBy == "dmanager")
        #expect(shown.proposal.proposedAt == TestDaemon.morning)
        #expect(shown.proposal.why == "An hour is too short.")
        #expect(shown.proposal.state == .open)
        #expect(shown.source == "built in")
        #expect(daemon.store.policy.grace == .minutes(60), "a proposal changes nothing")
    }

    @Test func aPolicyThatCouldNotBeLoadedIsNotKept() async throws {
        let why = try await refusal { _ = try await propose("grace: soon") }
        #expect(why?.hasPrefix("This policy could not be loaded: line 1: ") == true)
        #expect(try await refusal { _ = try await propose(why: " ") } == "Say in words why the policy should change.")
        #expect(try await proposals(all: true) == [])
    }

    @Test func theSameRequestIsOneProposal() async throws {
        let first = try await propose(key: "a")
        #expect(try await propose(key: "a") == first)
        #expect(try await proposals().count == 1)
    }

    @Test func whatWasDecidedIsOnTheListOnlyWhenAskedForAndIsNotDecidedTwice() async throws {
        let (taken, refused) = (try await propose(), try await propose())
        try await decide(taken, isTaken: true)
        #expect(try await refusal { try await decide(refused, isTaken: false) }?.hasPrefix("Say in words why") == true)
        try await decide(refused, isTaken: false, reason: "Two hours were agreed.")
        #expect(try await proposals() == [])
        let all = try await proposals(all: true)
        #expect(all.map(\.state) == [.refused, .taken])
        #expect(all.first?.reason == "Two hours were agreed.")
        #expect(
            try await refusal { try await decide(taken, isTaken: false, reason: "After all not.") }
                == "This proposal was taken already.")
    }

    @Test func theStatusSaysThatOneWaits() async throws {
        let number = try await propose()
        var status = try await daemon.call(System.Status(), as: TestStaff.root)
        #expect(status.troubles.contains { $0.hasPrefix("A proposed policy waits") })
        #expect(status.isHealthy, "it is no reason to call anybody")
        try await decide(number, isTaken: true)
        status = try await daemon.call(System.Status(), as: TestStaff.root)
        #expect(!status.troubles.contains { $0.contains("proposed policy") })
    }

    @Test func whoProposedAndWhoDecidedIsInTheAudit() async throws {
        try await decide(try await propose(), isTaken: true)
        let entries = try await daemon.call(Governance.Audit(limit: 10), as: TestStaff.governance).entries
        #expect(entries.filter { $0.action.hasPrefix("policy.") }.map(\.role) == ["root", "manager"])
    }
}
