import RespiteRecord

/// One entry of the account of who did what: ids and kinds, never the data itself.
package struct AuditEntry: Hashable, Sendable {
    package var sequence: Int64
    package var at: Instant
    /// When it happened, if it was entered late.
    package var happenedAt: Instant?
    package var author: Author
    package var action: String
    package var subject: String?
    package var version: Int?
    package var fieldGroup: String?
    package var purpose: String?
    package var result: String
    /// SHA-256 of what stands elsewhere, such as a case event.
    package var detail: [UInt8]?
    package var hash: [UInt8]
    /// A reason in words, until it is erased.
    package var words: String?
}

/// What is to be entered; the rest is the change's own.
struct AuditNote {
    var action: String
    var subject: String?
    var version: Int?
    var fieldGroup: String?
    var purpose: String?
    var result = "done"
    var detail: [UInt8]?
    /// A reason in words: kept beside the chain, which holds only its keyed hash in place of `detail`.
    var words: String?
    /// When it happened, if it is entered late.
    var happenedAt: Instant?
}
