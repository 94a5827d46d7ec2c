import RespiteAPI
import RespiteStore
import Varlink

extension SystemService {
    func pack(_ call: System.Pack, _ caller: Caller) async throws -> System.Pack.Reply {
        guard let packs else { throw Refused(reason: "This register is kept in memory, and makes no pack.") }
        do {
            let packed = try await Packs(desk: desk, place: packs).make(by: desk.author(caller, System.Pack.self))
            return .init(
                path: packed.path, codesPath: packed.codesPath, plans: packed.note.plans, codes: packed.note.codes)
        } catch let failure as BackupFailure {
            throw Refused(reason: failure.description)
        }
    }
}
