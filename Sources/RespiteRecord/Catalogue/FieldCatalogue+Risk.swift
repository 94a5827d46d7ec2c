extension FieldCatalogue {
    static let risk: [Field] = [
        Field(
            "behaviour", .must, .special, .answer(.words), "behaviour",
            ask: "Is there any behaviour that others must know of?"),
        Field(
            "goingMissing", .should, .special, .answer(.words), "going missing",
            ask: "Have they gone missing, or might they?"),
        Field(
            "herbertProtocol", .should, .special, .text, "Herbert Protocol form",
            ask: "Where is a Herbert Protocol form kept?", when: .unlessNone("goingMissing")),
        Field("selfNeglect", .should, .special, .answer(.words), "self-neglect", ask: "Is there self-neglect?"),
        Field("fire", .should, .special, .answer(.words), "fire", ask: "Is there a risk of fire?"),
        Field(
            "toWorkers", .may, .special, .answer(.part(workerMarker)), "risk to workers",
            ask: "Was there an incident that workers must be warned of?",
            help: "Only from a recorded incident, with its author and a date of review."),
        Field(
            "dogs", .should, .personal, .answer(.text), "dogs and other animals",
            ask: "Is there a dog, or another animal to mind?"),
        Field(
            "twoWorkers", .should, .special, .yesNo, "two workers for safety",
            ask: "Must workers come in twos, to be safe?"),
        Field(
            "workersGender", .should, .special, .one(Plan.Gender.self), "gender of workers",
            ask: "Must workers be women, or men?"),
        Field("safeguarding", .may, .special, .yesNo, "safeguarding flag", ask: "Is there a safeguarding concern?"),
        Field(
            "safeguardingReference", .may, .special, .text, "safeguarding reference", ask: "What is its reference?",
            when: .beside("safeguarding", isOneOf: [.flag(true)])),
    ]

    private static let workerMarker: [Field] = [
        Field("what", .must, .special, .words, "what happened", ask: "What happened?"),
        Field("incidentOn", .must, .special, .date, "date of the incident", ask: "When?"),
        Field("author", .must, .special, .text, "author", ask: "Who recorded it?"),
        Field("reviewOn", .must, .special, .date, "date of review", ask: "When is it to be reviewed?"),
    ]

    static let decisions: [Field] = [
        directive("dnacpr", "DNACPR", "a DNACPR decision"),
        directive("respect", "ReSPECT", "a ReSPECT form"),
        directive("advanceDecision", "advance decision", "an advance decision"),
        Field(
            "attorneys", .should, .personal, .answer(.part(attorney)), "attorney or deputy",
            ask: "Is there an attorney or a deputy?"),
        Field(
            "ableToDecide", .must, .special, .one(Plan.AbleToDecide.self), "able to decide about this plan",
            ask: "Can the person decide about this plan?", help: "Never carried over to tonight's decision."),
        Field(
            "bestInterestsReason", .must, .special, .words, "best-interests reason",
            ask: "Why is the plan in their best interests?",
            when: .beside("ableToDecide", isOneOf: [.text("no"), .text("varies")])),
    ]

    private static func directive(_ name: String, _ label: String, _ what: String) -> Field {
        let question = "Is there \(what)?"
        let fields = [
            Field("inPlace", .should, .special, .yesNo, "in place", ask: question),
            Field(
                "original", .should, .special, .text, "where the original is", ask: "Where is the original?",
                when: .beside("inPlace", isOneOf: [.flag(true)])),
            Field("askedOn", .may, .special, .date, "when it was asked", ask: "When was that asked?"),
        ]
        return Field(name, .should, .special, .part(fields), label, ask: question)
    }

    private static let attorney: [Field] = [
        Field("name", .must, .personal, .text, "name", ask: "Their name?"),
        Field(
            "telephone", .should, .personal, .part(telephone), "telephone", ask: "On which number are they reached?"),
        Field(
            "standing", .should, .personal, .one(Plan.Standing.self), "attorney or deputy",
            ask: "Attorney, or deputy of the court?"),
        Field("powers", .must, .personal, .any(Plan.Power.self), "powers", ask: "For what?"),
        Field("registration", .may, .personal, .text, "registration number", ask: "The registration number?"),
    ]
}
