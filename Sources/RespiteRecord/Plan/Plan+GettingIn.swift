extension Plan {
    /// How to get into the home. Never a code, nor where a key safe is: those are secrets.
    package struct GettingIn: Part {
        @OrEmpty package var ways: Choices<WayIn>
        /// What makes them slow or unable to answer the door.
        @OrEmpty package var atTheDoor: Answer<String>
        package var alarm: String?
        package var gate: String?
        package var parking: String?
        package var floor: String?
        package var lift: String?
        package var stopcock: String?
        package var fuseBox: String?
        package var heating: String?
        @OrEmpty package var telecare: Answer<Telecare>

        package init() {}
    }

    package enum WayIn: String, Choice {
        case personOpens, keyholder, keySafe, neighbour, concierge
    }

    /// A pendant or another alarm that somebody listens to.
    package struct Telecare: Part {
        package var provider: String?
        @OrEmpty package var telephone: Telephone
        /// What the provider calls the home: its unit number.
        package var unit: String?
        /// Where the provider can be heard and can hear.
        package var speaksIn: String?

        package init() {}
    }
}
