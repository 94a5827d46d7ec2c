/// Why somebody's record is erased.
package enum ErasureBasis: String, Codable, CaseIterable, Hashable, Sendable {
    /// It has been kept as long as the scheme's table says.
    case retention
    /// The person asked for it, and the scheme decided that it may be.
    case request
    /// It should never have been made.
    case mistake
}
