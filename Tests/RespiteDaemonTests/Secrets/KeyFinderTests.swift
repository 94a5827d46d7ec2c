import Foundation
import RespiteStore
import Systemd
import Testing

@testable import RespiteDaemon

@Suite struct KeyFinderTests {
    let folder: Folder
    let good = (1...32).map { UInt8($0) }

    init() throws {
        folder = try Folder()
    }

    private func find(credentials: Bool = false) -> (keys: KeyRing, problems: [String], origin: String?) {
        let environment = credentials ? ["CREDENTIALS_DIRECTORY": folder.path] : [:]
        return KeyFinder(credentials: Credentials(environment: environment), file: folder.path + "/key").find()
    }

    @Test func noKeyIsAnAnswer() {
        let found = find()
        #expect(found.keys.current == nil)
        #expect(found.problems == [])
    }

    @Test func aFileOfOnesOwnIsTaken() throws {
        try folder.write(good, to: "key", mode: 0o400)
        try folder.write(good.reversed(), to: "key.former", mode: 0o400)
        let found = find()
        #expect(found.keys.current != nil && found.keys.former != nil)
        #expect(found.origin == folder.path + "/key")
        #expect(found.problems == [])
    }

    @Test(arguments: [0o404, 0o440, 0o644, 0o402, 0o401]) func aFileThatOthersCanOpenIsRefused(mode: Int) throws {
        try folder.write(good, to: "key", mode: mode)
        let found = find()
        #expect(found.keys.current == nil)
        #expect(found.problems.first?.contains("others can read \(folder.path)/key") == true)
    }

    @Test(arguments: [0, 16, 31, 33, 64]) func anythingButThirtyTwoBytesIsRefused(count: Int) throws {
        try folder.write((0..<count).map { UInt8($0) }, to: "key", mode: 0o400)
        let found = find()
        #expect(found.keys.current == nil)
        #expect(found.problems.first?.contains("32 random bytes") == true)
    }

    @Test func zeroesAreNoKey() throws {
        try folder.write([UInt8](repeating: 0, count: 32), to: "key", mode: 0o400)
        #expect(find().keys.current == nil)
    }

    @Test func aLinkIsNotFollowed() throws {
        try folder.write(good, to: "other", mode: 0o400)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/key", withDestinationPath: folder.path + "/other")
        #expect(find().keys.current == nil)
        #expect(find().problems.count == 1)
    }

    @Test func theCredentialComesBeforeTheFile() throws {
        try folder.write(good, to: "key", mode: 0o644)
        try folder.write(good, to: "respited.data-key", mode: 0o400)
        let found = find(credentials: true)
        #expect(found.keys.current != nil)
        #expect(found.origin == "the credential respited.data-key")
        #expect(found.problems == [])
    }
}
