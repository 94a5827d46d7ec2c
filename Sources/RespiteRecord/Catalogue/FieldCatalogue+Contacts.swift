extension FieldCatalogue {
    static let contacts = Field(
        "contacts", .must, .personal, .answer(.part(contact)), "contacts",
        ask: "Who would help if the carer could not?",
        help: "In the order in which to ring them. \"none\" if there is nobody.")

    private static let contact: [Field] =
        person(Wording(whom: "them", whose: "their", ringing: .must), born: .may, address: .may) + [
            Field("relationship", .must, .personal, .text, "relationship", ask: "What are they to the person?"),
            Field(
                "can", .must, .personal, .any(Plan.Ability.self), "what they can do", ask: "What can they do?",
                help: "Somebody who only holds a key: open the door."),
            Field(
                "reachable", .must, .personal, .list(.part(hours)), "when they can be reached",
                ask: "When can they be reached?"),
            Field(
                "absences", .may, .personal, .list(.part(absence)), "absences", ask: "Will they be away for some time?"),
            Field(
                "travelMinutes", .may, .personal, .number(unit: "minutes", in: 0...1440), "minutes to get there",
                ask: "How many minutes does it take them to get there?"),
            Field(
                "coversHours", .should, .personal, .number(unit: "hours", in: 0...1000), "hours they can cover",
                ask: "For how many hours can they stay?"),
            Field("holdsKeys", .should, .personal, .yesNo, "holds keys", ask: "Do they hold keys?"),
            Field(
                "agreement", .must, .personal, .part(agreement), "agreement", ask: "Have they agreed to be a contact?"),
            Field(
                "lastProved", .may, .operational, .date, "number last proved to work",
                ask: "When was a number of theirs last proved to work?"),
            Field(
                "privacyNotice", .should, .personal, .part(privacyNotice), "privacy notice to the contact",
                ask: "Which privacy notice was given, when and how?"),
        ]

    private static let absence: [Field] = [
        Field("from", .must, .personal, .date, "first day away", ask: "From which day?"),
        Field("to", .must, .personal, .date, "last day away", ask: "To which day?"),
    ]

    private static let agreement: [Field] = [
        Field("state", .must, .personal, .one(Plan.Agreement.State.self), "agreement", ask: "Have they agreed?"),
        Field(
            "how", .should, .personal, .text, "how they answered", ask: "How: by telephone, in writing?",
            when: .beside("state", isOneOf: [.text("agreed"), .text("declined"), .text("withdrawn")])),
        Field(
            "on", .must, .personal, .date, "when they answered", ask: "When?",
            when: .beside("state", isOneOf: [.text("agreed"), .text("declined"), .text("withdrawn")])),
    ]

    static let mustNotBeTold = Field(
        "mustNotBeTold", .must, .special, .answer(.part(keptAway)), "who must not be told",
        ask: "Is there anybody who must not be told, or may be a danger?",
        help: "Stands on top of the first screen. \"none\" if there is nobody.")

    private static let keptAway: [Field] = [
        Field("name", .must, .special, .text, "name", ask: "Who?"),
        Field("relationship", .should, .special, .text, "relationship", ask: "What are they to the person?"),
        Field(
            "telephones", .should, .special, .list(.part(telephone)), "telephone",
            ask: "From which numbers may they ring?", help: "A call from one of them stops with a warning."),
        Field("danger", .should, .special, .yesNo, "danger", ask: "May they be a danger?"),
        Field(
            "whatToDo", .should, .special, .text, "what to do if they ring",
            ask: "What is to be done if they ring or come?"),
    ]

    static let gettingIn: [Field] = [
        Field(
            "ways", .must, .personal, .any(Plan.WayIn.self), "how to get in", ask: "How does somebody get in?",
            help: "Never a code and never the place of a key safe: those are kept apart."),
        Field(
            "atTheDoor", .should, .special, .answer(.words), "slow or unable to answer the door",
            ask: "Are they slow or unable to answer the door?"),
        Field("alarm", .may, .personal, .text, "alarm", ask: "Is there an alarm?", help: "Not its code."),
        Field("gate", .may, .personal, .text, "gate", ask: "Is there a gate?", help: "Not its code."),
        Field("parking", .may, .personal, .text, "parking", ask: "Where can one park?"),
        Field("floor", .may, .personal, .text, "floor", ask: "On which floor is it?"),
        Field("lift", .may, .personal, .text, "lift", ask: "Is there a lift?"),
        Field("stopcock", .may, .personal, .text, "stopcock", ask: "Where is the stopcock?"),
        Field("fuseBox", .may, .personal, .text, "fuse box", ask: "Where is the fuse box?"),
        Field("heating", .may, .personal, .text, "heating", ask: "How does the heating work?"),
        Field(
            "telecare", .should, .personal, .answer(.part(telecare)), "pendant or telecare",
            ask: "Is there a pendant or another alarm that somebody listens to?"),
    ]

    private static let telecare: [Field] = [
        Field("provider", .must, .personal, .text, "provider", ask: "Who listens?"),
        Field(
            "telephone", .should, .personal, .part(telephone), "telephone of the provider",
            ask: "On which number do they answer?"),
        Field("unit", .should, .personal, .text, "unit number", ask: "What is the number of the unit?"),
        Field("speaksIn", .may, .personal, .text, "where it can speak", ask: "Where in the home can it be heard?"),
    ]
}
