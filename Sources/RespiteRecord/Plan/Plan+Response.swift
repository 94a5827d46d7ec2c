extension Plan {
    /// What is to be done when the plan is used.
    package struct Response: Part {
        /// In which order to turn to whom.
        @OrEmpty package var order: [Responder]
        /// What the carer thinks of residential care; not a consent.
        package var residentialForCarer: ResidentialView?
        /// What the person thinks of it, or what is in their best interests; not a consent.
        package var residentialForPerson: ResidentialView?
        package var residentialIsBestInterests: Bool?
        /// When it was explained what is charged after the free hours.
        package var chargeExplainedOn: LocalDate?
        package var tellPersonFirst: Bool?
        /// What a replacement worker can honestly do.
        package var replacementCan: Replacement?

        package init() {}
    }

    package enum Responder: String, Choice {
        case contacts, agency, provider, residential
    }

    package enum ResidentialView: String, Choice {
        case yes, last, never
    }

    package enum Replacement: String, Choice {
        case home, homeWithTwo, needsNurse, residentialLikely
    }
}
