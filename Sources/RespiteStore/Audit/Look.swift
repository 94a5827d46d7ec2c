import GRDB
import RespiteRecord

/// That somebody saw something: what, which part of it, and what for. Never the data itself.
package struct Look: Hashable, Sendable {
    package var action: String
    package var subject: String?
    package var version: Int?
    package var fieldGroup: String?
    package var purpose: String
    /// The reason in words, where one was asked for. It stands beside the chain.
    package var words: String?
    package var result = "done"

    package init(_ action: String, at subject: String? = nil, version: Int? = nil, of fieldGroup: String? = nil) {
        (self.action, self.subject, self.version, self.fieldGroup) = (action, subject, version, fieldGroup)
        purpose = "other"
    }
}

/// A look that could not be entered when it happened.
package struct LateLook: Hashable, Sendable {
    package var look: Look
    package var author: Author
    package var at: Instant

    package init(_ look: Look, by author: Author, at: Instant) {
        (self.look, self.author, self.at) = (look, author, at)
    }
}

extension AuditNote {
    init(_ look: Look, happenedAt: Instant? = nil) {
        self.init(
            action: look.action, subject: look.subject, version: look.version, fieldGroup: look.fieldGroup,
            purpose: look.purpose, result: look.result, words: look.words, happenedAt: happenedAt)
    }
}

extension Store {
    /// Enters that somebody saw something.
    package func enter(_ look: Look, by author: Author, at now: Instant) async throws {
        try await write(by: author, at: now) { try $0.enter(AuditNote(look)) }
    }

    /// Enters looks that could not be entered before: all of them or none.
    package func enter(late looks: [LateLook], at now: Instant) async throws {
        try await write(by: .clock, at: now) { change in
            for late in looks {
                try change.enter(AuditNote(late.look, happenedAt: late.at), by: late.author)
            }
        }
    }

    /// Whether an emergency is open about a plan or its people.
    package func hasOpenEmergency(about plan: PlanHeader) async throws -> Bool {
        try await read { try $0.hasOpenEmergency(about: plan) }
    }

    /// Whether any emergency is open at all.
    package func hasAnyOpenEmergency() async throws -> Bool {
        try await read { db in
            try db.value(
                """
                SELECT EXISTS (SELECT 1 FROM caseFile
                  WHERE kind = 'emergency' AND closedAt IS NULL AND key NOT LIKE 'drill/%')
                """) ?? false
        }
    }
}
