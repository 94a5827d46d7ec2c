import Synchronization

/// The replies to one streaming call. Hangs up if it is let go before the last of them.
final class Subscription: Sendable {
    private let replies: Mailbox<Reply>
    private let link: any Link
    private let isOver = Atomic(false)

    init(_ replies: Mailbox<Reply>, on link: any Link) {
        (self.replies, self.link) = (replies, link)
    }

    deinit {
        guard !isOver.load(ordering: .relaxed) else { return }
        Task { [link] in await link.close() }
    }

    /// The parameters of the next reply, or nil at the end.
    func next() async throws -> JSON? {
        guard !isOver.load(ordering: .relaxed), let reply = try await replies.takeUnlessCancelled() else { return nil }
        if !reply.continues { isOver.store(true, ordering: .relaxed) }
        return reply == .endOfStream ? nil : try reply.parameters
    }
}

extension Mailbox<Reply> {
    /// Takes the next reply. If the task is cancelled first, no more replies are taken.
    func takeUnlessCancelled() async throws -> Reply? {
        try await withTaskCancellationHandler {
            try await take()
        } onCancel: {
            close(throwing: CancellationError())
        }
    }
}
