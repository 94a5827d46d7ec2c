extension FieldCatalogue {
    /// The fields that are the same for everybody, in words about one of them.
    ///
    /// A name and a number are needed of everybody; `born` and `address` says whether a date of birth and an address are.
    static func person(_ one: Wording, born: Need, address: Need) -> [Field] {
        [
            Field("id", .may, .operational, .text, "number of the person", help: "Given by the register."),
            Field("externalId", .may, .operational, .text, "number in the old system"),
            Field("name", .must, .personal, .part(name(one)), "name", ask: "What is \(one.whose) name?"),
            Field(
                "born", born, .personal, .partialDate, "date of birth", ask: "What is \(one.whose) date of birth?",
                help: "1955-02-02, or 1955-02 or 1955 if no more is known."),
            Field(
                "addresses", address, .personal, .list(.part(self.address)), "address",
                ask: "What is \(one.whose) address?", help: "The home first."),
            Field(
                "telephones", one.ringing, .personal, .list(.part(telephone)), "telephone",
                ask: "On which numbers can one ring \(one.whom)?", help: "The one to ring first stands first."),
            Field("email", .may, .personal, .text, "e-mail address", ask: "What is \(one.whose) e-mail address?"),
        ]
    }

    /// How questions speak of somebody, and whether a telephone number of theirs is needed.
    struct Wording {
        let whom: String
        let whose: String
        let ringing: Need
    }

    static func name(_ one: Wording) -> [Field] {
        [
            Field("title", .may, .personal, .text, "title", ask: "Mr, Mrs, Ms, Dr …?"),
            Field("given", .must, .personal, .text, "given name", ask: "What is \(one.whose) given name?"),
            Field("family", .must, .personal, .text, "family name", ask: "What is \(one.whose) family name?"),
            Field(
                "preferred", .may, .personal, .text, "what they like to be called",
                ask: "What do they like to be called?"),
        ]
    }

    static let address: [Field] = [
        Field("use", .may, .personal, .one(Address.Use.self), "what the address is for"),
        Field("lines", .must, .personal, .list(.text), "house and street", ask: "House and street?"),
        Field("town", .may, .personal, .text, "town", ask: "Town?"),
        Field(
            "postcode", .must, .personal, .text, "postcode", ask: "Postcode?",
            help: "SS9 9ZZ. Outside the United Kingdom: as it is written there.", when: .without("country")),
        Field(
            "country", .may, .personal, .text, "country",
            help: "Only of an address outside the United Kingdom."),
        Field("uprn", .may, .personal, .text, "unique property reference number", help: "Up to 12 digits."),
    ]

    static let telephone: [Field] = [
        Field("typed", .must, .personal, .text, "number", ask: "Which number?"),
        Field(
            "e164", .may, .personal, .text, "number as dialled from anywhere",
            help: "Worked out from the number by the register."),
        Field("kind", .may, .personal, .one(Telephone.Kind.self), "kind of telephone", ask: "Where does it ring?"),
        Field("byDay", .may, .personal, .yesNo, "reached by day", ask: "Are they reached on it by day?"),
        Field("answers", .may, .personal, .yesNo, "can answer it", ask: "Can they answer it themselves?"),
        Field(
            "note", .may, .personal, .text, "note on the telephone",
            help: "How they answer, what to know before ringing: \"muddled\", \"let it ring long\"."),
        Field(
            "verified", .may, .personal, .yesNo, "proved to work",
            help: "A number that was rung in is proved by ringing one already held."),
    ]

    static let organisation: [Field] = [
        Field("name", .must, .personal, .text, "name", ask: "What is it called?"),
        Field("telephone", .should, .personal, .part(telephone), "telephone", ask: "And its telephone?"),
        Field("odsCode", .may, .personal, .text, "ODS code", help: "Of a surgery or pharmacy: P81001."),
    ]

    static let professional: [Field] = [
        Field("name", .should, .personal, .text, "name", ask: "Their name?"),
        Field("organisation", .may, .personal, .text, "organisation", ask: "Where do they work?"),
        Field(
            "telephone", .should, .personal, .part(telephone), "telephone", ask: "On which number are they reached?"),
    ]

    static let hours: [Field] = [
        Field(
            "days", .may, .personal, .any(Weekday.self), "days", ask: "On which days?", help: "None means every day."),
        Field("from", .must, .personal, .time, "from", ask: "From when?"),
        Field("to", .must, .personal, .time, "to", ask: "To when?", help: "24:00 is the end of the day."),
    ]

    static let privacyNotice: [Field] = [
        Field(
            "version", .must, .personal, .text, "version of the privacy notice", ask: "Which privacy notice was given?"),
        Field("on", .must, .personal, .date, "date of the privacy notice", ask: "When was it given?"),
        Field(
            "channel", .must, .personal, .text, "how the privacy notice was given",
            ask: "How: by letter, by e-mail, read out?"),
    ]
}
