import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

@Suite struct ProviderCallTests {
    private static let estuary = Staff.Provider(
        provider: "P-0001", name: "Estuary Homecare", telephone: "+441632960310", districts: ["SS9"],
        abilities: [.moving], hours: [.anyTime], group: "estuary", rank: 2)

    @Test func aProviderIsEnteredWithAllThatIsSaidOfIt() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Staff.PutProvider.self, .init(provider: "P-0001"))
        try await rehearsal.run([
            "provider", "add", "Estuary Homecare", "--telephone", "01632 960310", "--district", "SS9", "--can",
            "moving", "--can", "two-workers", "--hours", "mon-fri 07:00-22:00", "--rank", "2",
        ])
        let call = try #require(rehearsal.calls.of(Staff.PutProvider.self).first)
        #expect(call.districts == ["SS9"])
        #expect(call.abilities == [.moving, .twoWorkers])
        #expect(call.hours?.map(\.written) == ["mon-fri 07:00-22:00"])
        #expect((call.rank, call.group, call.isActive) == (2, nil, nil))
        #expect(rehearsal.output.text == "Provider P-0001 is Estuary Homecare.\n")
    }

    @Test func whatIsNotGivenStaysAsItWas() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Staff.ShowProvider.self, .init(provider: Self.estuary, workers: []))
        rehearsal.answer(Staff.PutProvider.self, .init(provider: "P-0001"))
        try await rehearsal.run("provider change P-0001 --no-active")
        let call = try #require(rehearsal.calls.of(Staff.PutProvider.self).first)
        #expect((call.provider, call.name, call.telephone) == ("P-0001", "Estuary Homecare", "+441632960310"))
        #expect((call.districts, call.abilities, call.hours) == (["SS9"], [.moving], [.anyTime]))
        #expect((call.group, call.rank, call.isActive) == ("estuary", 2, false))
    }

    @Test func providersAreAskedForByPostcode() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Staff.ListProviders.self, .init(providers: []))
        try await rehearsal.run(["provider", "list", "--postcode", "SS9 9ZZ", "--all"])
        #expect(
            rehearsal.calls.of(Staff.ListProviders.self) == [.init(postcode: "SS9 9ZZ", includeInactive: true)])
        #expect(rehearsal.output.text == "There are no providers.\n")
    }

    @Test func aWorkerIsEnteredAndChanged() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Staff.PutWorker.self, .init(worker: "W-0002"))
        try await rehearsal.run(["provider", "worker", "P-0001", "Joy Oke", "--telephone", "07700 900320"])
        try await rehearsal.run([
            "provider", "worker", "P-0001", "Joy Oke", "--telephone", "07700 900320", "--change", "W-0002", "--left",
        ])
        #expect(
            rehearsal.calls.of(Staff.PutWorker.self) == [
                .init(provider: "P-0001", name: "Joy Oke", telephone: "07700 900320"),
                .init(
                    worker: "W-0002", provider: "P-0001", name: "Joy Oke", telephone: "07700 900320", isActive: false),
            ])
    }

    @Test func providersAndTheirWorkersReadWell() async throws {
        var rehearsal = try Rehearsal()
        let night = Staff.Provider(
            provider: "P-0002", name: "Night Owls", telephone: "+441632960311", isActive: false)
        rehearsal.answer(Staff.ListProviders.self, .init(providers: [Self.estuary, night]))
        rehearsal.answer(
            Staff.ShowProvider.self,
            .init(
                provider: Self.estuary,
                workers: [.init(worker: "W-0002", provider: "P-0001", name: "Joy Oke", telephone: "+447700900320")]))
        try await rehearsal.run("provider list")
        try await rehearsal.run("provider show P-0001")
        try expectGolden(rehearsal.output.text, "providers.txt")
    }
}
