import Glibc
import Varlink

/// Serves the certification on the path that is the only argument; writes a line once it listens.
guard CommandLine.arguments.count == 2 else {
    _ = "usage: varlink-certification PATH\n".withCString { write(STDERR_FILENO, $0, strlen($0)) }
    exit(64)
}
let server = Server(service: try CertificationService().service())
try await server.run(on: .path(CommandLine.arguments[1])) {
    _ = "listening\n".withCString { write(STDOUT_FILENO, $0, strlen($0)) }
}
