import GRDB
import RespiteRecord

extension Store {
    package func addEnquiry(
        _ new: NewEnquiry, requestKey: RequestKey?, by author: Author, at now: Instant
    ) async throws -> Int64 {
        try await write(by: author, at: now) { change in
            try change.once(requestKey) {
                let subject = change.newSubject()
                let id = try change.db.insert(
                    """
                    INSERT INTO enquiry (subject, state, receivedAt, channel, name, telephone, note)
                    VALUES (?, 'new', ?, ?, ?, ?, ?)
                    """, [subject, now, new.channel, new.name, new.telephone, new.note])
                try change.enter(AuditNote(action: "enquiry.add", subject: "enquiry/\(subject)"))
                return id
            }
        }
    }

    package func enquiries(in state: Enquiry.State?) async throws -> [Enquiry] {
        try await read { db in
            try db.rows(
                Enquiry.select + " WHERE (?1 IS NULL OR enquiry.state = ?1) ORDER BY enquiry.id DESC", [state],
                as: Enquiry.init
            )
        }
    }

    package func enquiry(_ id: Int64) async throws -> Enquiry {
        try await read { db in
            try db.find("enquiry", Enquiry.select + " WHERE enquiry.id = ?", [id], as: Enquiry.init)
        }
    }

    package func moveEnquiry(_ id: Int64, to state: Enquiry.State, by author: Author, at now: Instant) async throws {
        try await write(by: author, at: now) { change in
            guard let row = try change.db.first("SELECT state, subject FROM enquiry WHERE id = ?", [id]) else {
                throw StoreError.notFound("enquiry")
            }
            let before: Enquiry.State = row["state"]
            guard before.next.contains(state) else {
                throw StoreError.refused("An enquiry that is \(before.words) cannot become \(state.words).")
            }
            try change.db.run("UPDATE enquiry SET state = ? WHERE id = ?", [state, id])
            let subject: Int64 = row["subject"]
            try change.enter(AuditNote(action: "enquiry.move", subject: "enquiry/\(subject)", result: state.rawValue))
        }
    }
}

extension Enquiry.State {
    package var words: String {
        switch self {
        case .new: "new"
        case .informationSent: "information sent"
        case .applicationSent: "application sent"
        case .converted: "converted to a plan"
        case .noAction: "closed without action"
        case .referredElsewhere: "referred elsewhere"
        }
    }
}
