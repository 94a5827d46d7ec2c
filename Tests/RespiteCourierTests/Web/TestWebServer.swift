import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// What a client asked.
struct WebCall: Sendable {
    var method: String
    var path: String
    /// By their names in small letters.
    var headers: [String: String]
    var body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
}

/// What it is answered.
enum WebReply: Sendable {
    case answer(Int, headers: [String: String] = [:], body: String = "")
    /// The connection ends without a word.
    case hangUp
}

/// A real HTTP server on this machine, with TLS if it has a certificate, for as long as a test needs it.
enum TestWebServer {
    typealias Answering = @Sendable (WebCall) async -> WebReply
    private typealias Replies = HTTPPart<HTTPResponseHead, ByteBuffer>
    private typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, Replies>

    /// Serves on a port of its own while `body` runs, which is given that port.
    static func serving<Result: Sendable>(
        tls: NIOSSLContext? = nil, _ answer: @escaping Answering,
        _ body: @Sendable (Int) async throws -> Result
    ) async throws -> Result {
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .bind(host: "127.0.0.1", port: 0) { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let tls { try pipeline.addHandler(NIOSSLServerHandler(context: tls)) }
                    try pipeline.configureHTTPServerPipeline()
                    try pipeline.addHandler(ResponsePartHandler())
                    return try Connection(wrappingChannelSynchronously: channel)
                }
            }
        let port = server.channel.localAddress?.port ?? 0
        let serving = Task { try await serve(server, answer) }
        defer { serving.cancel() }
        return try await body(port)
    }

    private static func serve(_ server: NIOAsyncChannel<Connection, Never>, _ answer: @escaping Answering) async throws
    {
        try await server.executeThenClose { connections in
            try await withThrowingDiscardingTaskGroup { group in
                for try await connection in connections {
                    // A client that breaks off, or does not trust us, is that client's business.
                    group.addTask { try? await attend(connection, answer) }
                }
            }
        }
    }

    private static func attend(_ connection: Connection, _ answer: Answering) async throws {
        try await connection.executeThenClose { requests, replies in
            var call: WebCall?
            for try await part in requests {
                switch part {
                case .head(let head):
                    let headers = head.headers.map { ($0.name.lowercased(), $0.value) }
                    call = WebCall(
                        method: head.method.rawValue, path: head.uri,
                        headers: Dictionary(headers) { first, _ in first }, body: [])
                case .body(let bytes): call?.body += Array(buffer: bytes)
                case .end:
                    guard let whole = call, case .answer(let status, let headers, let body) = await answer(whole) else {
                        return
                    }
                    let head = HTTPResponseHead(
                        version: .http1_1, status: .init(statusCode: status),
                        headers: HTTPHeaders(
                            headers.map { ($0.key, $0.value) } + [("Content-Length", "\(body.utf8.count)")]))
                    try await replies.write(contentsOf: [.head(head), .body(ByteBuffer(string: body)), .end(nil)])
                }
            }
        }
    }
}

extension Duration {
    /// How long a test waits for an answer that comes: a machine with other things to do has not lost it.
    static let onABusyMachine = Duration.seconds(300)
}
