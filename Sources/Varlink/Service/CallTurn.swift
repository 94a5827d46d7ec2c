/// The turn of a call among those of its connection, and what it owes the calls of others: a method worked side by side
/// reads and judges ahead of its turn, and stands aside for whoever waits for a single answer.
package struct CallTurn: Sendable {
    /// Of a call that has none in front of it.
    static let now = CallTurn {}
    private let wait: @Sendable () async -> Void
    private var others: CallsUnderWay?

    init(after wait: @escaping @Sendable () async -> Void) { self.wait = wait }

    /// The same turn, beside calls that it can let pass.
    func beside(_ others: CallsUnderWay) -> CallTurn {
        var turn = self
        turn.others = others
        return turn
    }

    /// Returns once every call in front of this one has been answered.
    package func come() async { await wait() }

    /// Lets others' calls pass that came a moment ago: returns when they are answered, and after a moment in any case.
    package func giveWay() async {
        await Task.yield()
        await others?.pass()
    }
}
