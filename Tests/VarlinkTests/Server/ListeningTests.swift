import Foundation
import Glibc
import Testing
import Varlink

@Suite struct ListeningTests {
    private func mode(of path: String) throws -> mode_t {
        var status = stat()
        try #require(lstat(path, &status) == 0)
        return status.st_mode
    }

    /// Runs `use` with a path in a directory of its own.
    private func withPath(_ use: (String) async throws -> Void) async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        try await use(directory.appendingPathComponent("socket").path)
    }

    /// A Unix socket that is bound to `path`.
    private func boundSocket(_ path: String) throws -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(result == 0)
        return descriptor
    }

    private func server() throws -> Server { Server(service: try Library.service(), logger: .silent) }

    @Test func thePathIsForOwnerAndGroupAndGoneAfterwards() async throws {
        try await withPath { path in
            let server = try server()
            try await server.run(on: .path(path, group: getgid())) {
                #expect((try? mode(of: path)) == S_IFSOCK | 0o660)
                server.drain(within: .zero)
            }
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func whatADeadServerLeftIsRemoved() async throws {
        try await withPath { path in
            close(try boundSocket(path))
            let server = try server()
            try await server.run(on: .path(path)) { server.drain(within: .zero) }
        }
    }

    @Test func aPathWhereSomebodyAnswersIsLeftAlone() async throws {
        try await withPath { path in
            let other = try boundSocket(path)
            defer { close(other) }
            try #require(listen(other, 1) == 0)
            let error = await #expect(throws: CannotListen.self) { try await server().run(on: .path(path)) }
            #expect(error?.reason == "another server answers there")
            #expect(FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func aFileThatIsNoSocketIsLeftAlone() async throws {
        try await withPath { path in
            try Data("precious".utf8).write(to: URL(fileURLWithPath: path))
            let error = await #expect(throws: CannotListen.self) { try await server().run(on: .path(path)) }
            #expect(error?.reason == "there is something there that is no socket")
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
        }
    }

    @Test func theSuccessorsPathIsLeftAlone() async throws {
        try await withPath { path in
            let server = try server()
            try await server.run(on: .path(path)) {
                unlink(path)
                close(open(path, O_CREAT, 0o600))
                server.drain(within: .zero)
            }
            #expect(FileManager.default.fileExists(atPath: path))
        }
    }

    @Test(arguments: ["/nowhere/at/all/socket", "/" + String(repeating: "x", count: 200)])
    func aPathThatCannotBeIsNamedWithTheReason(path: String) async throws {
        let error = await #expect(throws: CannotListen.self) { try await server().run(on: .path(path)) }
        #expect(error?.description.hasPrefix("cannot listen on \(path): ") == true)
    }

    @Test func aSocketThatListensAlreadyIsTakenOver() async throws {
        try await withPath { path in
            let descriptor = try boundSocket(path)
            try #require(listen(descriptor, 8) == 0)
            let server = try server()
            async let run: Void = server.run(on: .descriptor(descriptor))
            _ = try await Client.connect(path: path).call(GetInfo())
            server.drain(within: .zero)
            try await run
            #expect(FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func nobodyThereIsSaidSo() async throws {
        try await withPath { path in
            let absent = await #expect(throws: Unreachable.self) { try await Client.connect(path: path) }
            #expect(absent?.reason == "there is no such socket; the service is not running, or listens elsewhere")
            close(try boundSocket(path))
            let dead = await #expect(throws: Unreachable.self) { try await Client.connect(path: path) }
            #expect(dead?.reason == "nobody answers there; the service is not running")
        }
    }

    @Test func anEndedTaskEndsTheServer() async throws {
        try await withPath { path in
            let (listening, ready) = AsyncStream.makeStream(of: Void.self)
            let server = try server()
            let run = Task { try await server.run(on: .path(path)) { ready.finish() } }
            for await _ in listening {}
            run.cancel()
            try await run.value
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }
}
