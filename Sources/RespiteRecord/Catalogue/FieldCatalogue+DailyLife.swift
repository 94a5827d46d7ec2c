extension FieldCatalogue {
    static let movingAndDailyLife: [Field] = [
        Field("mobility", .must, .special, .words, "mobility", ask: "How do they get about?"),
        Field("transfers", .must, .special, .words, "transfers", ask: "How do they get in and out of bed and chair?"),
        Field("aids", .must, .special, .answer(.text), "aids", ask: "Which aids are used: frame, wheelchair, hoist?"),
        Field(
            "workersNeeded", .must, .special, .number(unit: "workers", in: 0...4), "workers needed",
            ask: "How many workers does it take?"),
        Field("falls", .should, .special, .answer(.words), "falls", ask: "Do they fall?"),
        Field("pressureAreas", .should, .special, .answer(.words), "pressure areas", ask: "Are there pressure areas?"),
        Field("eatingAndDrinking", .must, .special, .words, "eating and drinking", ask: "How do they eat and drink?"),
        Field(
            "foodTexture", .must, .special, .number(unit: "IDDSI level", in: 3...7), "texture of food",
            ask: "Which texture of food, by IDDSI?", help: "7 is ordinary food, 3 liquidised."),
        Field(
            "drinkThickness", .should, .special, .number(unit: "IDDSI level", in: 0...4), "thickness of drinks",
            ask: "How thick are drinks, by IDDSI?", help: "0 is thin, as water."),
        Field("choking", .must, .special, .answer(.words), "choking", ask: "Do they choke?"),
        Field(
            "continence", .should, .special, .answer(.words), "continence", ask: "Do they need help with continence?"),
        Field("nights", .must, .special, .words, "nights", ask: "What are the nights like?"),
        Field(
            "typicalDay", .must, .personal, .list(.part(moment)), "typical day",
            ask: "What is a typical day, by the hour?"),
        Field("whatMatters", .should, .special, .list(.words), "what matters", ask: "What matters to them?"),
        Field("pleaseDo", .should, .special, .list(.words), "please do", ask: "What should a worker please do?"),
        Field(
            "pleaseDoNot", .should, .special, .list(.words), "please do not", ask: "What should a worker please not do?"
        ),
        Field("culture", .may, .special, .words, "culture", ask: "Is there anything about culture to know?"),
        Field("faith", .may, .special, .words, "faith", ask: "Is there anything about faith to know?"),
        Field(
            "whoMayGivePersonalCare", .may, .special, .words, "who may give personal care",
            ask: "Who may give personal care?"),
        Field("smoking", .may, .personal, .yesNo, "smoking", ask: "Does anybody smoke in the home?"),
        Field("alcohol", .may, .personal, .text, "alcohol", ask: "Is there anything about alcohol to know?"),
    ]

    private static let moment: [Field] = [
        Field("at", .must, .personal, .time, "time", ask: "At what time?"),
        Field("what", .must, .personal, .words, "what happens", ask: "What happens then?"),
    ]

    static let communication: [Field] = [
        Field(
            "languages", .must, .special, .list(.text), "languages", ask: "Which languages does the person speak?",
            help: "Tags such as en, gu, pl, cy; the one they speak best first."),
        Field(
            "english", .should, .special, .one(Plan.English.self), "English",
            ask: "How much English do they understand?", when: .unlessFirst(of: "languages", is: .text("en"))),
        Field(
            "interpreter", .should, .special, .yesNo, "interpreter", ask: "Do they need an interpreter?",
            when: .unlessFirst(of: "languages", is: .text("en"))),
        Field(
            "signLanguage", .must, .special, .yesNo, "British Sign Language", ask: "Do they use British Sign Language?"),
        Field("makaton", .must, .special, .yesNo, "Makaton", ask: "Do they use Makaton?"),
        Field(
            "aids", .must, .special, .answer(.text), "communication aids", ask: "Which communication aids do they use?"),
        Field("hearing", .must, .special, .answer(.words), "hearing", ask: "Is there anything about hearing to know?"),
        Field("sight", .must, .special, .answer(.words), "sight", ask: "Is there anything about sight to know?"),
        Field("showsPain", .should, .special, .words, "how they show pain", ask: "How do they show pain?"),
        Field("showsDistress", .should, .special, .words, "how they show distress", ask: "How do they show distress?"),
        Field("showsYes", .should, .special, .words, "how they show yes", ask: "How do they show yes?"),
        Field("showsNo", .should, .special, .words, "how they show no", ask: "How do they show no?"),
    ]
}
