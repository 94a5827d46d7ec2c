import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers the part of `org.respited.Register` that is about the office's lists.
struct WorklistService: Sendable {
    let desk: Desk
    private static let largestPage = 500

    func register(in service: inout Service) {
        service.on(Register.Worklist.self, worklist)
        service.on(Register.Worklists.self, worklists)
    }

    private func worklist(_ call: Register.Worklist, _ caller: Caller) async throws -> Register.Worklist.Reply {
        guard let list = Worklist(rawValue: call.list.rawValue) else { throw InvalidParameter(parameter: "list") }
        guard call.gap == nil || list == .incompletePlans else {
            throw Refused(reason: "Only the list of incomplete plans can be asked for one answer that is missing.")
        }
        var query = WorklistQuery(list)
        (query.gap, query.until, query.after) = (call.gap, call.until, call.after)
        query.limit = max(1, min(call.limit ?? query.limit, Self.largestPage))
        let page = try await desk.store.worklist(query, on: desk.today)
        let owners = list == .suspensionsEnding ? Set(page.items.compactMap { $0.number.flatMap(Party.init) }) : []
        let names = try await desk.store.names(of: owners)
        return .init(items: page.items.map { $0.wire(list, names) }, total: page.total, next: page.next)
    }

    private func worklists(_ call: Register.Worklists, _ caller: Caller) async throws -> Register.Worklists.Reply {
        var lists: [Register.WorklistLength] = []
        for list in Worklist.allCases {
            guard let name = Register.WorklistName(rawValue: list.rawValue) else { continue }
            var query = WorklistQuery(list)
            query.limit = 1
            let total = try await desk.store.worklist(query, on: desk.today).total
            lists.append(.init(list: name, words: list.words, total: total))
        }
        let gaps = try await desk.store.gapCounts()
        return .init(lists: lists, gaps: gaps.map { .init(path: $0.path, plans: $0.plans) })
    }
}

extension WorklistItem {
    /// What the list has in its columns, in words.
    func wire(_ list: Worklist, _ names: [Party: String]) -> Register.WorklistItem {
        var item = Register.WorklistItem(reference: reference, who: who, what: what, on: day, number: number)
        switch list {
        case .reviewsDue, .reviewsOverdue: item.what = what.map { "last reviewed \($0)" }
        case .incompletePlans: item.what = what.map { $0 == "1" ? "1 answer missing" : "\($0) answers missing" }
        case .unprovedContacts:
            item.what = day == nil ? "never proved" : "last proved"
            item.number = person
        case .agreementsOutstanding:
            item.what = what == "asked" ? "was asked" : "has not been asked"
            item.number = person
        case .contactNotices:
            item.on = day?.adding(months: 1)
            item.number = person
        case .planNotices, .cardsReported: break
        case .carersTurning, .caredForTurning: item.what = what.map(Self.birthday)
        case .suspensionsEnding: item.number = number.map { Party($0).flatMap { names[$0] } ?? $0 }
        }
        return item
    }

    private var person: String? { number.flatMap { Int64($0) }?.written(as: PersonNumber.self) }

    /// `turned 18, contacted 2026-11-02`, from `18 2026-11-02`.
    private static func birthday(_ text: String) -> String {
        let parts = text.split(separator: " ")
        return "turned \(parts[0])" + (parts.count > 1 ? ", contacted \(parts[1])" : "")
    }
}
