import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

extension LookupService {
    /// What the audit says of a first screen without health and risk.
    private static let withheld = "healthWithheld"

    /// The first screen, its view entered in the audit. Only where that cannot be kept is it shown all the same.
    func screen(_ seen: PlanInView, _ look: Look, _ author: Author) async throws -> FirstScreen {
        let plan = seen.header
        // Handed to the writer before anything else is done: a child task would wait until another thread is awake.
        let entered = Task.immediate { try await desk.late.enter(look, by: author, at: desk.now) }
        let local = desk.zone.local(desk.now)
        var facts = ScreenFacts(
            reference: plan.reference, state: plan.state.rawValue, today: local.date, time: local.time)
        facts.lastReviewed = plan.lastReviewedOn
        facts.reviewDue = plan.reviewDueOn
        facts.cardWarning = seen.card?.state.warning
        facts.gaps = plan.gaps
        facts.suspension = seen.life.suspension.map { $0.words(answeredForBy: seen.names[$0.owner]) }
        facts.ending = seen.life.ending?.words
        facts.seesHealth = look.result != Self.withheld
        facts.freeHours = Int(desk.store.policy.emergency.hours.usual.milliseconds / 3_600_000)
        facts.emergency = seen.emergency.map { desk.words(for: $0, of: plan, names: seen.names) }
        facts.alerts = seen.alerts
        let screen = FirstScreen(of: try seen.pages.read().plan, facts)
        try await entered.value
        return screen
    }

    /// What is entered of a look at the first screen, and whether health and risk are on it: the line sees them in an
    /// emergency, and on its word that there is one, which is told to information governance if none follows; a provider
    /// is told by voice.
    func look(at plan: PlanInView, _ purpose: Purpose, _ caller: Caller) -> Look {
        var look = Look("lookup.open", at: plan.header, version: plan.header.version, of: "firstScreen", purpose)
        let readers = desk.roles.roles(of: caller.peer.uid).intersection(Permissions.readers)
        if readers.isEmpty {
            look.result = Self.withheld
        } else if readers == [.line], !plan.emergencyIsOpen {
            look.result = purpose.written == "emergency" ? "breakGlass" : Self.withheld
        }
        return look
    }
}

extension Suspension {
    fileprivate func words(answeredForBy name: String?) -> String {
        "\(reason), until \(untilOn), \(name ?? owner.description) answers for it"
    }
}

extension PlanEnding {
    /// As the banner of a first screen says it.
    fileprivate var words: String {
        let handOver = handedOverTo.map { ", \($0) has it" } ?? (reason == .movedAway ? ", not handed over yet" : "")
        return "\(reason.words) (\(on))\(handOver)"
    }
}
