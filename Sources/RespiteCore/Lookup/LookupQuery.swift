/// What somebody typed: a line of text as it was heard, or fields, or both.
package struct LookupQuery: Sendable {
    var tokens: [QueryToken]
    /// Whether there was more of it than anybody would say of one person, and only the beginning was read.
    package private(set) var isCut = false

    /// Reads free text: names, dates, addresses, codes, in any order.
    package init(text: String) {
        var reader = TextReader(text)
        tokens = reader.read()
        isCut = reader.isCut
    }

    /// Takes each field for what it says it is; only the two names may have been swapped.
    package init(fields: LookupFields) {
        tokens = FieldReader.read(fields)
    }

    /// Fields and a line of text beside them.
    package init(text: String, fields: LookupFields) {
        self.init(fields: fields)
        let line = LookupQuery(text: text)
        isCut = line.isCut
        tokens += line.tokens
        tokens = Array(tokens.prefix(QueryToken.most))
    }

    package var isEmpty: Bool { tokens.isEmpty }

    /// Whether a single letter is all there is.
    package var isOneLetter: Bool { tokens.count == 1 && tokens[0].isInitial && tokens[0].codes.isEmpty }

    /// What was typed as a date, if there is no such day.
    package var impossibleDate: String? {
        tokens.first { token in
            !token.dates.isEmpty && token.codes.isEmpty && token.year == nil
                && !token.dates.contains { DateReader.isDay($0.digits) }
        }?.typed
    }
}

/// A query by field; empty fields say nothing.
package struct LookupFields: Equatable, Sendable {
    package var given = ""
    package var family = ""
    package var born = ""
    package var house = ""
    package var street = ""
    package var locality = ""
    package var town = ""
    package var postcode = ""
    package var telephone = ""
    /// NHS number, plan reference or card number.
    package var code = ""

    package init() {}
}

/// A typed word or number, and everything that it may be.
struct QueryToken: Sendable {
    /// Sets of tokens are bits of a machine word.
    static let most = 30

    var typed: String
    /// Folded, when it can be a word of a name or an address; one letter is an initial.
    var word: [UInt8] = []
    var place = NamePlace.none
    var codes: [CodeReading] = []
    var dates: [DateReading] = []
    var year: YearReading?
    /// Whether it says nothing against a person who does not match it.
    var isHint = false

    struct CodeReading: Sendable {
        var field: LookupField
        var letters: [UInt8]
        var prior: Float
    }

    struct DateReading: Sendable {
        /// Eight digits, yyyymmdd, perhaps of a day that cannot be.
        var digits: [UInt8]
        var prior: Float
    }

    struct YearReading: Sendable {
        var year: UInt32
        var prior: Float
    }

    var isInitial: Bool { word.count == 1 }
}
