/// Words about people rather than of their names. They re-rank and never exclude.
enum Relations {
    static func isTitle(_ word: [UInt8]) -> Bool { titles.contains(word) }
    static func isLabel(_ word: [UInt8]) -> Bool { labels.contains(word) }
    static func isRelation(_ word: [UInt8]) -> Bool { relations.contains(word) }

    /// The word itself when it is in the closed list.
    static func listed(_ words: [[UInt8]]) -> [[UInt8]] { words.filter(relations.contains) }

    private static let titles = set("mr mrs ms miss mx dr doctor sir dame rev reverend prof professor lady lord")

    private static let labels = set("nhs ref reference card tel telephone phone mobile dob born postcode")

    private static let relations = set(
        """
        husband wife partner spouse fiance fiancee mother mum mam mummy father dad daddy son daughter brother sister
        grandmother grandfather grandma grandad gran nan nana granny grandson granddaughter niece nephew aunt auntie
        uncle cousin neighbour friend stepson stepdaughter stepmother stepfather foster
        dementia alzheimers stroke parkinsons autism autistic epilepsy wheelchair blind deaf diabetes diabetic cancer
        depression bipolar schizophrenia hoist oxygen peg catheter bedbound amputee mnd copd arthritis
        """
    )

    private static func set(_ text: String) -> Set<[UInt8]> {
        Set(text.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
    }
}
