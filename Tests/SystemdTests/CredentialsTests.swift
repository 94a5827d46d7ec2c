import Foundation
import Testing

@testable import Systemd

@Suite final class CredentialsTests {
    private let directory: URL
    private let credentials: Credentials

    init() throws {
        directory = FileManager.default.temporaryDirectory.appending(path: "credentials-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
        credentials = Credentials(environment: ["CREDENTIALS_DIRECTORY": directory.path()])
    }

    deinit {
        try? FileManager.default.removeItem(at: directory)
    }

    @Test func everyByteIsRead() throws {
        let key = (0...255).map { UInt8($0) }
        try Data(key).write(to: directory.appending(path: "data-key"))
        #expect(try credentials.read("data-key") == key)
    }

    @Test func whatWasNotGivenIsNil() throws {
        #expect(try credentials.read("data-key") == nil)
        #expect(try Credentials(environment: [:]).read("data-key") == nil)
    }

    @Test func theLimitIsExact() throws {
        try Data(repeating: 7, count: 32).write(to: directory.appending(path: "data-key"))
        #expect(try credentials.read("data-key", limit: 32)?.count == 32)
        #expect(throws: Credentials.Problem.tooLong(name: "data-key", limit: 31)) {
            try credentials.read("data-key", limit: 31)
        }
    }

    @Test(arguments: ["", ".", "..", "../shadow", "a/b"]) func aPathIsNoName(name: String) {
        #expect(throws: Credentials.Problem.notAName(name)) { try credentials.read(name) }
    }

    /// A name cut short at the zero would be another credential's.
    @Test func aZeroByteIsNoPartOfAName() {
        #expect(throws: Credentials.Problem.self) { try credentials.read("data-key\0.old") }
    }

    @Test func whatIsNoFileIsRefusedByName() throws {
        let folder = directory.appending(path: "folder")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        #expect(throws: Credentials.Problem.unreadable(name: "folder", reason: "Is a directory")) {
            try credentials.read("folder")
        }
    }

    @Test func aLinkIsNotFollowed() throws {
        let link = directory.appending(path: "link")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: URL(filePath: "/etc/hostname"))
        #expect(throws: Credentials.Problem.self) { try credentials.read("link") }
    }
}
