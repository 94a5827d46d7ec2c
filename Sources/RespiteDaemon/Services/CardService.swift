import RespiteAPI
import RespiteCore
import RespiteStore
import Varlink

/// Answers the part of `org.respited.Register` that is about cards.
struct CardService: Sendable {
    let desk: Desk

    func register(in service: inout Service) {
        service.on(Register.IssueCard.self, issue)
        service.on(Register.RequestCard.self, request)
        service.on(Register.HandOutCard.self, handOut)
        service.on(Register.ListCards.self, list)
        service.on(Register.ReportCard.self, report)
        service.on(Register.ReplaceCard.self, replace)
    }

    private func issue(_ call: Register.IssueCard, _ caller: Caller) async throws -> Register.IssueCard.Reply {
        .init(
            number: try await desk.store.issueCard(
                Self.kind(call.kind), for: reference(call.reference), requestKey: RequestKey(call),
                by: desk.author(caller, Register.IssueCard.self), at: desk.now))
    }

    private func request(_ call: Register.RequestCard, _ caller: Caller) async throws -> Register.RequestCard.Reply {
        .init(
            number: try await desk.store.requestCard(
                Self.kind(call.kind), for: reference(call.reference), requestKey: RequestKey(call),
                by: desk.author(caller, Register.RequestCard.self), at: desk.now))
    }

    private func handOut(_ call: Register.HandOutCard, _ caller: Caller) async throws -> Nothing {
        try await desk.store.handOutCard(
            reference(call.number), by: desk.author(caller, Register.HandOutCard.self), at: desk.now)
        return Nothing()
    }

    private func list(_ call: Register.ListCards, _ caller: Caller) async throws -> Register.ListCards.Reply {
        let state = call.state.flatMap { Card.State(rawValue: $0.rawValue) }
        return .init(cards: try await desk.store.cards(of: call.reference.map(reference), in: state).map(\.wire))
    }

    private func report(_ call: Register.ReportCard, _ caller: Caller) async throws -> Nothing {
        guard let state = Card.State(rawValue: call.state.rawValue) else { throw InvalidParameter(parameter: "state") }
        try await desk.store.reportCard(
            reference(call.number), state, lostWithIt: call.lostWithIt, requestKey: RequestKey(call),
            by: desk.author(caller, Register.ReportCard.self), at: desk.now)
        return Nothing()
    }

    private func replace(_ call: Register.ReplaceCard, _ caller: Caller) async throws -> Register.ReplaceCard.Reply {
        .init(
            number: try await desk.store.replaceCard(
                reference(call.number), by: call.kind.map(Self.kind), requestKey: RequestKey(call),
                by: desk.author(caller, Register.ReplaceCard.self), at: desk.now))
    }

    private static func kind(_ kind: Register.CardKind) throws -> Card.Kind {
        guard let kind = Card.Kind(rawValue: kind.rawValue) else { throw InvalidParameter(parameter: "kind") }
        return kind
    }
}
