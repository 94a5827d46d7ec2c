extension FieldCatalogue {
    static let household: [Field] = [
        Field(
            "others", .must, .personal, .answer(.text), "others in the home",
            ask: "Who else is at home, beside the two?"),
        Field(
            "children", .must, .personal, .answer(.part(child)), "children",
            ask: "Are there children, and who takes them?"),
        Field("pets", .must, .personal, .answer(.part(pet)), "pets", ask: "Are there pets, and who takes them?"),
        Field(
            "alsoCaredFor", .must, .personal, .answer(.part(alsoCaredFor)), "others the carer looks after",
            ask: "Does the carer look after anybody else?"),
    ]

    private static let child: [Field] = [
        Field("name", .must, .personal, .text, "name", ask: "The child's name?"),
        Field("born", .may, .personal, .partialDate, "date of birth", ask: "When was it born?"),
        Field("whoTakesThem", .must, .personal, .text, "who takes the child", ask: "Who takes the child?"),
    ]

    private static let pet: [Field] = [
        Field("what", .must, .personal, .text, "what pet", ask: "What pet?"),
        Field("whoTakesIt", .must, .personal, .text, "who takes the pet", ask: "Who takes it?"),
    ]

    private static let alsoCaredFor: [Field] = [
        Field("name", .must, .personal, .text, "name", ask: "Who?"),
        Field("relationship", .should, .personal, .text, "relationship", ask: "What are they to the carer?"),
        Field(
            "plan", .may, .operational, .text, "plan for them", ask: "Is there a plan for them?", help: "Its reference."
        ),
    ]

    static let services: [Field] = [
        Field(
            "agencies", .must, .personal, .answer(.part(agency)), "agencies in the home",
            ask: "Does an agency come to the home?"),
        Field(
            "socialWorker", .should, .personal, .answer(.part(professional)), "social worker",
            ask: "Is there a social worker?"),
        Field("nurse", .should, .personal, .answer(.part(professional)), "nurse", ask: "Does a nurse come?"),
        Field("whoPays", .should, .personal, .text, "who pays", ask: "Who pays for the care?"),
    ]

    private static let agency: [Field] = [
        Field("name", .must, .personal, .text, "name", ask: "Which agency?"),
        Field(
            "telephone", .must, .personal, .part(telephone), "24-hour telephone",
            ask: "On which number do they answer day and night?"),
        Field("visits", .must, .personal, .list(.part(visit)), "times of the visits", ask: "When do they come?"),
        Field("knowsThem", .should, .personal, .yesNo, "knows the person", ask: "Do they know the person?"),
    ]

    private static let visit: [Field] = [
        Field(
            "days", .may, .personal, .any(Weekday.self), "days", ask: "On which days?", help: "None means every day."),
        Field("at", .must, .personal, .time, "time", ask: "At what time?"),
    ]
}
