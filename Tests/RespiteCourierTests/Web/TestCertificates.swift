import NIOSSL
import Programs
import Testing

@testable import RespiteCourier

/// A certificate authority of a test's own, and a server that it vouches for; made by openssl.
struct TestCertificates {
    /// Where the authority's certificate stands.
    let authority: String
    let server: NIOSSLContext

    init(in place: Workplace, for name: String = "IP:127.0.0.1") async throws {
        let script = """
            cd "$here"
            exec 2>&1
            openssl ecparam -name prime256v1 -genkey -noout -out ca.key &&
            openssl req -x509 -new -key ca.key -subj '/CN=Test authority' -days 2 -out ca.pem &&
            openssl ecparam -name prime256v1 -genkey -noout -out server.key &&
            openssl req -new -key server.key -subj '/CN=Test server' -out server.csr &&
            printf 'subjectAltName=\(name)\\n' >names &&
            openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names -out server.pem
            """
        let program = Program(
            path: try place.script(script), environment: ["PATH": "/usr/bin:/bin"], timeout: .seconds(60),
            grace: .seconds(1))
        let result = await program.run(feeding: [])
        try #require(result.ending == .exited(0), "\(result.output.lines)")
        authority = "\(place.path)/ca.pem"
        server = try NIOSSLContext(
            configuration: .makeServerConfiguration(
                certificateChain: NIOSSLCertificate.fromPEMFile("\(place.path)/server.pem").map { .certificate($0) },
                privateKey: .privateKey(NIOSSLPrivateKey(file: "\(place.path)/server.key", format: .pem))))
    }
}
