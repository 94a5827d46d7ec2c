import Foundation
import Systemd
import Testing

@testable import RespiteCourier

@Suite struct ChannelKeyTests {
    let place: Workplace

    init() throws {
        place = try Workplace()
    }

    private func read(_ content: String, mode: Int = 0o400) throws -> String? {
        let path = "\(place.path)/key"
        try Data(content.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        var settings = Settings()
        settings.keyFile = path
        return try ChannelKey.read(settings, from: Credentials(environment: [:]))
    }

    @Test func aFileOfOurOwnIsRead() throws {
        #expect(try read("k-1\n") == "k-1")
    }

    @Test(arguments: [0o600, 0o440, 0o404, 0o777]) func aFileThatOthersCouldHaveTouchedIsRefused(mode: Int) {
        #expect(throws: CannotStart.self) { try read("k-1\n", mode: mode) }
    }

    @Test(arguments: ["", " \n", "one\ntwo"]) func whatIsNotOneLineIsNoKey(content: String) {
        #expect(throws: CannotStart("the channel's key should be one line of text")) { try read(content) }
    }

    @Test func aCredentialComesBeforeTheFile() throws {
        try Data("from systemd".utf8).write(to: URL(filePath: "\(place.path)/key"))
        var settings = Settings()
        settings.keyFile = "/nowhere/key"
        let credentials = Credentials(environment: ["CREDENTIALS_DIRECTORY": place.path])
        #expect(try ChannelKey.read(settings, from: credentials) == "from systemd")
    }

    @Test func aChannelWithoutAKeyHasNone() throws {
        #expect(try ChannelKey.read(Settings(), from: Credentials(environment: [:])) == nil)
    }
}
