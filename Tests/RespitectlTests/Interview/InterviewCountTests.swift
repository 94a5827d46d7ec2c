import Foundation
import Testing

@testable import respitectl

/// A plan is registered by telephone in 25 minutes: counted, and written in the article beside the code.
@Suite struct InterviewCountTests {
    private func article() throws -> String {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { root.deleteLastPathComponent() }
        return String(
            decoding: try Data(contentsOf: root.appending(path: "Sources/respitectl/respitectl.docc/Interview.md")),
            as: UTF8.self)
    }

    @Test func theCountsAreAsWritten() throws {
        let lines = try Talk.wholePlan()
        let keystrokes = lines.reduce(0) { $0 + $1.count + 1 }
        let seconds = lines.count * 8 + keystrokes / 4
        let sentence = "\(lines.count) lines and \(keystrokes) keystrokes"
        #expect(try article().contains(sentence), "the article should say: \(sentence)")
        #expect(try article().contains("\((seconds + 59) / 60) minutes"), "the article should say how long that takes")
        #expect(seconds <= 25 * 60)
    }
}
