extension Plan {
    /// The health of the cared-for person, as far as somebody must know it tonight.
    package struct Health: Part {
        @OrEmpty package var conditions: Answer<String>
        @OrEmpty package var allergies: Answer<Allergy>
        @OrEmpty package var medicines: Answer<Medicine>
        package var medicinesKept: String?
        package var originalPackaging: Bool?
        /// Agreement to help with medicines.
        package var mayHelpWithMedicines: Bool?
        @OrEmpty package var equipment: Answer<Equipment>
        @OrEmpty package var gp: Organisation
        @OrEmpty package var pharmacy: Organisation
        @OrEmpty package var treatment: Answer<String>
        @OrEmpty package var infection: Answer<String>

        package init() {}
    }

    package struct Allergy: Part {
        package var to: String?
        package var reaction: String?

        package init(to: String? = nil, reaction: String? = nil) {
            self.to = to
            self.reaction = reaction
        }

        package init() {
            self.init(to: nil)
        }
    }

    package struct Medicine: Part {
        package var name: String?
        package var dose: String?
        @OrEmpty package var times: [LocalTime]
        package var help: MedicineHelp?
        package var controlled: Bool?
        package var timeCritical: Bool?
        /// Of a time-critical one, in minutes.
        package var longestDelay: Int?

        package init() {}
    }

    package enum MedicineHelp: String, Choice {
        case takesAlone, reminding, handing, giving
    }

    /// A nursing task or a device that somebody must know how to use.
    package struct Equipment: Part {
        package enum Kind: String, Choice {
            case oxygen, peg, insulin, stoma, epilepsyRescue, suction, other

            package var words: String {
                switch self {
                case .peg: "PEG feeding"
                case .oxygen, .insulin, .stoma, .epilepsyRescue, .suction, .other: rawValue.spaced
                }
            }
        }

        package var kind: Kind?
        package var detail: String?

        package init(kind: Kind? = nil, detail: String? = nil) {
            self.kind = kind
            self.detail = detail
        }

        package init() {
            self.init(kind: nil)
        }
    }
}
