import GRDB
import RespiteCore
import RespiteRecord

/// What an event made of a case: its version, and until when its holder has it.
package struct CaseChanged: Hashable, Codable, Sendable {
    package var version: Int
    package var until: Instant?
}

extension Store {
    /// Works an event on a case. With `basedOn`, only if that is still its version: a request, where facts need none.
    package func apply(
        _ event: CaseEvent, to id: Int64, basedOn: Int? = nil, note: String? = nil, requestKey: RequestKey? = nil,
        by author: Author, at now: Instant
    ) async throws -> CaseChanged {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                let row = try CaseRow.find(id, in: change.db)
                if let basedOn, basedOn != row.value.version { throw StoreError.stale(current: row.value.version) }
                let changed = try change.apply(event, to: row, note: note).value
                return CaseChanged(version: changed.version, until: changed.holds.ack?.until)
            }
        }
    }

    /// Puts words beside a case.
    package func note(_ text: String, on id: Int64, by author: Author, at now: Instant) async throws -> Int {
        try await write(by: author, at: now) { change in
            let row = try CaseRow.find(id, in: change.db)
            let before = try change.db.value(
                String.self, "SELECT note FROM caseEvent WHERE caseFile = ? AND version = ?", [id, row.value.version])
            let stamped = "\(now) \(change.author.name ?? change.author.role): \(text)"
            try change.db.run(
                "UPDATE caseEvent SET note = ? WHERE caseFile = ? AND version = ?",
                [[before, stamped].compactMap { $0 }.joined(separator: "\n"), id, row.value.version])
            try change.enter(AuditNote(action: "case.note", subject: "case/\(id)", version: row.value.version))
            change.touch(.cases)
            return row.value.version
        }
    }

    /// Raises a case by hand or by a cause of the service.
    package func raiseSystem(_ cause: String, _ severity: Severity, at now: Instant) async throws {
        try await write(by: .clock, at: now) { try $0.raiseSystem(cause, severity) }
    }

    /// Ends a system case whose cause has ended.
    package func endSystem(_ cause: String, at now: Instant) async throws {
        try await write(by: .clock, at: now) { try $0.endSystem(cause) }
    }

    /// Gives a case the ladder that policy has now.
    package func replan(
        _ id: Int64, basedOn: Int, as party: Party, by author: Author, at now: Instant
    ) async throws -> CaseRow {
        try await write(by: author, at: now) { change in
            let row = try CaseRow.find(id, in: change.db)
            guard row.value.version == basedOn else { throw StoreError.stale(current: row.value.version) }
            let ladder = try change.ladder(as: row)
            return try change.apply(.replanned(by: party, ladder), to: row)
        }
    }
}
