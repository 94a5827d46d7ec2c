import RespiteAPI
import RespiteCore
import RespiteStore
import Varlink

extension SystemService {
    /// What is not well here: on a spare nothing is watched and no channel carries anything, as it should be.
    func troubles(_ counts: StoreCounts, _ channels: [ChannelState]) async throws -> [String] {
        guard let spare else {
            return health.troubles + (await watch.troubles(counts)) + channels.compactMap(\.warning)
        }
        return [spare.trouble(copyAt: try await desk.store.copyAt(), at: desk.now)].compactMap(\.self)
    }

    func wireSpare() async throws -> System.Spare? {
        guard spare != nil else { return nil }
        return .init(copyAt: try await desk.store.copyAt())
    }

    /// Makes a register of the copy. When that is answered this process ends, and its next start watches over it.
    func promote(_ call: System.Promote, _ caller: Caller) async throws -> System.Promote.Reply {
        guard let spare else {
            throw Refused(reason: "This machine has the register already: only a spare can take over.")
        }
        let done = try await Store.promote(
            spare.copy, to: spare.register, policy: desk.store.policy, by: desk.author(caller, System.Promote.self),
            at: desk.time.reading)
        spare.whenPromoted()
        return .init(
            epoch: done.epoch, copyAt: done.copyAt, auditEntries: Int(done.entry), fired: done.fired,
            repeats: done.repeats)
    }
}
