import GRDB
import RespiteCore
import RespiteRecord

/// A plan that is to be erased, and who has agreed.
package struct PreparedErasure: Hashable, Sendable {
    package var reference: String
    package var basis: ErasureBasis
    package var preparedAt: Instant
    package var preparedBy: String?
    package var approvedBy: [String]
    /// Nothing of it is erased while it is held.
    package var isHeld: Bool
}

/// That a plan and its people were erased: nothing that says who they were.
package struct Certificate: Hashable, Sendable {
    package var id: Int64
    package var reference: String
    package var basis: ErasureBasis
    package var erasedAt: Instant
    /// How many people are no longer known at all. Whoever stands in another plan still is.
    package var people: Int
    package var versions: Int
    package var approvedBy: String
    /// The day by which no backup and no replica holds them any more.
    package var copiesExpireOn: LocalDate
}

/// What one person's approval came to.
package enum ErasureStep: Hashable, Sendable {
    /// Another person has to approve it too.
    case waiting(approvals: Int)
    case erased(Certificate)
}

extension ErasureBasis: DatabaseValueConvertible {}

extension Certificate {
    init(_ row: Row) {
        self.init(
            id: row["id"], reference: row["reference"], basis: row["basis"], erasedAt: row["erasedAt"],
            people: row["people"], versions: row["versions"], approvedBy: row["approvedBy"],
            copiesExpireOn: row["copiesExpireOn"])
    }
}
