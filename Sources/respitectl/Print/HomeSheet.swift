import RespiteAPI
import RespiteRecord

/// What the home keeps of a plan, on two pages: for whoever comes, and also for whoever should not read too much.
///
/// It lies in the home, where anybody may read it. So it never says who must not be told, how to get in, whether there is a
/// key safe, what workers are warned of, what is said of safeguarding, who agreed to what, or any number of a person's but
/// the telephone. Codes are in no plan at all.
struct HomeSheet: Equatable {
    struct Entry: Equatable {
        let label: String
        let text: String
        var stands = Standing.plain
    }

    enum Standing: Equatable {
        case plain
        /// Must be seen first.
        case alarm
    }

    struct Section: Equatable {
        let heading: String
        var entries: [Entry]
    }

    let reference: String
    let scheme: String
    /// The number to ring, by day and by night.
    let line: String
    /// When it was printed, and from what.
    let origin: String
    let front: [Section]
    let back: [Section]
}

extension HomeSheet {
    init(_ shown: Register.ShowPlan.Reply, scheme: String, line: String, _ wall: Wall) throws {
        let facts = HomeFacts(plan: shown.plan, document: try Tree(shown.plan))
        let reviewed = shown.summary.lastReviewedOn.map { "last reviewed \(wall.text($0))" } ?? "not reviewed yet"
        self.init(
            reference: shown.summary.reference, scheme: scheme, line: line,
            origin:
                "Version \(shown.summary.version), \(reviewed), printed \(wall.text(wall.today)) \(wall.today.year)",
            front: facts.front.filter { !$0.entries.isEmpty }, back: facts.back.filter { !$0.entries.isEmpty })
    }
}
