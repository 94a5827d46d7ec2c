extension FieldCatalogue {
    static let health: [Field] = [
        Field("conditions", .must, .special, .answer(.text), "conditions", ask: "Which conditions do they live with?"),
        Field(
            "allergies", .must, .special, .answer(.part(allergy)), "allergies", ask: "Are they allergic to anything?",
            help: "\"none\" means none known; leave it empty if nobody asked."),
        Field(
            "medicines", .must, .special, .answer(.part(medicine)), "medicines", ask: "Which medicines do they take?"),
        Field(
            "medicinesKept", .must, .special, .text, "where the medicines are kept",
            ask: "Where are the medicines kept?",
            when: .unlessNone("medicines")),
        Field(
            "originalPackaging", .must, .special, .yesNo, "original packaging",
            ask: "Are the medicines in their original packaging?", when: .unlessNone("medicines")),
        Field(
            "mayHelpWithMedicines", .must, .special, .yesNo, "agreement to help with medicines",
            ask: "May a worker help with the medicines?", when: .unlessNone("medicines")),
        Field(
            "equipment", .must, .special, .answer(.part(equipment)), "equipment and nursing tasks",
            ask: "Is there oxygen, a feeding tube, insulin, a stoma, epilepsy rescue, suction?"),
        Field("gp", .must, .personal, .part(organisation), "GP practice", ask: "Which is the person's GP practice?"),
        Field("pharmacy", .should, .personal, .part(organisation), "pharmacy", ask: "Which pharmacy do they use?"),
        Field("treatment", .should, .special, .answer(.words), "treatment under way", ask: "Is a treatment under way?"),
        Field("infection", .may, .special, .answer(.words), "infection risk", ask: "Is there a risk of infection?"),
    ]

    private static let allergy: [Field] = [
        Field("to", .must, .special, .text, "what to", ask: "To what?"),
        Field("reaction", .may, .special, .text, "reaction", ask: "What happens?"),
    ]

    private static let medicine: [Field] = [
        Field("name", .must, .special, .text, "name", ask: "What is it called?"),
        Field("dose", .must, .special, .text, "dose", ask: "How much at a time?"),
        Field("times", .must, .special, .list(.time), "times", ask: "When?"),
        Field(
            "help", .must, .special, .one(Plan.MedicineHelp.self), "help needed", ask: "What help do they need with it?"
        ),
        Field("controlled", .must, .special, .yesNo, "controlled drug", ask: "Is it a controlled drug?"),
        Field("timeCritical", .must, .special, .yesNo, "time-critical", ask: "Does harm come of a late dose?"),
        Field(
            "longestDelay", .must, .special, .number(unit: "minutes", in: 0...10_080), "longest safe delay",
            ask: "By how many minutes can a dose be late at most?",
            when: .beside("timeCritical", isOneOf: [.flag(true)])),
    ]

    private static let equipment: [Field] = [
        Field("kind", .must, .special, .one(Plan.Equipment.Kind.self), "kind", ask: "Which?"),
        Field("detail", .should, .special, .words, "what a worker must know", ask: "What must a worker know about it?"),
    ]
}
