import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers what `org.respited.Governance` says of people who ask what is kept about them.
struct RequestService: Sendable {
    let desk: Desk

    func register(in service: inout Service) {
        service.on(Governance.OpenRequest.self, open)
        service.on(Governance.ListRequests.self) { _, _ in
            .init(requests: try await desk.store.accessRequests().map(\.wire))
        }
        service.on(Governance.ShowRequest.self) { call, caller in
            let file = try await desk.store.accessFile(
                of: number(call.request, RequestNumber.self), seesAll: desk.has(caller, .governance),
                by: desk.author(caller, Governance.ShowRequest.self), at: desk.now)
            return .init(request: file.request.wire, pieces: file.pieces.map(\.wire))
        }
        service.on(Governance.MarkPiece.self, mark)
        service.on(Governance.ExtendRequest.self) { call, caller in
            let request = try await desk.store.extendRequest(
                number(call.request, RequestNumber.self),
                why: words(call.reason, "Give the reason that they are told."),
                by: desk.author(caller, Governance.ExtendRequest.self), at: desk.now)
            return .init(request: request.wire)
        }
        service.on(Governance.ReleaseRequest.self, release)
    }

    private func open(
        _ call: Governance.OpenRequest, _ caller: Caller
    ) async throws -> Governance.OpenRequest.Reply {
        let request = try await desk.store.openRequest(
            of: number(call.person, PersonNumber.self), receivedOn: call.receivedOn,
            identity: words(call.identity, "Say how it was made sure who asks."), authority: call.authority,
            by: desk.author(caller, Governance.OpenRequest.self), at: desk.now)
        return .init(request: request.wire)
    }

    private func mark(_ call: Governance.MarkPiece, _ caller: Caller) async throws -> Nothing {
        let ground = try call.ground.map { try words($0, "Say on which ground it is withheld.") }
        try await desk.store.mark(
            call.piece, of: number(call.request, RequestNumber.self), ground.map { .withheld(ground: $0) } ?? .sent,
            seesAll: desk.has(caller, .governance), by: desk.author(caller, Governance.MarkPiece.self), at: desk.now)
        return Nothing()
    }

    /// What is withheld is named with its ground, and is not in the answer.
    private func release(
        _ call: Governance.ReleaseRequest, _ caller: Caller
    ) async throws -> Governance.ReleaseRequest.Reply {
        let file = try await desk.store.release(
            request: number(call.request, RequestNumber.self), by: desk.author(caller, Governance.ReleaseRequest.self),
            at: desk.now)
        let pieces = file.pieces.map { piece in
            var wire = piece.wire
            if wire.mark != .sent { wire.text = nil }
            return wire
        }
        return .init(request: file.request.wire, pieces: pieces)
    }

    private func words(_ text: String, _ refusal: String) throws -> String {
        guard text.contains(where: \.isLetter) else { throw Refused(reason: refusal) }
        return String(text.prefix(1000))
    }
}

extension AccessRequest {
    fileprivate var wire: Governance.Request {
        var wire = Governance.Request(
            request: id.written(as: RequestNumber.self), person: person.written(as: PersonNumber.self),
            receivedOn: receivedOn, dueOn: dueOn, identity: identity)
        (wire.authority, wire.extension) = (authority, self.extension)
        (wire.releasedAt, wire.releasedBy) = (releasedAt, releasedBy)
        return wire
    }
}

extension AccessPiece {
    fileprivate var wire: Governance.Piece {
        var wire = Governance.Piece(
            piece: key, section: section, words: words, text: text.isEmpty ? nil : text, isOwn: isOwn, mark: .undecided)
        switch mark {
        case .sent?: wire.mark = .sent
        case .withheld(let ground)?: (wire.mark, wire.ground) = (.withheld, ground)
        case nil: break
        }
        return wire
    }
}
