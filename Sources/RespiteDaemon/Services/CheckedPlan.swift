import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore

/// A plan that came in and was found fit to be kept, in the form in which it is kept.
struct CheckedPlan {
    let draft: PlanDraft
    /// The questions that must be answered and are not.
    let gaps: [Register.Gap]

    /// Throws `PlanInvalid` with everything that cannot be so.
    init(_ plan: Plan, on today: LocalDate) throws {
        let plan = plan.normalised()
        let written = try Tree(plan)
        let problems = PlanCheck.problems(in: plan, written: written, on: today)
        guard problems.isEmpty else {
            throw Register.PlanInvalid(problems: problems.map { .init(path: $0.path, reason: $0.reason) })
        }
        gaps = Completeness(of: written, on: today).gaps.filter { $0.need == .must }
            .map { .init(path: $0.path, question: $0.words) }
        let kept = plan.mustNotBeTold.items
        let barred = plan.contacts.items.enumerated()
            .filter { contact in kept.contains { $0.isLike(contact.element) } }.map(\.offset)
        draft = PlanDraft(plan: plan, gaps: try PlanGaps(gaps.map(\.path)), barred: Set(barred))
    }
}
