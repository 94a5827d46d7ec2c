extension Plan {
    /// How the person moves, eats, sleeps and spends the day.
    package struct MovingAndDailyLife: Part {
        package var mobility: String?
        package var transfers: String?
        @OrEmpty package var aids: Answer<String>
        /// How many workers it takes.
        package var workersNeeded: Int?
        @OrEmpty package var falls: Answer<String>
        @OrEmpty package var pressureAreas: Answer<String>
        package var eatingAndDrinking: String?
        /// The texture of food and drink by the IDDSI framework, 0 to 7; 7 is ordinary food, 0 a thin drink.
        package var foodTexture: Int?
        package var drinkThickness: Int?
        @OrEmpty package var choking: Answer<String>
        @OrEmpty package var continence: Answer<String>
        package var nights: String?
        /// A typical day by the hour.
        @OrEmpty package var typicalDay: [Moment]
        @OrEmpty package var whatMatters: [String]
        @OrEmpty package var pleaseDo: [String]
        @OrEmpty package var pleaseDoNot: [String]
        package var culture: String?
        package var faith: String?
        package var whoMayGivePersonalCare: String?
        package var smoking: Bool?
        package var alcohol: String?

        package init() {}
    }

    /// What happens at a time of a typical day.
    package struct Moment: Part {
        package var at: LocalTime?
        package var what: String?

        package init(at: LocalTime? = nil, what: String? = nil) {
            self.at = at
            self.what = what
        }

        package init() {
            self.init(at: nil)
        }
    }
}
