import RespiteRecord

/// Who looked, who changed what, and the proof that the account of it is whole.
///
/// The interface `org.respited.Governance`.
package enum Governance {}

extension Governance {
    /// One entry of the audit chain. It names ids and kinds, never the data itself.
    package struct Entry: Codable, Equatable, Sendable {
        package var sequence: Int
        package var at: Instant
        package var uid: Int?
        package var name: String?
        package var role: String
        package var pid: Int?
        package var action: String
        package var subject: String?
        package var version: Int?
        package var fieldGroup: String?
        package var purpose: String?
        package var result: String
        /// A reason that somebody gave, until it is erased.
        package var words: String?
        package var hash: String
        /// When it happened, if it was entered late.
        package var happenedAt: Instant?
        /// When, by the clock that nobody can set.
        package var sinceBootSeconds: Double?

        package init(
            sequence: Int, at: Instant, uid: Int? = nil, name: String? = nil, role: String, pid: Int? = nil,
            action: String, subject: String? = nil, version: Int? = nil, fieldGroup: String? = nil,
            purpose: String? = nil, result: String, words: String? = nil, hash: String
        ) {
            self.sequence = sequence
            self.at = at
            self.uid = uid
            self.name = name
            self.role = role
            self.pid = pid
            self.action = action
            self.subject = subject
            self.version = version
            self.fieldGroup = fieldGroup
            self.purpose = purpose
            self.result = result
            self.words = words
            self.hash = hash
        }
    }
}
