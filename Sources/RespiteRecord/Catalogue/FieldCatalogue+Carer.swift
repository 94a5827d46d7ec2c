extension FieldCatalogue {
    static let form: [Field] = [
        Field("version", .should, .operational, .text, "version of the form", help: "Stands on the paper form's foot."),
        Field("completedBy", .must, .personal, .text, "who completed it", ask: "Who is filling in this form?"),
        Field(
            "completedByRole", .must, .personal, .text, "role of who completed it", ask: "In which role?",
            help: "The carer, a support worker, an assessor …"),
        Field(
            "caseReference", .may, .personal, .text, "reference of the assessment or case system",
            ask: "Is there a reference in the case system?"),
        Field("sourceEnquiry", .should, .operational, .text, "enquiry it came from", help: "Q-0031"),
        Field("externalId", .may, .operational, .text, "number of the plan in the old system"),
        Field(
            "forDrills", .may, .operational, .yesNo, "made for drills",
            help: "Yes only of a plan that is nobody's: its contacts are staff telephones."),
    ]

    static let carer: [Field] =
        person(Wording(whom: "the carer", whose: "the carer's", ringing: .must), born: .must, address: .must) + [
            Field(
                "contactMethod", .should, .personal, .one(Plan.ContactMethod.self), "how they like to be contacted",
                ask: "How do they like to be contacted?"),
            Field(
                "writtenFormat", .should, .personal, .one(Plan.WrittenFormat.self), "written format",
                ask: "In which format should letters come?"),
            Field(
                "languages", .should, .personal, .list(.text), "languages",
                ask: "Which languages does the carer speak?",
                help: "Tags such as en, gu, pl, cy; the one they speak best first."),
            Field(
                "interpreter", .should, .personal, .yesNo, "interpreter", ask: "Does the carer need an interpreter?",
                when: .unlessFirst(of: "languages", is: .text("en"))),
            Field(
                "ownHealth", .may, .special, .answer(.words), "own health",
                ask: "Does the carer have a condition that matters in an emergency?"),
            Field(
                "gp", .should, .personal, .part(organisation), "GP practice", ask: "Which is the carer's GP practice?"),
            Field(
                "gpMayKnow", .should, .personal, .yesNo, "GP may know",
                ask: "May the GP know that they are a carer?"),
            Field(
                "mayBeTold", .may, .personal, .part(organisation), "employer or school that may be told",
                ask: "Is there an employer or a school that may be told?"),
            Field(
                "parentCarer", .must, .personal, .yesNo, "parent carer",
                ask: "Is the cared-for person the carer's own child?",
                help: "With the date of birth it gives the group: adult, parent, young, young adult."),
        ]
}
