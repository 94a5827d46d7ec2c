extension Plan {
    /// The person who would be left without care.
    package struct CaredFor: Part, Someone {
        package var id: String?
        package var externalId: String?
        @OrEmpty package var name: PersonName
        package var born: PartialDate?
        /// Ten digits.
        package var nhsNumber: String?
        /// Unverified unless it was traced.
        package var nhsNumberTraced: Bool?
        @OrEmpty package var addresses: [Address]
        package var homeKind: HomeKind?
        package var howToFind: String?
        @OrEmpty package var telephones: [Telephone]
        package var email: String?
        @OrEmpty package var elsewhere: Answer<Whereabouts>
        /// With whom they live; *none* means alone.
        @OrEmpty package var livesWith: Answer<String>
        /// How long they can safely be left alone; 0 is never, day or night.
        package var minutesAlone: Int?
        @OrEmpty package var photograph: Photograph

        package init() {}
    }

    package enum HomeKind: String, Choice {
        case house, bungalow, flat, shelteredHousing, extraCare, careHome, boatOrCaravan, other
    }

    /// Where somebody is on some half-days of the week instead of at home.
    package struct Whereabouts: Part {
        @OrEmpty package var days: Choices<Weekday>
        package var half: HalfDay?
        package var place: String?
        @OrEmpty package var telephone: Telephone

        package init() {}
    }

    package enum HalfDay: String, Choice {
        case morning, afternoon, evening
    }

    /// A recent likeness, for a person who may go missing: where it is kept and when it was taken.
    package struct Photograph: Part {
        package var kept: String?
        package var taken: PartialDate?

        package init() {}
    }
}
