import RespiteRecord

/// What equality monitoring asks. Each may be *prefer not to say*, or not asked.
package enum EqualityMeasure: String, Choice {
    case ethnicGroup, orientation, genderIdentity, sex, disability, religion

    package static let preferNotToSay = "preferNotToSay"
    /// Of the NHS's list: not stated.
    package static let notStatedCode = "Z"

    /// The answers that there are, besides *prefer not to say*.
    package var answers: [String] {
        switch self {
        case .ethnicGroup: EthnicGroup.allCases.map(\.rawValue)
        case .orientation: ["straight", "gayOrLesbian", "bisexual", "other"]
        case .genderIdentity: ["sameAsAtBirth", "differentFromAtBirth"]
        case .sex: ["female", "male"]
        case .disability: ["yes", "no"]
        case .religion: ["none", "buddhist", "christian", "hindu", "jewish", "muslim", "sikh", "other"]
        }
    }

    package func takes(_ answer: String) -> Bool { answer == Self.preferNotToSay || answers.contains(answer) }
}

/// How often something was answered, with small numbers kept back.
package struct SafeCounts: Hashable, Sendable {
    /// Nil is a number that is kept back.
    package private(set) var counts: [String: Int?]
    package static let smallest = 5

    /// Keeps back each count from 1 to 4. Where that is one alone, the smallest of the others is kept back as well:
    /// it could be told from the total.
    package init(_ counts: [String: Int]) {
        var kept = Set(counts.filter { $0.value > 0 && $0.value < Self.smallest }.keys)
        if kept.count == 1 {
            let rest = counts.filter { $0.value > 0 && !kept.contains($0.key) }
            if let next = rest.min(by: { ($0.value, $0.key) < ($1.value, $1.key) }) { kept.insert(next.key) }
        }
        self.counts = Dictionary(
            uniqueKeysWithValues: counts.map { ($0.key, kept.contains($0.key) ? nil : $0.value) })
    }
}
