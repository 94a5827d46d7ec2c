import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Since when nobody has listened for carers' answers, if that is longer before `due` than listening now and then
    /// explains; nil when everybody is heard. A channel that was never listened to is one of the deaf.
    func deafSince(at due: Instant) throws -> Deafness? {
        for name in policy.inbound {
            let heard = try ChannelRow.find(name, in: db)?.heardUntil
            if heard.map({ due - $0 > Deafness.ordinary }) ?? true { return Deafness(channel: name, since: heard) }
        }
        return nil
    }

    /// The ladder with the carer rung first: the answer may have come and not been heard.
    func ringingCarerFirst(_ ladder: Ladder, plan: Int64) throws -> Ladder {
        let carer: Int64? = try db.value("SELECT carer FROM plan WHERE id = ?", [plan])
        guard let carer else { return ladder }
        let isRungFirst = ladder.steps.first.map { $0.to == [.person(carer)] && $0.by.first == .call } ?? false
        if isRungFirst { return ladder }
        var ladder = ladder
        let id = ladder.steps.map(\.id).contains("unheard") ? "unheard-carer" : "unheard"
        ladder.steps.insert(
            Ladder.Step(id: id, to: [.person(carer)], by: [.call], wait: .minutes(5), repeatEvery: .minutes(2), cap: 2),
            at: 0)
        return ladder
    }
}

/// That answers by a channel have not been heard.
struct Deafness {
    var channel: String
    /// Nil when it was never listened to.
    var since: Instant?

    /// Listening now and then is as good as listening all the time.
    static let ordinary = Span.minutes(2)

    /// For the case's history.
    func note(_ zone: Zone?) -> String {
        let since = since.flatMap { since in zone.map { " since \($0.display(since))" } } ?? ""
        return "Answers by \(channel) have not been heard\(since): the carer may have answered, and is rung first."
    }
}
