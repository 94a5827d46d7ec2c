/// What is always true of what is stored. A broken rule is a fault of ours, never of a caller.
package enum AlwaysTrue: Int, CaseIterable, Hashable, Sendable {
    case pagesOrIsHeld = 1
    case oneDeadlineOfEachKind
    case noPagePastAHold
    case everyStepIsRecorded
    case stepsInOrder
    case neverEarly
    case latenessIsRecorded
    case historyGivesTheCase
    case oneOpenCaseOfAKey
    case oneEndOfAnOccurrence
    case everyPauseEnds
    case nobodyIsToldWhoMustNotBe
    case whatWasAnsweredIsThere
    case noNumberBeyondItsCap
    case oneBadRowStopsNoOther

    package var words: String {
        switch self {
        case .pagesOrIsHeld:
            "an open case pages or has a hold, and every hold and every paging step has its deadline armed"
        case .oneDeadlineOfEachKind: "at most one deadline of each kind is armed"
        case .noPagePastAHold: "no page is handed over while a hold is in force, except to that hold's own person"
        case .everyStepIsRecorded: "every due step is started at least once and recorded exactly once"
        case .stepsInOrder: "steps start in the order of the ladder without a gap; an empty one has a row"
        case .neverEarly: "nothing happens before its time"
        case .latenessIsRecorded: "it is recorded how late each deadline was fired"
        case .historyGivesTheCase:
            "the events of a case, each with its own version and audit entry, lead to the case as it is stored"
        case .oneOpenCaseOfAKey: "one case of each key is open"
        case .oneEndOfAnOccurrence: "an expected check-in ends in exactly one state"
        case .everyPauseEnds: "every pause ends"
        case .nobodyIsToldWhoMustNotBe: "nobody is told who declined, withdrew or must not be told"
        case .whatWasAnsweredIsThere: "a check-in that was answered exists"
        case .noNumberBeyondItsCap: "nobody is paged more often in an hour than the scheme allows"
        case .oneBadRowStopsNoOther: "a deadline that cannot be worked is put off for an hour at most, and says so"
        }
    }
}

/// A rule that something breaks, and how.
package struct RuleBroken: Hashable, Sendable, CustomStringConvertible {
    package var rule: AlwaysTrue
    /// What was found: numbers, kinds and instants, never anything of a person.
    package var how: String

    package init(_ rule: AlwaysTrue, _ how: String) {
        (self.rule, self.how) = (rule, how)
    }

    package var description: String { "rule \(rule.rawValue), \(rule.words): \(how)" }
}
