import ArgumentParser
import Foundation
import RespiteAPI
import Testing

@testable import respitectl

@Suite struct ReachingTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "respitectl-\(UUID().uuidString)")

    private func status(at path: String) async throws -> (Exit, String) {
        var rehearsal = try Rehearsal()
        rehearsal.environment["RESPITED_SOCKET"] = path
        var desk = rehearsal.desk
        desk.daemon = Daemon(path: path)
        desk.socketPath = path
        let command = try #require(try Respitectl.parseAsRoot(["status"]) as? any DeskCommand)
        return (await Respitectl.finish(command, at: desk), rehearsal.errors.text)
    }

    @Test func withoutASocketItSaysWhatToTry() async throws {
        let path = folder.appending(path: "control").path
        let (exit, text) = try await status(at: path)
        #expect(exit == .unreachable)
        #expect(
            text == """
                respitectl: respited cannot be reached: there is no socket at \(path).
                  Is it running? systemctl status respited.socket
                  Does it listen elsewhere? Say where with --socket or $RESPITED_SOCKET.

                """
        )
    }

    @Test func aSocketThatNobodyListensOnIsNotAMissingOne() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "control").path
        try Data().write(to: URL(fileURLWithPath: path))
        let (exit, text) = try await status(at: path)
        #expect(exit == .unreachable)
        #expect(text.hasPrefix("respitectl: respited cannot be reached: nobody answers at \(path) ("))
        #expect(text.contains("systemctl status respited.socket respited.service"))
    }

    @Test func whoeverMayNotUseItIsToldTheGroup() throws {
        let complaint = Complaint.unreachable(path: "/nonexistent/control", reason: "EACCES", isForbidden: true)
        #expect(complaint.exit == .unreachable)
        #expect(
            complaint.sentence == "You may not use the socket /nonexistent/control: you are not in the group respite.")
        #expect(complaint.advice.first?.hasPrefix("The system administrator adds you: usermod -aG respite ") == true)
    }

    @Test func theSocketIsTheOptionThenTheEnvironmentThenTheUsualOne() throws {
        func path(_ arguments: [String], _ environment: [String: String]) throws -> String {
            try #require(try Respitectl.parseAsRoot(["status"] + arguments) as? any DeskCommand).daemon.path(
                environment)
        }
        #expect(try path(["--socket", "/a"], ["RESPITED_SOCKET": "/b"]) == "/a")
        #expect(try path([], ["RESPITED_SOCKET": "/b"]) == "/b")
        #expect(try path([], [:]) == "/run/respited/control")
    }
}
