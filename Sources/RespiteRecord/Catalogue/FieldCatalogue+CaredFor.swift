extension FieldCatalogue {
    static let caredFor: [Field] =
        person(Wording(whom: "the person", whose: "the person's", ringing: .should), born: .must, address: .must) + [
            Field(
                "nhsNumber", .may, .personal, .text, "NHS number", ask: "What is the person's NHS number?",
                help: "Ten digits, as 943 476 5919."),
            Field(
                "nhsNumberTraced", .may, .personal, .yesNo, "NHS number traced",
                help: "Whether somebody looked it up; unverified unless they did."),
            Field(
                "homeKind", .must, .personal, .one(Plan.HomeKind.self), "kind of home", ask: "What kind of home is it?"),
            Field(
                "howToFind", .must, .personal, .words, "how to find it", ask: "How does a stranger find it at night?"),
            Field(
                "elsewhere", .may, .personal, .answer(.part(whereabouts)), "where else they may be",
                ask: "Are they regularly somewhere else: a day centre, a school?"),
            Field(
                "livesWith", .must, .personal, .answer(.text), "with whom they live", ask: "With whom do they live?",
                help: "\"none\" means that they live alone."),
            Field(
                "minutesAlone", .must, .special, .number(unit: "minutes", in: 0...10_080),
                "how long they can be left alone",
                ask: "For how many minutes can they safely be left alone?", help: "0 is never, day or night."),
            Field(
                "photograph", .may, .special, .part(photograph), "photograph", ask: "Is there a recent photograph?"),
        ]

    private static let whereabouts: [Field] = [
        Field("days", .must, .personal, .any(Weekday.self), "days", ask: "On which days?"),
        Field("half", .should, .personal, .one(Plan.HalfDay.self), "part of the day", ask: "In which part of the day?"),
        Field("place", .must, .personal, .text, "place", ask: "Where?"),
        Field(
            "telephone", .should, .personal, .part(telephone), "telephone of the place", ask: "And its telephone?"),
    ]

    private static let photograph: [Field] = [
        Field("kept", .may, .special, .text, "where a photograph is kept", ask: "Where is a recent photograph kept?"),
        Field("taken", .may, .special, .partialDate, "when the photograph was taken", ask: "When was it taken?"),
    ]

    static let caringRole: [Field] = [
        Field(
            "relationship", .must, .personal, .text, "relationship", ask: "What is the carer to the person?",
            help: "Wife, son, mother, friend, neighbour …"),
        Field("coResident", .must, .personal, .yesNo, "lives with them", ask: "Do they live in one household?"),
        Field("soleCarer", .must, .personal, .yesNo, "only carer", ask: "Is the carer the only one?"),
        Field(
            "hoursAWeek", .should, .personal, .one(Plan.HoursAWeek.self), "hours of care a week",
            ask: "How many hours a week does the carer care?"),
        Field(
            "whyNeeded", .should, .special, .any(Plan.WhyNeeded.self), "why care is needed", ask: "Why is care needed?"),
        Field(
            "tasks", .must, .special, .any(Plan.CareTask.self), "tasks done by the carer",
            ask: "What does the carer do for them?"),
    ]
}
