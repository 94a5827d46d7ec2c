import RespiteCore

/// Why the store did not do what was asked. Nothing was changed.
package enum StoreError: Error, Hashable, Sendable {
    /// There is nothing by this name or number.
    case notFound(String)
    /// The request was based on a version that is no longer current.
    case stale(current: Int)
    /// The rules do not allow it now; the words are for people.
    case refused(String)
    case caseRefused(CaseRefusal)
    case emergencyRefused(EmergencyRefusal)
    /// The time that it is about is not in the future.
    case past
    /// The request key was used before, with other parameters.
    case keyReused(String)
    /// A row that says what no row may say. The words name the table and the row, never what stands in it.
    case corrupt(String)
    /// The file was written by a newer respited.
    case newer(found: String)
    /// The copy was written by an older respited, and is not this one's to change.
    case older
    /// This is a spare, which shows a copy and keeps nothing.
    case following
    /// Codes cannot be sealed or opened.
    case locked(CodeLock)
    /// The store is kept read-only since its check failed.
    case readOnly
    /// The disk is full or failing.
    case diskFull
}

extension StoreError {
    /// Nothing can be kept just now, whatever it is.
    package var keepsNothing: Bool { [.readOnly, .diskFull, .following].contains(self) }
}
