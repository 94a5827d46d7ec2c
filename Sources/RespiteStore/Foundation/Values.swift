import GRDB
import RespiteCore
import RespiteRecord

// How the house's values stand in columns: instants and spans as milliseconds, the rest as their text.

extension Instant: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { milliseconds.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? {
        Int64.fromDatabaseValue(value).map(Instant.init(milliseconds:))
    }
}

extension Span: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { milliseconds.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Span? {
        Int64.fromDatabaseValue(value).map(Span.init(milliseconds:))
    }
}

/// A value that stands in a column as the text it is written as.
protocol StoredAsText: DatabaseValueConvertible, LosslessStringConvertible {}

extension StoredAsText {
    package var databaseValue: DatabaseValue { description.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        String.fromDatabaseValue(value).flatMap(Self.init)
    }
}

extension LocalDate: StoredAsText {}
extension PartialDate: StoredAsText {}
extension Party: StoredAsText {}
extension Medium: DatabaseValueConvertible {}
extension Severity: DatabaseValueConvertible {}
extension Case.Kind: DatabaseValueConvertible {}
extension Case.Word: DatabaseValueConvertible {}
extension Outcome: DatabaseValueConvertible {}
extension CheckInWord: DatabaseValueConvertible {}
extension NoticeState.Word: DatabaseValueConvertible {}
extension Delivery: DatabaseValueConvertible {}
extension TaskOutcome: DatabaseValueConvertible {}
extension Errand: DatabaseValueConvertible {}
