import RespiteAPI
import RespiteStore
import Varlink

extension SystemService {
    /// Walks everything that is stored, some rows at a time, and says what breaks a rule as soon as it is found.
    ///
    /// It only reads, and each part is read at one moment: what changes meanwhile is never half seen.
    func check(_ call: System.Check, _ caller: Caller, _ replies: Replies<System.Check.Reply>) async throws {
        var checked = 0
        func tell(_ part: CheckedPart) async throws {
            checked += part.checked
            try await replies.send(.init(checked: checked, findings: part.findings.map(\.wire), isDone: false))
        }
        try await tell(desk.store.checkFile())
        try await tell(desk.store.checkAudit())
        try await walk({ try await desk.store.checkCases(after: $0, limit: 50, at: desk.now) }, tell)
        try await walk({ try await desk.store.checkSchedules(after: $0, limit: 500) }, tell)
        try await walk({ try await desk.store.checkEmergencies(after: $0, limit: 50) }, tell)
        try await walk({ try await desk.store.checkPlans(after: $0, limit: 200) }, tell)
        try await replies.send(.init(checked: checked, findings: [], isDone: true))
    }

    private func walk(
        _ next: (Int64) async throws -> CheckedPart, _ tell: (CheckedPart) async throws -> Void
    ) async throws {
        var last: Int64 = 0
        while true {
            let part = try await next(last)
            guard let end = part.last else { return }
            try await tell(part)
            last = end
        }
    }
}

extension Finding {
    fileprivate var wire: System.Finding { .init(what: what, rule: rule) }
}
