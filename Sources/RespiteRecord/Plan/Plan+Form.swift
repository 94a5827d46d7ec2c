extension Plan {
    /// About the form itself.
    package struct Form: Part {
        package var version: String?
        package var completedBy: String?
        package var completedByRole: String?
        /// The assessment's or the case system's reference.
        package var caseReference: String?
        /// The number of the enquiry that it came from.
        package var sourceEnquiry: String?
        /// What the system before this one called the plan.
        package var externalId: String?
        /// Whether it was made for drills: nobody's family, and its contacts are staff telephones.
        package var forDrills: Bool?

        package init() {}
    }
}
