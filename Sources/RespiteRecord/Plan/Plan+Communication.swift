extension Plan {
    /// How the person speaks, hears, sees and shows what they mean.
    package struct Communication: Part {
        /// Tags of BCP 47, the one they speak best first.
        @OrEmpty package var languages: [String]
        package var english: English?
        package var interpreter: Bool?
        package var signLanguage: Bool?
        package var makaton: Bool?
        @OrEmpty package var aids: Answer<String>
        @OrEmpty package var hearing: Answer<String>
        @OrEmpty package var sight: Answer<String>
        package var showsPain: String?
        package var showsDistress: String?
        package var showsYes: String?
        package var showsNo: String?

        package init() {}
    }

    /// How much English somebody understands.
    package enum English: String, Choice {
        case fluent, some, little, no
    }
}
