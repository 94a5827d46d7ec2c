import RespiteAPI

/// A way out of the house: by it one notice at a time is carried to a person.
///
/// A channel keeps nothing between two notices, and several may be on their way by it at once. It never throws:
/// whatever goes wrong is a delivery that did not succeed.
package protocol Channel: Sendable {
    /// What the daemon calls it: `hook`, `mail`.
    var name: String { get }
    /// Whether it can look up what became of an earlier attempt.
    var canAsk: Bool { get }
    /// After this long a send is over, whatever it was doing.
    var timeout: Duration { get }

    /// Sends the notice once.
    func send(_ notice: Outbox.Notice) async -> Delivery
    /// Looks up what became of the notice with this key, and sends nothing.
    func ask(_ key: String) async -> Delivery
    /// Lets go of whatever it has open. Nothing is sent afterwards.
    func close() async
}

extension Channel {
    package func close() async {}
}

/// What became of a notice that was handed to a channel.
package struct Delivery: Equatable, Sendable {
    package var outcome: Outbox.Outcome
    /// Why, in words for the person who looks after the channel. Without addresses.
    package var detail: String?
    /// What is wrong with the channel itself, so that no notice can go by it. Nil while it is well.
    package var trouble: String?
    /// How long the channel is to be left alone; nothing more is claimed for so long.
    package var rest: Duration?

    package init(
        _ outcome: Outbox.Outcome, detail: String? = nil, trouble: String? = nil, rest: Duration? = nil
    ) {
        (self.outcome, self.detail, self.trouble, self.rest) = (outcome, detail, trouble, rest)
    }
}
