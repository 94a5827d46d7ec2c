extension Plan {
    /// What the carer is and does for the person.
    package struct CaringRole: Part {
        /// What the carer is to the person: wife, son, friend.
        package var relationship: String?
        /// Whether they live in one household.
        package var coResident: Bool?
        package var soleCarer: Bool?
        package var hoursAWeek: HoursAWeek?
        @OrEmpty package var whyNeeded: Choices<WhyNeeded>
        @OrEmpty package var tasks: Choices<CareTask>

        package init() {}
    }

    /// As the census asks it.
    package enum HoursAWeek: String, Choice {
        case from1to19, from20to49, from50

        package var words: String {
            switch self {
            case .from1to19: "1-19"
            case .from20to49: "20-49"
            case .from50: "50 or more"
            }
        }
    }

    package enum WhyNeeded: String, Choice {
        case physical, sensory, learningDisability, dementia, otherMentalHealth, substanceUse, endOfLife,
            childsDisability

        package var words: String {
            switch self {
            case .childsDisability: "a child's disability"
            case .physical, .sensory, .learningDisability, .dementia, .otherMentalHealth, .substanceUse, .endOfLife:
                rawValue.spaced
            }
        }
    }

    package enum CareTask: String, Choice {
        case personalCare, toilet, meals, medicines, moving, nights, supervision, money, transport
    }
}
