extension Plan {
    /// What could harm the person or those who come.
    package struct Risk: Part {
        @OrEmpty package var behaviour: Answer<String>
        @OrEmpty package var goingMissing: Answer<String>
        /// Where a Herbert Protocol form is kept.
        package var herbertProtocol: String?
        @OrEmpty package var selfNeglect: Answer<String>
        @OrEmpty package var fire: Answer<String>
        @OrEmpty package var toWorkers: Answer<WorkerMarker>
        @OrEmpty package var dogs: Answer<String>
        package var twoWorkers: Bool?
        package var workersGender: Gender?
        /// A flag for those who may see it; the words are kept elsewhere.
        package var safeguarding: Bool?
        package var safeguardingReference: String?

        package init() {}
    }

    /// A warning to workers: only from a recorded incident, and never without an end.
    package struct WorkerMarker: Part {
        package var what: String?
        package var incidentOn: LocalDate?
        package var author: String?
        package var reviewOn: LocalDate?

        package init() {}
    }

    package enum Gender: String, Choice {
        case female, male, either
    }
}
