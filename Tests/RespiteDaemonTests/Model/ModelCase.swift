import RespiteRecord

/// One case as the specification tells it, in the plainest terms: kept apart from the service's own rules, and never
/// calling them. Parties, media and kinds are the words that stand in the tables.
struct ModelCase {
    let id: Int
    let kind: String
    let key: String
    var severity: Int
    var ladder: ModelLadder
    /// Whether it is about somebody's plan; a case of the service itself is not.
    var hasPlan = true
    var version = 1

    var round = 1
    var step = 0
    var isStarted = false
    var isTop = false

    var ack: Ack?
    var promises: [Promise] = []
    var presences: [Presence] = []
    var quietUntil: Instant?
    var paging: Paging?
    var closedAt: Instant?

    var told: [String] = []
    var asked: [String] = []
    var out: Set<String> = []
    /// Of whom it was said that they must not be told.
    var barred: Set<String> = []
    var wasOwned = false

    struct Ack {
        var holder: String
        var until: Instant
        var isReminded = false
        var deputy: String?
        var shiftEnds: Instant?
        var offer: (to: String, until: Instant)?
    }

    struct Promise {
        var helper: String
        var whom: String
        var due: Instant
        var isRung = false
    }

    struct Presence {
        var who: String
        var whom: String
        var until: Instant
    }

    enum Paging {
        case step(waiting: [String], until: Instant, again: Instant?, sent: Int)
        case alone(String, until: Instant)
    }

    var isOpen: Bool { closedAt == nil }
    var isHeld: Bool { ack != nil || !promises.isEmpty || !presences.isEmpty || quietUntil != nil }

    /// The word of the queue.
    var word: String {
        if !isOpen { return "closed" }
        if !presences.isEmpty { return "onSite" }
        if !promises.isEmpty { return "helpComing" }
        if ack != nil { return "owned" }
        if quietUntil != nil { return "snoozed" }
        return isTop ? "top" : "paging"
    }

    /// Every hold ends, and every paging step: when, by the name of its row.
    var deadlines: [String: Instant] {
        guard isOpen else { return [:] }
        var armed: [String: Instant] = [:]
        if isHeld {
            if let ack {
                armed["ack"] = ack.until
                if !ack.isReminded { armed["ackReminder"] = ack.until - .minutes(5) }
                armed["offer"] = ack.offer?.until
            }
            for promise in promises {
                armed["promise \(promise.helper) \(promise.whom)"] = promise.due + .minutes(10)
                if !promise.isRung { armed["eta \(promise.helper) \(promise.whom)"] = promise.due }
            }
            for one in presences { armed["presence \(one.who) \(one.whom)"] = one.until }
            armed["quiet"] = quietUntil
            return armed
        }
        switch paging {
        case .step(_, let until, let again, _): (armed["step"], armed["again"]) = (until, again)
        case .alone(_, let until): armed["alone"] = until
        case nil: break
        }
        return armed
    }
}

/// A ladder as it was copied into a case.
struct ModelLadder {
    struct Step {
        var id: String
        var to: [String]
        var medium: String
        var wait: Span
        var every: Span?
        var cap = 3
    }

    var steps: [Step]
    var rounds = 1
}

/// Why a request was refused; which refusal it is does not matter here.
struct ModelRefusal: Error {}
