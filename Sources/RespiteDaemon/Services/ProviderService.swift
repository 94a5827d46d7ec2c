import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers the part of `org.respited.Staff` that is about providers and their workers.
struct ProviderService: Sendable {
    let desk: Desk

    func register(in service: inout Service) {
        service.on(Staff.PutProvider.self, putProvider)
        service.on(Staff.ListProviders.self, listProviders)
        service.on(Staff.ShowProvider.self, showProvider)
        service.on(Staff.PutWorker.self, putWorker)
    }

    private func putProvider(
        _ call: Staff.PutProvider, _ caller: Caller
    ) async throws -> Staff.PutProvider.Reply {
        var provider = Provider(name: try Self.name(call.name), telephone: try telephone(call.telephone))
        provider.districts = try (call.districts ?? []).map(Self.district)
        provider.abilities = Choices((call.abilities ?? []).compactMap { ProviderAbility(rawValue: $0.rawValue) })
        (provider.hours, provider.group) = (call.hours ?? [], call.group)
        (provider.rank, provider.isActive) = (max(1, call.rank ?? 1), call.isActive ?? true)
        let id = try await desk.store.put(
            provider, as: call.provider.map { try number($0, ProviderNumber.self) }, requestKey: RequestKey(call),
            by: desk.author(caller, Staff.PutProvider.self), at: desk.now)
        return .init(provider: id.written(as: ProviderNumber.self))
    }

    private func listProviders(
        _ call: Staff.ListProviders, _ caller: Caller
    ) async throws -> Staff.ListProviders.Reply {
        let providers = try await desk.store.providers(activeOnly: !(call.includeInactive ?? false))
        return .init(providers: providers.filter { $0.value.serves(call.postcode) }.map(\.wire))
    }

    private func showProvider(
        _ call: Staff.ShowProvider, _ caller: Caller
    ) async throws -> Staff.ShowProvider.Reply {
        let id = try number(call.provider, ProviderNumber.self)
        let provider = try await desk.store.provider(id)
        return .init(
            provider: Kept(id: id, value: provider).wire,
            workers: try await desk.store.workers(of: id).map(\.wire))
    }

    private func putWorker(_ call: Staff.PutWorker, _ caller: Caller) async throws -> Staff.PutWorker.Reply {
        var worker = ProviderWorker(
            of: try number(call.provider, ProviderNumber.self), name: try Self.name(call.name),
            telephone: try telephone(call.telephone))
        worker.isActive = call.isActive ?? true
        let id = try await desk.store.put(
            worker, as: call.worker.map { try number($0, WorkerNumber.self) }, requestKey: RequestKey(call),
            by: desk.author(caller, Staff.PutWorker.self), at: desk.now)
        return .init(worker: id.written(as: WorkerNumber.self))
    }

    private static func name(_ text: String) throws -> String {
        guard text.contains(where: \.isLetter), text.count <= 200 else {
            throw Refused(reason: "A provider and a worker have a name.")
        }
        return text
    }

    /// `SS9`, from a district in any case or a whole postcode.
    private static func district(_ text: String) throws -> String {
        let plain = text.uppercased().filter { !$0.isWhitespace }
        let outward = (try? Postcode(parsing: plain).outward) ?? (try? Postcode(parsing: plain + "1AA").outward)
        guard let outward else { throw Refused(reason: "A postcode district looks like SS9 or EC1A.") }
        return outward
    }
}

/// Reads a number to ring a person on, or says what is wrong with it.
func telephone(_ text: String) throws -> String {
    do { return try TelephoneNumber(contact: text).e164 } catch { throw Refused(reason: "\(error)".asSentence) }
}

extension Kept<Provider> {
    var wire: Staff.Provider {
        .init(
            provider: id.written(as: ProviderNumber.self), name: value.name, telephone: value.telephone,
            districts: value.districts,
            abilities: value.abilities.items.compactMap { .init(rawValue: $0.rawValue) }, hours: value.hours,
            group: value.group, rank: value.rank, isActive: value.isActive)
    }
}

extension Kept<ProviderWorker> {
    var wire: Staff.Worker {
        .init(
            worker: id.written(as: WorkerNumber.self), provider: value.provider.written(as: ProviderNumber.self),
            name: value.name, telephone: value.telephone, isActive: value.isActive)
    }
}
