import Foundation
import Varlink

/// A server on a socket of its own, for as long as `use` runs.
struct TestServer {
    let path: String
    let server: Server

    /// Starts `service`, lets `use` talk to it, and drains it.
    static func run<Result: Sendable>(
        _ service: Service,
        limits: Limits = Limits(),
        isReserved: @escaping @Sendable (Peer) -> Bool = { _ in false },
        use: @Sendable (TestServer) async throws -> Result
    ) async throws -> Result {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let path = directory.appendingPathComponent("socket").path
        let server = Server(service: service, limits: limits, logger: .silent, isReserved: isReserved)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            let (listening, ready) = AsyncThrowingStream.makeStream(of: Void.self)
            group.addTask {
                do {
                    try await server.run(on: .path(path)) { ready.finish() }
                } catch {
                    ready.finish(throwing: error)
                }
            }
            for try await _ in listening {}
            let result = try await use(TestServer(path: path, server: server))
            server.drain(within: .seconds(5))
            try await group.waitForAll()
            return result
        }
    }

    func connect() async throws -> Client { try await Client.connect(path: path) }
}
