import Foundation
import Testing

/// A file of the folder `Golden`.
func goldenText(_ name: String) throws -> String {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return String(decoding: try Data(contentsOf: folder.appending(path: "Golden").appending(path: name)), as: UTF8.self)
}

/// Holds `text` against the file `Golden/NAME`. With `RESPITED_GOLDEN=write` the file is written instead, and the test fails.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Golden").appending(path: name)
    if ProcessInfo.processInfo.environment["RESPITED_GOLDEN"] == "write" {
        try Data(text.utf8).write(to: file)
        Issue.record("\(name) was written: look at it", sourceLocation: sourceLocation)
        return
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text == golden, "\(name) differs", sourceLocation: sourceLocation)
}
