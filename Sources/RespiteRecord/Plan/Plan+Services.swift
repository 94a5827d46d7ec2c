extension Plan {
    /// Who already comes to the home for money.
    package struct Services: Part {
        @OrEmpty package var agencies: Answer<Agency>
        @OrEmpty package var socialWorker: Answer<Professional>
        @OrEmpty package var nurse: Answer<Professional>
        package var whoPays: String?

        package init() {}
    }

    /// A care agency that is in the home.
    package struct Agency: Part {
        package var name: String?
        /// One that is answered day and night.
        @OrEmpty package var telephone: Telephone
        @OrEmpty package var visits: [Visit]
        package var knowsThem: Bool?

        package init() {}
    }

    /// A time at which somebody comes; no days means every day.
    package struct Visit: Part {
        @OrEmpty package var days: Choices<Weekday>
        package var at: LocalTime?

        package init(days: Choices<Weekday> = [], at: LocalTime? = nil) {
            self.days = days
            self.at = at
        }

        package init() {
            self.init(days: [])
        }
    }
}
