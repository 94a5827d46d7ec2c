/// The turn of a call among those of its connection: a method worked side by side reads and judges ahead of it.
package struct CallTurn: Sendable {
    /// Of a call that has none in front of it.
    static let now = CallTurn {}
    private let wait: @Sendable () async -> Void

    init(after wait: @escaping @Sendable () async -> Void) { self.wait = wait }

    /// Returns once every call in front of this one has been answered.
    package func come() async { await wait() }
}
