import GRDB
import RespiteCore
import RespiteRecord

/// What is kept of a channel.
struct ChannelRow {
    var id: Int64
    var name: String
    var canAsk: Bool
    var circuit: Circuit
    /// What a courier last said is wrong with it.
    var trouble: String?
    /// When a courier last asked for its work.
    var claimedAt: Instant?
    /// Which process of a courier that was.
    var claimedBy: String?
    /// When it last took a notice.
    var carriedAt: Instant?
    /// Until when everything that came in by it is known.
    var heardUntil: Instant?
    private var tokens: Double?
    private var filledAt: Instant?

    static func find(_ name: String, in db: Database) throws -> ChannelRow? {
        try db.first("SELECT * FROM channel WHERE name = ?", [name], as: ChannelRow.init)
    }

    init(_ row: Row) throws {
        (id, name, canAsk) = (row["id"], row["name"], row["canAsk"])
        circuit = try Circuit(row)
        (trouble, carriedAt) = (row.optional("trouble"), row.optional("carriedAt"))
        (claimedAt, claimedBy) = (row.optional("claimedAt"), row.optional("claimedBy"))
        (heardUntil, tokens, filledAt) = (row.optional("heardUntil"), row.optional("tokens"), row.optional("filledAt"))
    }

    /// How many it may still be handed; nil where policy sets no rate.
    func bucket(_ policy: Policy, at now: Instant) -> TokenBucket? {
        policy.rates[name].map { rate in
            guard let tokens, let filledAt else { return TokenBucket(perMinute: rate, at: now) }
            return TokenBucket(perMinute: rate, tokens: tokens, filledAt: filledAt)
        }
    }
}

extension Circuit {
    fileprivate init(_ row: Row) throws {
        let since: Instant? = row.optional("since")
        switch (row["circuit"] as String, since, row.optional("lastFailure") as Instant?, row.optional("why") as Why?) {
        case ("well", nil, nil, nil): self = .well
        case ("failing", let since?, let last?, nil): self = .failing(since: since, last: last)
        case ("down", let since?, nil, let why?): self = .down(since: since, why)
        default: throw StoreError.corrupt("channel \(row["id"] as Int64) says two things")
        }
    }

    fileprivate var word: String {
        switch self {
        case .well: "well"
        case .failing: "failing"
        case .down: "down"
        }
    }

    var since: Instant? {
        switch self {
        case .well: nil
        case .failing(let since, _), .down(let since, _): since
        }
    }

    fileprivate var lastFailure: Instant? {
        if case .failing(_, let last) = self { last } else { nil }
    }

    var why: Why? {
        if case .down(_, let why) = self { why } else { nil }
    }
}

extension Circuit.Why: DatabaseValueConvertible {}

extension Change {
    func keep(_ circuit: Circuit, of channel: ChannelRow) throws {
        try db.run(
            "UPDATE channel SET circuit = ?, since = ?, lastFailure = ?, why = ? WHERE id = ?",
            [circuit.word, circuit.since, circuit.lastFailure, circuit.why, channel.id])
    }

    func keep(_ bucket: TokenBucket, of channel: ChannelRow) throws {
        try db.run(
            "UPDATE channel SET tokens = ?, filledAt = ? WHERE id = ?", [bucket.tokens, bucket.filledAt, channel.id])
    }
}
