import Varlink

/// A way to the daemon. Calls may be made on it one over another; closing it ends those under way with an error.
package protocol Connection: Sendable {
    func call<M: Method>(_ method: M) async throws -> M.Reply
    func close() async
}

extension Client: Connection {}

extension Link {
    /// To the daemon that listens on this path.
    package init(to path: String) {
        self.init { try await Client.connect(path: path) }
    }
}
