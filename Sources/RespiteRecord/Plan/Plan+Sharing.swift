extension Plan {
    /// What people were told, and with whom the plan may be shared.
    ///
    /// It is kept for a public task (UK GDPR Art. 6(1)(e) and 9(2)(h)): agreement is not the gate.
    package struct Sharing: Part {
        @OrEmpty package var privacyNotice: PrivacyNotice
        package var personsView: PersonsView?
        package var objectsTo: String?
        package var gp: Bool?
        package var ambulance: Bool?
        package var hospital: Bool?
        package var police: Bool?
        package var fire: Bool?
        package var provider: Bool?
        package var sharedRecord: Bool?
        /// Of a carer under 16: whether a parent knows, and who found them able to understand (Gillick).
        package var parentsKnow: Bool?
        package var gillickNote: String?
        package var restricted: Restriction?

        package init() {}
    }

    /// That somebody was told what is kept about them.
    package struct PrivacyNotice: Part {
        package var version: String?
        package var on: LocalDate?
        package var channel: String?

        package init(version: String? = nil, on: LocalDate? = nil, channel: String? = nil) {
            self.version = version
            self.on = on
            self.channel = channel
        }

        package init() {
            self.init(version: nil)
        }
    }

    /// What the cared-for person makes of the plan.
    package enum PersonsView: String, Choice {
        case told, agrees, objects, couldNotDecide
    }

    /// Why an address is shown only in an emergency.
    package enum Restriction: String, Choice {
        case hiddenAddress, staff, staffFamily
    }
}
