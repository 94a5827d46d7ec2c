extension FieldCatalogue {
    static let response: [Field] = [
        Field(
            "order", .must, .personal, .list(.one(Plan.Responder.self)), "order of help",
            ask: "To whom should one turn first, and then?"),
        Field(
            "residentialForCarer", .must, .personal, .one(Plan.ResidentialView.self),
            "carer's view of residential care",
            ask: "What does the carer think of a stay in a care home?", help: "Not a consent."),
        Field(
            "residentialForPerson", .must, .personal, .one(Plan.ResidentialView.self),
            "person's view of residential care",
            ask: "What does the person think of it?", help: "Not a consent."),
        Field(
            "residentialIsBestInterests", .may, .personal, .yesNo, "that view is a best-interests one",
            ask: "Is that what is in their best interests, rather than their own view?"),
        Field(
            "chargeExplainedOn", .must, .personal, .date, "when the charge was explained",
            ask: "When was it explained what is charged after the free hours?"),
        Field(
            "tellPersonFirst", .should, .personal, .yesNo, "tell the person first",
            ask: "Should the person be told before somebody comes?"),
        Field(
            "replacementCan", .must, .personal, .one(Plan.Replacement.self), "what a replacement worker can do",
            ask: "What can a replacement worker honestly do?"),
    ]

    static let sharing: [Field] = [
        Field(
            "privacyNotice", .must, .personal, .part(privacyNotice), "privacy notice",
            ask: "Which privacy notice was given, when and how?"),
        Field(
            "personsView", .must, .special, .one(Plan.PersonsView.self), "the person's view",
            ask: "What does the cared-for person make of the plan?"),
        Field(
            "objectsTo", .must, .special, .words, "what they object to", ask: "To what do they object?",
            when: .beside("personsView", isOneOf: [.text("objects")])),
        Field("gp", .should, .personal, .yesNo, "share with the GP", ask: "May the GP see the plan?"),
        Field(
            "ambulance", .should, .personal, .yesNo, "share with ambulance and 111",
            ask: "May the ambulance service and 111 see it?"),
        Field("hospital", .should, .personal, .yesNo, "share with the hospital", ask: "May a hospital see it?"),
        Field("police", .should, .personal, .yesNo, "share with the police", ask: "May the police see it?"),
        Field("fire", .should, .personal, .yesNo, "share with the fire service", ask: "May the fire service see it?"),
        Field(
            "provider", .should, .personal, .yesNo, "share with the provider", ask: "May the scheme's provider see it?"),
        Field(
            "sharedRecord", .should, .personal, .yesNo, "shared care record",
            ask: "May it stand in the shared care record?"),
        Field(
            "parentsKnow", .must, .special, .yesNo, "parents know", ask: "Does a parent of the young carer know?",
            when: .carerYounger(than: 16)),
        Field(
            "gillickNote", .must, .special, .words, "Gillick note",
            ask: "Who found the young carer able to understand, and why?", when: .carerYounger(than: 16)),
        Field(
            "restricted", .may, .special, .one(Plan.Restriction.self), "restricted",
            ask: "Must the address stay hidden until an emergency?"),
    ]
}
