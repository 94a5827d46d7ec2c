import Foundation
import RespiteCore
import RespiteStore
import Testing

@testable import RespiteDaemon

/// A register that cannot be opened is named, with what to try, and is left as it is.
@Suite struct OpeningTests {
    private let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

    private func said(_ directory: URL) -> String? {
        do {
            try Daemon.open(directory.path(), Policy()).close()
            return nil
        } catch {
            return "\(error)"
        }
    }

    @Test func aFileThatIsNoRegisterIsLeftAsItIs() throws {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        let file = place.appending(path: "register.db")
        let noise = Data("This is no register.\n".utf8) + Data((0..<8192).map { UInt8(truncatingIfNeeded: $0 &* 73) })
        try noise.write(to: file)
        let words = try #require(said(place))
        #expect(words.contains("register.db cannot be opened as a register"))
        #expect(words.contains("restoring a backup"))
        #expect(try Data(contentsOf: file) == noise)
    }

    @Test func aFileWhereTheDirectoryShouldBeIsNamed() throws {
        try Data("Not a directory.\n".utf8).write(to: place)
        defer { try? FileManager.default.removeItem(at: place) }
        let words = try #require(said(place))
        #expect(words.contains("\(place.path()) cannot be used to keep the register"))
        #expect(words.contains("name another"))
        #expect(try String(contentsOf: place, encoding: .utf8) == "Not a directory.\n")
    }

    @Test func anEmptyPlaceBecomesARegister() throws {
        defer { try? FileManager.default.removeItem(at: place) }
        #expect(said(place) == nil)
        #expect(said(place) == nil, "and is opened again")
    }
}
