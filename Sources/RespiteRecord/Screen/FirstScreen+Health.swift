extension FirstScreen {
    package struct Health: Part {
        @OrEmpty package var allergies: Answer<Plan.Allergy>
        /// Whether there are medicines; `timeCritical` are those of them that must not be late.
        @OrEmpty package var medicines: Answer<String>
        @OrEmpty package var timeCritical: [TimeCritical]

        package init() {}
    }

    package struct TimeCritical: Part {
        package var name: String?
        @OrEmpty package var times: [LocalTime]
        /// In minutes; nil was not asked.
        package var longestDelay: Int?

        package init() {}
    }

    package struct Danger: Part {
        @OrEmpty package var toWorkers: Answer<String>
        package var twoWorkers: Bool?
        package var oxygen: Bool?
        @OrEmpty package var dogs: Answer<String>
        package var smoking: Bool?
        /// What else there is: behaviour, going missing, fire.
        @OrEmpty package var others: [String]

        package init() {}
    }

    package struct Pendant: Part {
        package var provider: String?
        package var telephone: Line?
        package var unit: String?
        package var speaksIn: String?

        package init() {}
    }

    package struct Agency: Part {
        package var name: String?
        package var telephone: Line?
        package var knowsThem: Bool?
        package var nextVisitOn: LocalDate?
        package var nextVisitAt: LocalTime?

        package init() {}
    }

    package struct Attorney: Part {
        package var name: String?
        package var standing: Plan.Standing?
        @OrEmpty package var powers: Choices<Plan.Power>

        package init() {}
    }

    package struct Cover: Part {
        package var replacementCan: Plan.Replacement?
        package var workers: Int?
        package var hoist: Bool?
        /// By the scheme's policy.
        package var freeHours: Int?
        package var residentialForCarer: Plan.ResidentialView?
        package var residentialForPerson: Plan.ResidentialView?

        package init() {}
    }
}
