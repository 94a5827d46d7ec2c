import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

/// Who sends a replacement carer, in which order, where and when.
@Suite struct ProviderTests {
    let daemon: TestDaemon

    init() async throws {
        daemon = try await TestDaemon()
    }

    private func put(_ name: String, _ fill: (inout Staff.PutProvider) -> Void = { _ in }) async throws -> String {
        var call = Staff.PutProvider(name: name, telephone: "01632 960310")
        fill(&call)
        return try await daemon.call(call, as: TestStaff.administrator).provider
    }

    private func names(_ call: Staff.ListProviders = .init()) async throws -> [String] {
        try await daemon.call(call).providers.map(\.name)
    }

    @Test func providersStandInTheOrderInWhichTheyAreAsked() async throws {
        _ = try await put("Last") { $0.rank = 3 }
        _ = try await put("First") { $0.rank = 1 }
        _ = try await put("Second") { $0.rank = 2 }
        #expect(try await names() == ["First", "Second", "Last"])
    }

    @Test func everythingThatIsKnownOfAProviderIsKept() async throws {
        let number = try await put("Estuary Homecare") {
            $0.districts = ["ss9", "SS0 7AB"]
            $0.abilities = [.moving, .dementia]
            $0.hours = [Hours(days: [.monday], from: .startOfDay, to: .endOfDay)]
            $0.group = "estuary"
        }
        let kept = try await daemon.call(Staff.ShowProvider(provider: number)).provider
        #expect(kept.telephone == "+441632960310")
        #expect(kept.districts == ["SS9", "SS0"])
        #expect(Set(kept.abilities) == [.moving, .dementia])
        #expect(kept.hours == [Hours(days: [.monday], from: .startOfDay, to: .endOfDay)])
        #expect(kept.group == "estuary")
    }

    @Test func onlyThoseThatServeAHomeAreNamedForIt() async throws {
        _ = try await put("Near") { $0.districts = ["SS9"] }
        _ = try await put("Anywhere")
        _ = try await put("Far") { $0.districts = ["CM1"] }
        #expect(try await names(.init(postcode: "ss99zz")) == ["Near", "Anywhere"])
        #expect(try await names(.init(postcode: "no postcode")).count == 3)
    }

    @Test func aProviderThatIsNoLongerAskedIsNamedOnlyOnRequest() async throws {
        let number = try await put("Gone")
        _ = try await put("Gone") {
            $0.provider = number
            $0.isActive = false
        }
        #expect(try await names().isEmpty)
        #expect(try await names(.init(includeInactive: true)) == ["Gone"])
    }

    @Test func aProviderTakesRequestsInItsHoursAlone() throws {
        var provider = Provider(name: "Day", telephone: "+441632960310")
        let monday = try #require(LocalDate("2026-11-23"))
        let (eight, three) = (try #require(LocalTime("08:00")), try #require(LocalTime("03:00")))
        #expect(provider.takesRequests(at: three, on: monday))
        provider.hours = [Hours(from: eight, to: .endOfDay)]
        #expect(provider.takesRequests(at: eight, on: monday))
        #expect(!provider.takesRequests(at: three, on: monday))
    }

    @Test func aWorkerBelongsToOneProvider() async throws {
        let (one, other) = (try await put("One"), try await put("Other"))
        let worker = try await daemon.call(
            Staff.PutWorker(provider: one, name: "Joy Oke", telephone: "07700 900320"),
            as: TestStaff.administrator
        ).worker
        try await daemon.call(
            Staff.PutWorker(worker: worker, provider: one, name: "Joy Okeke", telephone: "07700 900320"),
            as: TestStaff.administrator)
        #expect(try await daemon.call(Staff.ShowProvider(provider: one)).workers.map(\.name) == ["Joy Okeke"])
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(
                Staff.PutWorker(worker: worker, provider: other, name: "Joy", telephone: "07700 900320"),
                as: TestStaff.administrator)
        }
        #expect(fault?.as(NotFound.self) != nil)
    }

    @Test(arguments: ["999", "0909 879 0000", "123"]) func aNumberThatNobodyCanBeRungOnIsRefused(number: String)
        async throws
    {
        let fault = await #expect(throws: RemoteFault.self) { try await put("X") { $0.telephone = number } }
        #expect(fault?.as(Refused.self) != nil)
    }

    @Test func aDistrictThatIsNoneIsRefused() async throws {
        await #expect(throws: RemoteFault.self) { try await put("X") { $0.districts = ["everywhere"] } }
    }

    @Test func aCaseKnowsWhatAProviderAndAWorkerAreCalledAndRungOn() async throws {
        let provider = try await put("Estuary Homecare")
        let worker = try await daemon.call(
            Staff.PutWorker(provider: provider, name: "Joy Oke", telephone: "07700 900320"),
            as: TestStaff.administrator
        ).worker
        #expect((provider, worker) == ("P-0001", "W-0001"))
        let names = try await daemon.store.names(of: [.provider(1), .worker(1)])
        #expect(names == [.provider(1): "Estuary Homecare", .worker(1): "Joy Oke"])
    }
}
