/// How often what is typed differs from what is recorded, and how: the m-probabilities of the lookup, as log2.
///
/// Counted by `lookup-bench --count-errors` over 3,000 corrupted twins of 2,000 people of FEBRL 3, truth known, whatever
/// was typed of one person's field once, and rounded; recall hardly moves when any of them is half or twice as large.
/// Those marked † do not occur there and are set by judgement. The u-probabilities are not here: they come from the
/// register itself.
enum ErrorRates {
    /// Of words: no edit, one, two, three.
    static let edits: [Float] = [-0.7, -1.9, -6, -8.4]

    // Which kind of edit, given that there is one; shared among the ways to make it (see TypingModel).
    static let missing: Float = -2.3
    static let missingDouble: Float = -1.5
    static let extra: Float = -2.3
    static let extraDouble: Float = -5
    static let swapped: Float = -2.1
    static let neighbouringKey: Float = -2.0
    static let otherLetter: Float = -3.5
    static let otherVowel: Float = -3.0  // †
    /// Few begin a word wrongly.
    static let atFirstLetter: Float = -4

    static let soundsAlike: Float = -5.6  // †
    static let soundsAlikeByEdit: Float = -1.5  // †
    static let shortForm: Float = -5  // †
    /// A word was cut short, though nothing else was.
    static let cutShort: Float = -7
    /// A word was cut short, and another is only an initial.
    static let cutShortBesideInitial: Float = -0.7
    static let initial: Float = -0.3
    /// Two typed words are one.
    static let spaceWithin: Float = -8

    // Birth dates.
    static let sameDay: Float = -0.12
    static let oneDigit: Float = -5.6 - 6.2
    static let swappedDigits: Float = -7.2 - 2.8
    static let dayForMonth: Float = -8  // †
    static let otherDay: Float = -7.4 - 4.9
    static let otherMonth: Float = -8.4 - 3.5
    static let otherYear: Float = -8.4 - 6.6
    static let nextYear: Float = -9.4  // †
    static let otherDecade: Float = -10  // †
    static let sameYear: Float = -0.2
    /// Of a whole date only the year is right.
    static let onlyYear: Float = -7 - 8.5
    /// A whole date was typed where only the year, or year and month, is on record.
    static let knownByYear: Float = -8.6
    static let knownByMonth: Float = -5

    // Codes: exact, and one error shared among the ways to make it.
    static let postcode: (exact: Float, near: Float) = (-0.4, -2.2)
    static let outward: (exact: Float, near: Float) = (-3, -7)
    static let house: (exact: Float, near: Float) = (-0.3, -3.4)
    static let reference: (exact: Float, near: Float) = (-0.4, -2.4)

    // Which kind of error a code has, given that it has one.
    static let swappedInCode: Float = -1.1
    static let wrongInCode: Float = -1.3
    static let missingInCode: Float = -3.8  // †
    static let extraInCode: Float = -3.8  // †

    /// The probability that something typed meets nothing of the right person, though the field is on record.
    static let unrelated: (given: Float, family: Float, address: Float, born: Float, postcode: Float, code: Float) = (
        0.12, 0.1, 0.085, 0.075, 0.013, 0.02
    )

    /// What a relation or condition adds where it is on record, in bits.
    static let hint: Float = 2
    /// What it costs that words meet different people of one plan, in bits.
    static let otherOfPlan: Float = 3
}
