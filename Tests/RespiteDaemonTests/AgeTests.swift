import Foundation
import RespiteTesting
import Testing

@testable import RespiteDaemon

/// The program that seals is fed, waited for and heard, whatever it does with what it is given.
@Suite struct AgeTests {
    private let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

    /// A stand-in for `age`: a script of the shell.
    private func age(_ script: String) throws -> Age {
        let program = place.appending(path: "age").path()
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try Script.write("#!/bin/sh\n\(script)\n", to: program)
        return Age(program: program)
    }

    private func fault(_ script: String, given clear: Data) async throws -> String? {
        defer { try? FileManager.default.removeItem(at: place) }
        let age = try age(script)
        do {
            try await age.seal(clear, for: "recipients", into: "sealed")
            return nil
        } catch {
            return error.description
        }
    }

    @Test func allOfALongTextIsHandedOver() async throws {
        defer { try? FileManager.default.removeItem(at: place) }
        let (out, clear) = (place.appending(path: "out").path(), Data(repeating: 7, count: 3_000_000))
        try await age("cat >'\(out)'").seal(clear, for: "recipients", into: "sealed")
        #expect(try Data(contentsOf: URL(filePath: out)) == clear)
    }

    @Test func itFindsNothingOfOursOpenHoweverHighItsNumber() async throws {
        var limit = rlimit()
        #expect(getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
        limit.rlim_cur = limit.rlim_max
        #expect(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
        let file = open("/dev/null", O_RDONLY)
        let high = fcntl(file, F_DUPFD, 1500)
        defer { [file, high].forEach { close($0) } }
        #expect(high >= 1500)
        #expect(try await fault("[ ! -e /proc/$$/fd/\(high) ]", given: Data()) == nil)
        #expect(try await fault("[ ! -e /proc/$$/fd/\(file) ] || [ \(file) -lt 3 ]", given: Data()) == nil)
    }

    @Test func whatItSaysIsHeardThoughItReadsNothing() async throws {
        let words = try await fault("echo 'age: error: no recipient' >&2; exit 1", given: Data(count: 3_000_000))
        #expect(words == "age says: age: error: no recipient")
    }

    @Test func oneThatIsKilledHasSealedNothing() async throws {
        let words = try await fault("kill -9 $$", given: Data())
        #expect(words?.contains("was killed") == true, "\(words ?? "sealed")")
    }

    @Test func oneThatIsNotThereIsAskedForByItsPackage() async throws {
        do {
            try await Age(program: "/nowhere/age").seal(Data(), for: "recipients", into: "sealed")
            Issue.record("nothing was missed")
        } catch {
            #expect(error.description.contains("apt install age"))
        }
    }
}
