import RespiteAPI
import RespiteCore
import RespiteStore
import Varlink

/// Answers what `org.respited.Governance` says of codes: kept sealed, and revealed one at a time.
struct CodeService: Sendable {
    let desk: Desk

    func register(in service: inout Service) {
        service.on(Governance.SetCode.self, set)
        service.on(Governance.RemoveCode.self, remove)
        service.on(Governance.ListCodes.self, list)
        service.on(Governance.RevealCode.self, reveal)
        service.on(Governance.RotateKey.self, rotate)
    }

    private func set(_ call: Governance.SetCode, _ caller: Caller) async throws -> Governance.SetCode.Reply {
        let code = AccessCode(place: call.place, code: call.code)
        return .init(
            version: try await desk.store.setCode(
                call.kind.inCore, of: reference(call.reference), code, basedOn: call.basedOn,
                by: desk.author(caller, Governance.SetCode.self), at: desk.now))
    }

    private func remove(_ call: Governance.RemoveCode, _ caller: Caller) async throws -> Nothing {
        try await desk.store.removeCode(
            call.kind.inCore, of: reference(call.reference), basedOn: call.basedOn,
            by: desk.author(caller, Governance.RemoveCode.self), at: desk.now)
        return Nothing()
    }

    private func list(_ call: Governance.ListCodes, _ caller: Caller) async throws -> Governance.ListCodes.Reply {
        .init(
            codes: try await desk.store.codes(of: reference(call.reference)).map {
                .init(
                    kind: .init($0.kind), version: $0.version, setAt: $0.setAt, setBy: $0.setBy, readAt: $0.readAt)
            })
    }

    private func reveal(
        _ call: Governance.RevealCode, _ caller: Caller
    ) async throws -> Governance.RevealCode.Reply {
        guard call.reason.contains(where: \.isLetter) else {
            throw Refused(reason: "Say in a few words why the code is needed.")
        }
        let revealed = try await desk.store.revealCode(
            call.kind.inCore, of: reference(call.reference), reason: String(call.reason.prefix(1000)),
            by: desk.author(caller, Governance.RevealCode.self), at: desk.now)
        let note = revealed.note
        return .init(
            kind: call.kind, place: revealed.code.place, code: revealed.code.code, version: note.version,
            setAt: note.setAt, readAt: note.readAt)
    }

    private func rotate(_ call: Governance.RotateKey, _ caller: Caller) async throws -> Governance.RotateKey.Reply {
        let done = try await desk.store.rotateKey(by: desk.author(caller, Governance.RotateKey.self), at: desk.now)
        return .init(sealed: done.sealed, unreadable: done.unreadable)
    }
}

extension Governance.CodeKind {
    fileprivate var inCore: CodeKind {
        switch self {
        case .keySafe: .keySafe
        case .alarm: .alarm
        case .gate: .gate
        case .door: .door
        }
    }

    fileprivate init(_ kind: CodeKind) {
        self =
            switch kind {
            case .keySafe: .keySafe
            case .alarm: .alarm
            case .gate: .gate
            case .door: .door
            }
    }
}
