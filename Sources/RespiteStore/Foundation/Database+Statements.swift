import GRDB
import RespiteRecord

extension Database {
    /// Runs one statement, prepared once for each connection.
    func run(_ sql: String, _ arguments: StatementArguments = []) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// Runs an `INSERT` and returns the number of its row.
    func insert(_ sql: String, _ arguments: StatementArguments = []) throws -> Int64 {
        try run(sql, arguments)
        return lastInsertedRowID
    }

    func first(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    /// The first row, made into a value where it stands: the columns of a row that was taken away are found far slower.
    func first<Value>(
        _ sql: String, _ arguments: StatementArguments = [], as make: (Row) throws -> Value
    ) throws -> Value? {
        let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        return try withExtendedLifetime(cursor) { try cursor.next().map(make) }
    }

    /// The one row, or `notFound` with what it would have been: `case`.
    func find<Value>(
        _ what: String, _ sql: String, _ arguments: StatementArguments, as make: (Row) throws -> Value
    ) throws -> Value {
        guard let found = try first(sql, arguments, as: make) else { throw StoreError.notFound(what) }
        return found
    }

    /// All rows, each made into a value where it stands.
    func rows<Value>(
        _ sql: String, _ arguments: StatementArguments = [], as make: (Row) throws -> Value
    ) throws -> [Value] {
        let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        var values: [Value] = []
        while let row = try cursor.next() { values.append(try make(row)) }
        return values
    }

    /// Whether there is such a row.
    func exists(_ sql: String, _ arguments: StatementArguments = []) throws -> Bool {
        try DatabaseValue.fetchOne(cachedStatement(sql: sql), arguments: arguments) != nil
    }

    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
        try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }

    func value<Value: DatabaseValueConvertible>(_ sql: String, _ arguments: StatementArguments = []) throws -> Value? {
        try Value.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }

    /// The first column of all rows, without the names of columns that reading rows begins with.
    func values<Value: DatabaseValueConvertible>(
        _ sql: String, _ arguments: StatementArguments = []
    ) throws -> [Value] {
        try Value.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }

    func value<Value: DatabaseValueConvertible>(
        _ type: Value.Type, _ sql: String, _ arguments: StatementArguments = []
    ) throws -> Value? {
        try Value.fetchOne(cachedStatement(sql: sql), arguments: arguments)
    }
}

extension Row {
    /// A column that may be null.
    func optional<Value: DatabaseValueConvertible>(_ column: String) -> Value? { self[column] }
}

/// How documents stand in text columns: keys in order, so that equal values are equal texts.
enum Document {
    static func text(_ value: some Encodable) throws -> String {
        String(decoding: try DocumentDraft.bytes(of: value), as: UTF8.self)
    }

    static func read<Value: Decodable>(_ type: Value.Type, from text: String, of what: String) throws -> Value {
        do {
            return try KeptDocument.read(type, from: text)
        } catch {
            throw StoreError.corrupt("\(what) cannot be read")
        }
    }
}
