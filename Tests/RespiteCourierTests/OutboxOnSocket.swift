import Glibc
import RespiteAPI
import Varlink

/// An outbox behind a real socket, for as long as `body` runs.
func serving(_ outbox: OutboxInMemory, on path: String, while body: () async throws -> Void) async throws {
    let line = try await outbox.connect()
    let interfaces = try Interfaces.all.map { try Interface(parsing: $0) }
    var service = Service(vendor: "test", product: "test", version: "1", url: "", interfaces: interfaces)
    service.on(Outbox.Claim.self) { call, _ in try await line.call(call) }
    service.on(Outbox.Report.self) { call, _ in try await line.call(call) }
    let server = Server(service: service)
    let (listening, began) = AsyncStream<Void>.makeStream()
    async let running: Void = server.run(on: .path(path, group: nil)) { began.yield() }
    await listening.first { _ in true }
    try await body()
    await outbox.leave()
    server.drain(within: .seconds(1))
    try await running
}
