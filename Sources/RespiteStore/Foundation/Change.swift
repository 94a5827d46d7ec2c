import GRDB
import RespiteCore
import RespiteRecord

/// One transaction being made: where, when, on whose account, and by which policy.
///
/// Lives on the writer's stretch alone and is never kept.
final class Change {
    let db: Database
    let now: Instant
    let author: Author
    let policy: Policy
    /// The bank holidays of the scheme's nation.
    let holidays: BankHolidays
    let keys: KeyRing
    let random: @Sendable () -> UInt64
    private(set) var touched: Set<Touch> = []
    var separation = Separation.savepoints
    /// Whose record was changed, and whose other plans must have a next version for it.
    var changedPeople: Set<Int64> = []

    init(_ db: Database, at now: Instant, by author: Author, _ means: Means) {
        (self.db, self.now, self.author) = (db, now, author)
        (policy, holidays) = (means.rules.policy, means.rules.holidays)
        (keys, random) = (means.keys, means.random)
    }

    func takeChangedPeople() -> Set<Int64> {
        defer { changedPeople = [] }
        return changedPeople
    }

    func touch(_ touch: Touch) {
        touched.insert(touch)
    }

    /// The day that it is in the scheme's zone.
    var today: LocalDate { zone.local(now).date }

    var zone: Zone { Zone(policy.zone) ?? .london }

    /// Draws a reference that was perhaps never issued.
    func drawReference() -> String {
        var generator = Draws(next: random)
        return PlanReference(using: &generator).description
    }

    /// A number for the audit that says nothing of whom it stands for.
    func newSubject() -> Int64 {
        Int64(random() >> 2)
    }
}

/// What the store lends a transaction.
struct Means: Sendable {
    var rules: Rules
    var keys = KeyRing()
    let random: @Sendable () -> UInt64
}

/// Random numbers from wherever the store takes its own.
private struct Draws: RandomNumberGenerator {
    let source: @Sendable () -> UInt64

    init(next source: @escaping @Sendable () -> UInt64) {
        self.source = source
    }

    mutating func next() -> UInt64 { source() }
}
