import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// One thin path through an emergency, and what is refused on the way.
@Suite struct EmergencyTests {
    let daemon: TestDaemon
    let scheme: TestScheme

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    private func open() async throws -> Emergencies.Open.Reply {
        try await daemon.call(
            Emergencies.Open(
                reference: scheme.card,
                intake: .init(
                    caller: .init(name: "Dee", role: "crew"),
                    happening: .init(cause: "hospital", carerIs: "in ambulance"))))
    }

    @Test func aContactPromisesComesAndTakesOver() async throws {
        let opened = try await open()
        #expect(opened.summary.emergency == "E-0001")
        #expect(opened.summary.carer == "Hansa Patel")
        #expect(opened.summary.priority == 1)
        #expect(try await scheme.queue().map(\.word) == [.owned])

        let daughter = try await scheme.contact("Meena Shah")
        let eta = daemon.time.now + .minutes(25)
        let promised = try await daemon.call(
            Emergencies.Call(emergency: "E-0001", who: daughter, result: "care", etaAt: eta))
        #expect(promised.summary.people.first?.help?.hasPrefix("Meena Shah due") == true)
        #expect(try await scheme.queue().map(\.word) == [.helpComing])

        await daemon.advance(by: .minutes(20))
        let there = try await daemon.call(
            Emergencies.Arrive(
                emergency: "E-0001", who: daughter, untilAt: daemon.time.now + .hours(12), found: "asleep, warm"))
        #expect(there.nextCheckAt == daemon.time.now + .minutes(30))
        #expect(there.summary.priority == 3)
        #expect(try await scheme.queue().map(\.word) == [.onSite])

        _ = try await daemon.call(Emergencies.Tell(emergency: "E-0001", whom: "carer", words: "Meena is with him."))
        _ = try await daemon.call(Emergencies.Settle(emergency: "E-0001", outcome: "contactTookOver"))
        let closed = try await daemon.call(Emergencies.Close(emergency: "E-0001", seenSafeBy: "Meena Shah"))
        #expect(closed.summary.closedAt == daemon.time.now)
        #expect(closed.summary.prompts == [])
        #expect(try await scheme.queue() == [])
    }

    @Test func aSecondCallJoinsTheOpenEmergency() async throws {
        _ = try await open()
        let second = try await daemon.call(Emergencies.Open(reference: scheme.reference), as: TestStaff.relief)
        #expect(second.joined)
        #expect(second.summary.emergency == "E-0001")
        #expect(try await daemon.call(Emergencies.List()).emergencies.count == 1)
    }

    @Test func aCallWithoutAPlanIsRecordedAndWorked() async throws {
        let opened = try await daemon.call(
            Emergencies.Open(intake: .init(caller: .init(name: "A neighbour", role: "neighbour"))))
        #expect(opened.summary.priority == 1)
        #expect(opened.summary.prompts.map(\.what).first == "identify")
        let known = try await daemon.call(Emergencies.Identify(emergency: "E-0001", reference: scheme.reference))
        #expect(known.summary.people.map(\.name) == ["Ramesh Patel"])
    }

    @Test func whatCannotBeSoIsRefusedAndChangesNothing() async throws {
        _ = try await open()
        let before = try await scheme.emergency()
        let ahead = daemon.time.now + .minutes(1)
        await #expect(throws: RemoteFault.self) {
            try await daemon.call(Emergencies.Note(emergency: "E-0001", words: "later", at: ahead))
        }
        await #expect(throws: RemoteFault.self) {
            try await daemon.call(Emergencies.Settle(emergency: "E-0001", outcome: "test"))
        }
        await #expect(throws: RemoteFault.self) {
            try await daemon.call(Emergencies.Close(emergency: "E-0001", seenSafeBy: "Meena Shah"))
        }
        await #expect(throws: RemoteFault.self) {
            try await daemon.call(Emergencies.Settle(emergency: "E-0001", person: 7, outcome: "hospital"))
        }
        #expect(try await scheme.emergency() == before)
    }

    @Test func aSecondCloseIsRefusedWithTheState() async throws {
        _ = try await open()
        _ = try await daemon.call(Emergencies.Settle(emergency: "E-0001", outcome: "hospital"))
        _ = try await daemon.call(Emergencies.Close(emergency: "E-0001", seenSafeBy: "Ward 4"))
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(Emergencies.Close(emergency: "E-0001", seenSafeBy: "Ward 4"))
        }
        #expect(fault?.as(Refused.self)?.reason.hasPrefix("This emergency was closed on ") == true)
    }
}
