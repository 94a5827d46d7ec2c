/// One field of the plan, as it is asked, kept and shown: written down here and nowhere else.
package struct Field: Sendable {
    /// Its name on the wire, within the part that it belongs to.
    package let name: String
    package let need: Need
    package let tier: Tier
    package let shape: Shape
    /// What it is called in a list of gaps: "date of birth".
    package let label: String
    /// As a person asks it. Empty for what the register gives, and for a part whose fields alone are asked.
    package let question: String
    package let help: String
    /// When it is asked at all; nil is always.
    package let condition: Condition?

    package init(
        _ name: String, _ need: Need, _ tier: Tier, _ shape: Shape, _ label: String, ask question: String = "",
        help: String = "", when condition: Condition? = nil
    ) {
        self.name = name
        self.need = need
        self.tier = tier
        self.shape = shape
        self.label = label
        self.question = question
        self.help = help
        self.condition = condition
    }
}

/// Whether a plan can do without a field.
package enum Need: String, Choice, Comparable {
    case may
    /// Asked; may stay unknown.
    case should
    /// Without it the plan is incomplete.
    case must

    /// As on the form: M, R or O.
    package var mark: String {
        switch self {
        case .must: "M"
        case .should: "R"
        case .may: "O"
        }
    }

    package static func < (weaker: Need, stronger: Need) -> Bool { weaker.strength < stronger.strength }

    private var strength: Int {
        switch self {
        case .may: 0
        case .should: 1
        case .must: 2
        }
    }
}

/// Who may see a field.
package enum Tier: Int, Codable, CaseIterable, Comparable, Sendable {
    case operational, personal, special, secret

    package static func < (lower: Tier, higher: Tier) -> Bool { lower.rawValue < higher.rawValue }
}

/// What may stand in a field.
package indirect enum Shape: Sendable {
    case text
    /// Text of some length.
    case words
    case number(unit: String, in: ClosedRange<Int>)
    case yesNo
    case date
    case partialDate
    case time
    /// One of these.
    case choice([Word])
    /// Any of these, in no order of their own.
    case choices([Word])
    /// Several, in an order that means something.
    case list(Shape)
    /// Several, or explicitly none, or not asked.
    case answer(Shape)
    /// A part with fields of its own.
    case part([Field])

    package static func one<Item: Choice>(_: Item.Type) -> Shape { .choice(Item.allCases.map(Word.init)) }
    package static func any<Item: Choice>(_: Item.Type) -> Shape { .choices(Item.allCases.map(Word.init)) }
}

/// A choice: its name on the wire, and as a person says it.
package struct Word: Hashable, Sendable {
    package let name: String
    package let words: String

    package init(_ choice: some Choice) {
        name = choice.rawValue
        words = choice.words
    }
}

/// When a field is asked, told by what stands beside it.
package enum Condition: Sendable {
    /// A field beside it has one of these values.
    case beside(String, isOneOf: [Tree])
    /// A field beside it was not answered.
    case without(String)
    /// A field beside it is anything but *none*.
    case unlessNone(String)
    /// A list beside it does not begin with this.
    case unlessFirst(of: String, is: Tree)
    /// The carer is, or may be, younger than this.
    case carerYounger(than: Int)
}
