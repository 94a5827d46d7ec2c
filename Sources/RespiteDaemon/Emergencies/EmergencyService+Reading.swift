import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

extension EmergencyService {
    func registerReading(in service: inout Service) {
        service.on(Emergencies.Show.self, show)
        service.on(Emergencies.List.self) { call, caller in
            .init(emergencies: try await board(call.includeClosed ?? false, min(call.limit ?? 200, 1000)))
        }
        service.stream(Emergencies.Watch.self, watch)
    }

    private func show(_ call: Emergencies.Show, _ caller: Caller) async throws -> Emergencies.Show.Reply {
        let id = try number(call.emergency, EmergencyNumber.self)
        let view = try await desk.store.emergency(id)
        let authors = try await desk.store.authors(of: id)
        let names = try await desk.store.names(of: view.row.value.parties)
        let words = EmergencyWords(names: names, zone: desk.zone, now: desk.now)
        var look = Look("emergency.show", at: "emergency/\(id)", version: view.row.value.entries.count, of: "emergency")
        look.purpose = "emergency"
        try await desk.store.enter(look, by: desk.author(caller, Emergencies.Show.self), at: desk.now)
        let corrections = view.row.value.entries.reduce(into: [Int: Int]()) { corrections, entry in
            if case .corrected(let correction) = entry.fact { corrections[correction.entry] = entry.number }
        }
        return .init(
            summary: try await summaries([view])[0],
            entries: view.row.value.entriesAsTheyHappened.map {
                $0.wire(words, by: authors[$0.number], correctedBy: corrections[$0.number])
            })
    }

    /// Everything open, by what is most late.
    private func board(_ includeClosed: Bool, _ limit: Int) async throws -> [Emergencies.Summary] {
        let all = try await summaries(desk.store.emergencies(includeClosed: includeClosed, limit: limit))
        return all.map { ($0, $0.place) }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    private func watch(
        _ call: Emergencies.Watch, _ caller: Caller, _ replies: Replies<Emergencies.Watch.Reply>
    ) async throws {
        for await _ in changes.stream(of: .cases) {
            try await replies.send(.init(emergencies: board(false, 1000)))
        }
    }
}

extension Emergencies.Summary {
    /// Where it stands on the board: what is most late first, a drill behind what is real, a closed one last.
    fileprivate var place: (Int, Instant, Int) {
        let rank = closedAt != nil ? 2 : isDrill ? 1 : 0
        let canWait: Set = ["askWarning", "youngCarer", "confirm", "settle", "close"]
        let asked = prompts.filter { !canWait.contains($0.what) }.map { $0.due ?? openedAt }
        let promised = clocks.filter { $0.doneAt == nil }.map(\.due)
        return (rank, (asked + promised).min() ?? .init(milliseconds: .max), priority ?? 4)
    }
}
