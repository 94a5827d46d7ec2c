import RespiteRecord

/// What one event of a case asks of its surroundings, in order.
struct ModelTurn {
    enum Effect {
        case notice(to: String, template: String, medium: String)
        /// Withdraw the pages that have not left; all notices when the case is closed; or those of one party.
        case withdraw(from: String?)
        /// A step began that asks these posts.
        case asks(posts: [String])
        case top
        case late(who: String, whom: String)
    }

    let now: Instant
    /// Those whom nothing reaches.
    var unreachable: Set<String>
    var effects: [Effect] = []

    mutating func inform(_ party: String, _ template: String, by medium: String = "text") {
        guard !unreachable.contains(party) else { return }
        effects.append(.notice(to: party, template: template, medium: medium))
    }
}
