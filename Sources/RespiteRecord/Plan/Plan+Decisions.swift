extension Plan {
    /// What was decided beforehand, and who may decide. Never carried over to tonight's decision.
    package struct Decisions: Part {
        @OrEmpty package var dnacpr: Directive
        @OrEmpty package var respect: Directive
        @OrEmpty package var advanceDecision: Directive
        @OrEmpty package var attorneys: Answer<Attorney>
        package var ableToDecide: AbleToDecide?
        package var bestInterestsReason: String?

        package init() {}
    }

    /// A decision on paper: whether there is one, and where the original is.
    package struct Directive: Part {
        package var inPlace: Bool?
        package var original: String?
        package var askedOn: LocalDate?

        package init(inPlace: Bool? = nil, original: String? = nil, askedOn: LocalDate? = nil) {
            self.inPlace = inPlace
            self.original = original
            self.askedOn = askedOn
        }

        package init() {
            self.init(inPlace: nil)
        }
    }

    /// An attorney or deputy.
    package struct Attorney: Part {
        package var name: String?
        @OrEmpty package var telephone: Telephone
        package var standing: Standing?
        @OrEmpty package var powers: Choices<Power>
        package var registration: String?

        package init() {}
    }

    package enum Standing: String, Choice {
        case attorney, deputy
    }

    package enum Power: String, Choice {
        case health, property

        package var words: String {
            switch self {
            case .health: "health"
            case .property: "property and money"
            }
        }
    }

    /// Whether the person can decide about this plan.
    package enum AbleToDecide: String, Choice {
        case yes, no, varies
    }
}
