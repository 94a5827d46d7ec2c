/// What is wrong at one place of a document; never what was written there.
package struct Problem: Error, Codable, Hashable, Sendable {
    /// Such as `contacts[1].telephones[0].typed`; items are counted from 0.
    package var path: String
    /// In words that follow the name of the field: "should be a date such as 2026-11-22".
    package var reason: String

    package init(_ path: String, _ reason: String) {
        self.path = path
        self.reason = reason
    }
}

extension Problem: CustomStringConvertible {
    package var description: String { path.isEmpty ? reason : "\(path) \(reason)" }
}

/// All that is wrong with a document.
package struct Problems: Error, Equatable, CustomStringConvertible {
    package let all: [Problem]

    package var description: String { all.map(\.description).joined(separator: "\n") }
}
