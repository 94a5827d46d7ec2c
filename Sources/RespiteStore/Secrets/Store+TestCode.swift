import Foundation
import GRDB
import RespiteCore
import RespiteRecord

/// A code of nobody's, sealed as all codes are, by which a rehearsal shows that they can be opened.
private enum TestCode {
    static let place = CodePlace(subject: 0, kind: .keySafe, version: 1)
    static let code = AccessCode(place: "nowhere: this is a test", code: "0000")
}

/// What became of the test code of a register that was restored.
package enum TestCodeResult: Hashable, Sendable {
    case opened
    /// The register was kept without a key, and holds no code.
    case none
    /// The key is not the one that sealed it.
    case shut
}

extension Store {
    /// Seals the test code anew, by the key that seals now. Without a key it does nothing.
    package func keepTestCode(by author: Author, at now: Instant) async throws {
        guard keys.current != nil, try await codeLock() == nil else { return }
        try await write(by: author, at: now) { change in
            let key = try change.currentDataKey()
            let sealed = try key.seal(TestCode.code, for: TestCode.place).base64EncodedString()
            try change.db.run(
                "INSERT INTO setting (name, value) VALUES ('testCode', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1",
                ["\(key.id) \(sealed)"])
        }
    }

    /// Tries the test code of the register in the file at `path` with a key, and changes nothing.
    package static func testCode(in path: String, by master: MasterKey) throws -> TestCodeResult {
        let queue = try opened(path)
        defer { try? queue.close() }
        return try queue.read { db in
            guard let kept = try db.value(String.self, "SELECT value FROM setting WHERE name = 'testCode'") else {
                return .none
            }
            let parts = kept.split(separator: " ")
            guard parts.count == 2, let id = Int64(parts[0]), let sealed = Data(base64Encoded: String(parts[1])),
                let wrapped = try db.value(Data.self, "SELECT wrapped FROM dataKey WHERE id = ?", [id]),
                let key = try? DataKey(id: id, key: master.unwrap(wrapped, number: id)),
                let code = try? key.open(sealed, for: TestCode.place)
            else { return .shut }
            return code == TestCode.code ? .opened : .shut
        }
    }
}
