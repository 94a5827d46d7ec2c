import GRDB
import RespiteRecord

/// Somebody asked about the scheme.
package struct Enquiry: Hashable, Sendable {
    package enum State: String, Codable, CaseIterable, Hashable, Sendable {
        case new, informationSent, applicationSent, converted, noAction, referredElsewhere

        /// Where an enquiry may go from here by hand; `converted` is reached by making a plan.
        package var next: Set<State> {
            switch self {
            case .new: [.informationSent, .applicationSent, .noAction, .referredElsewhere]
            case .informationSent: [.applicationSent, .noAction, .referredElsewhere]
            case .applicationSent: [.noAction, .referredElsewhere]
            case .noAction, .referredElsewhere: [.informationSent, .applicationSent]
            case .converted: []
            }
        }
    }

    package var id: Int64
    package var state: State
    package var receivedAt: Instant
    package var channel: String
    package var name: String?
    package var telephone: String?
    package var note: String?
    /// The plan that came of it.
    package var reference: String?

    package init(
        id: Int64, state: State, receivedAt: Instant, channel: String, name: String?, telephone: String?, note: String?,
        reference: String?
    ) {
        (self.id, self.state, self.receivedAt, self.channel) = (id, state, receivedAt, channel)
        (self.name, self.telephone, self.note, self.reference) = (name, telephone, note, reference)
    }
}

/// What is known of an enquiry when it comes in.
package struct NewEnquiry: Hashable, Codable, Sendable {
    package var channel: String
    package var name: String?
    package var telephone: String?
    package var note: String?

    package init(channel: String, name: String? = nil, telephone: String? = nil, note: String? = nil) {
        (self.channel, self.name, self.telephone, self.note) = (channel, name, telephone, note)
    }
}

extension Enquiry.State: DatabaseValueConvertible {}

extension Enquiry {
    static let select = """
        SELECT enquiry.*, plan.reference AS reference FROM enquiry LEFT JOIN plan ON plan.id = enquiry.plan
        """

    init(_ row: Row) {
        self.init(
            id: row["id"], state: row["state"], receivedAt: row["receivedAt"], channel: row["channel"],
            name: row.optional("name"), telephone: row.optional("telephone"), note: row.optional("note"),
            reference: row.optional("reference")
        )
    }
}
