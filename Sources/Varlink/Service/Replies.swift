/// Where the handler of a streaming method sends its replies.
package struct Replies<Reply: Codable & Sendable>: Sendable {
    private let emit: @Sendable (Reply, _ continues: Bool) async throws -> Void

    init(_ emit: @escaping @Sendable (Reply, _ continues: Bool) async throws -> Void) {
        self.emit = emit
    }

    /// Sends a reply that others may follow. Suspends while the peer does not read; throws when it is gone.
    package func send(_ reply: Reply) async throws {
        try await emit(reply, true)
    }

    /// Sends the last reply. Without one, a stream ends with a reply that has no parameters.
    package func last(_ reply: Reply) async throws {
        try await emit(reply, false)
    }
}

extension Replies<JSON> {
    func encoding<Other: Codable & Sendable>(_ type: Other.Type) -> Replies<Other> {
        Replies<Other> { reply, continues in
            try await emit(JSON(encoding: reply), continues)
        }
    }
}
