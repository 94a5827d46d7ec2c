import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Speaks HTTPS with one service. It follows nobody elsewhere, and keeps nothing between two exchanges but connections.
final class Web: Sendable {
    /// What is asked of the service.
    struct Request: Sendable {
        var method = "GET"
        var url: String
        var headers: [(name: String, value: String)] = []
        var body: [UInt8] = []
    }

    /// What the service answered, whatever it thought of the request.
    struct Answer: Sendable {
        var status: Int
        var headers: [String: String]
        var body: [UInt8]

        /// How long the service asks to be left alone.
        var rest: Duration? { headers["retry-after"].flatMap { Int($0) }.map { .seconds(min(max($0, 0), 300)) } }
    }

    /// Why there is no answer. In words that follow the name of a service, without addresses.
    enum Silence: Error, Equatable {
        /// It was never reached, so that nothing can have come of the request.
        case notReached(String)
        /// The request may have come through.
        case noAnswer(String)

        var words: String {
            switch self {
            case .notReached(let words), .noAnswer(let words): words
            }
        }
    }

    private let client: HTTPClient
    private static let longestAnswer = 4 << 20

    /// With `authorities`, the services of those whose certificates stand in that file are trusted too.
    init(authorities: String?) throws(CannotStart) {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.minimumTLSVersion = .tlsv12
        if let authorities {
            do {
                let certificates = try NIOSSLCertificate.fromPEMFile(authorities)
                tls.additionalTrustRoots = [.certificates(certificates)]
            } catch {
                throw CannotStart("\(authorities) cannot be read as certificates in PEM")
            }
        }
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: tls, redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5)))
        configuration.httpVersion = .http1Only
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    func exchange(_ request: Request, within limit: Duration) async throws(Silence) -> Answer {
        var call = HTTPClientRequest(url: request.url)
        call.method = HTTPMethod(rawValue: request.method)
        call.headers = HTTPHeaders(request.headers.map { ($0.name, $0.value) })
        if !request.body.isEmpty { call.body = .bytes(ByteBuffer(bytes: request.body)) }
        do {
            let response = try await client.execute(call, timeout: .nanoseconds(Int64(limit / .nanoseconds(1))))
            let body = try await response.body.collect(upTo: Self.longestAnswer)
            let headers = Dictionary(response.headers.map { ($0.name.lowercased(), $0.value) }) { first, _ in first }
            return Answer(status: Int(response.status.code), headers: headers, body: Array(buffer: body))
        } catch {
            throw Silence(error)
        }
    }

    /// Whoever drops it unclosed leaves no connection behind either.
    deinit { client.shutdown { _ in } }

    /// Ends every connection. Nothing may be asked afterwards.
    func close() async {
        try? await client.shutdown()
    }
}

extension Web.Silence {
    fileprivate init(_ error: any Error) {
        switch error {
        case is NIOConnectionError: self = .notReached("cannot be reached")
        case let error as IOError where [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH].contains(error.errnoCode):
            self = .notReached("cannot be reached")
        case let error as HTTPClientError where error == .connectTimeout || error == .getConnectionFromPoolTimeout:
            self = .notReached("cannot be reached")
        case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
            self = .notReached("shows no certificate that is trusted here")
        case let error as HTTPClientError where error == .tlsHandshakeTimeout:
            self = .notReached("does not finish its handshake")
        case let error as HTTPClientError where error == .deadlineExceeded:
            self = .noAnswer("did not answer in time")
        default: self = .noAnswer("broke off")
        }
    }
}
