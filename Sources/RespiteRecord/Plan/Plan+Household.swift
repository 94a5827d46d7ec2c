extension Plan {
    /// Who and what else depends on the carer or is in the home.
    package struct Household: Part {
        @OrEmpty package var others: Answer<String>
        @OrEmpty package var children: Answer<Child>
        @OrEmpty package var pets: Answer<Pet>
        /// Other people the carer looks after.
        @OrEmpty package var alsoCaredFor: Answer<AlsoCaredFor>

        package init() {}
    }

    package struct Child: Part {
        package var name: String?
        package var born: PartialDate?
        package var whoTakesThem: String?

        package init() {}
    }

    package struct Pet: Part {
        /// A cat, two budgerigars.
        package var what: String?
        package var whoTakesIt: String?

        package init(what: String? = nil, whoTakesIt: String? = nil) {
            self.what = what
            self.whoTakesIt = whoTakesIt
        }

        package init() {
            self.init(what: nil)
        }
    }

    package struct AlsoCaredFor: Part {
        package var name: String?
        package var relationship: String?
        /// The reference of the plan for them, if there is one.
        package var plan: String?

        package init() {}
    }
}
