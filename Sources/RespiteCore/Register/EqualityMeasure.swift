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
