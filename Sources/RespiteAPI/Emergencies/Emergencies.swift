import RespiteRecord

/// Emergencies: from the ringing telephone to the outcome, with the promises that were made and the evidence that they
/// were kept.
///
/// The interface `org.respited.Emergencies`.
package enum Emergencies {}

extension Emergencies {
    /// Somebody whom an entry names: as the register has them, such as person/12, or by name where nobody has.
    package struct Somebody: Codable, Equatable, Sendable {
        package var party: String?
        package var name: String?
        package var telephone: String?
        package var role: String?

        package init(party: String? = nil, name: String? = nil, telephone: String? = nil, role: String? = nil) {
            self.party = party
            self.name = name
            self.telephone = telephone
            self.role = role
        }
    }

    /// A promise of the scheme: running, late, kept, missed.
    package struct Clock: Codable, Equatable, Sendable {
        package var promise: String
        package var person: Int?
        package var from: Instant
        package var due: Instant
        package var doneAt: Instant?
        package var state: String

        package init(
            promise: String, person: Int? = nil, from: Instant, due: Instant, doneAt: Instant? = nil, state: String
        ) {
            self.promise = promise
            self.person = person
            self.from = from
            self.due = due
            self.doneAt = doneAt
            self.state = state
        }
    }

    /// What is to be done next, the most urgent first.
    package struct Prompt: Codable, Equatable, Sendable {
        package var what: String
        package var words: String
        package var person: Int?
        package var due: Instant?

        package init(what: String, words: String, person: Int? = nil, due: Instant? = nil) {
            self.what = what
            self.words = words
            self.person = person
            self.due = due
        }
    }

    /// Somebody who is looked after. safeUntil is when somebody able must be in the room; absent is now, and safeSays
    /// why.
    package struct Person: Codable, Equatable, Sendable {
        package var number: Int
        package var party: String
        package var name: String
        package var reference: String?
        package var priority: Int?
        package var safeUntil: Instant?
        package var safeSays: String
        package var place: String?
        package var lastSeen: String?
        /// Who is there, or coming, in words.
        package var help: String?
        /// The plan's own doses of those medicines that must not be late.
        package var medicines: String?
        package var outcome: String?

        package init(
            number: Int, party: String, name: String, reference: String? = nil, priority: Int? = nil,
            safeUntil: Instant? = nil, safeSays: String, place: String? = nil, lastSeen: String? = nil,
            help: String? = nil, medicines: String? = nil, outcome: String? = nil
        ) {
            self.number = number
            self.party = party
            self.name = name
            self.reference = reference
            self.priority = priority
            self.safeUntil = safeUntil
            self.safeSays = safeSays
            self.place = place
            self.lastSeen = lastSeen
            self.help = help
            self.medicines = medicines
            self.outcome = outcome
        }
    }

    /// An emergency as the board shows it. entries is how many its record has.
    package struct Summary: Codable, Equatable, Sendable {
        package var emergency: String
        package var caseNumber: String
        /// The word of its case: paging, owned, helpComing, onSite, closed and so on.
        package var word: String
        /// How far it has come: answered, identified, triaged, contacting, helpPromised, helpOnSite, stable,
        /// steppingDown, closed, followedUp.
        package var stage: String
        /// What stands beside it: servicesCalled, noCapacity, handedToDayTeam, test.
        package var marks: [String]
        package var openedAt: Instant
        package var closedAt: Instant?
        package var carer: String?
        package var carerParty: String?
        package var references: [String]
        package var cause: String?
        package var carerIs: String?
        package var caller: String?
        /// What may be told to whoever rang last, and by which check: nothing, thatWeAct, whatTheyNeed.
        package var mayTell: String
        package var mayTellSays: String
        package var holder: String?
        package var heldUntil: Instant?
        package var priority: Int?
        package var people: [Person]
        package var offers: [Asked]
        package var clocks: [Clock]
        package var prompts: [Prompt]
        package var freeHoursEnd: Instant?
        package var freeSecondsUsed: Int?
        /// The words by which a worker on site says that they are in danger: for operators alone, never on paper.
        package var duress: String?
        package var entries: Int
        package var isDrill: Bool

        package init(
            emergency: String, caseNumber: String, word: String, stage: String, marks: [String] = [],
            openedAt: Instant, closedAt: Instant? = nil, carer: String? = nil, carerParty: String? = nil,
            references: [String], cause: String? = nil, carerIs: String? = nil,
            caller: String? = nil, mayTell: String, mayTellSays: String, holder: String? = nil,
            heldUntil: Instant? = nil, priority: Int? = nil, people: [Person], offers: [Asked], clocks: [Clock],
            prompts: [Prompt], freeHoursEnd: Instant? = nil, freeSecondsUsed: Int? = nil, duress: String? = nil,
            entries: Int, isDrill: Bool
        ) {
            self.emergency = emergency
            self.caseNumber = caseNumber
            self.word = word
            self.stage = stage
            self.marks = marks
            self.openedAt = openedAt
            self.closedAt = closedAt
            self.carer = carer
            self.carerParty = carerParty
            self.references = references
            self.cause = cause
            self.carerIs = carerIs
            self.caller = caller
            self.mayTell = mayTell
            self.mayTellSays = mayTellSays
            self.holder = holder
            self.heldUntil = heldUntil
            self.priority = priority
            self.people = people
            self.offers = offers
            self.clocks = clocks
            self.prompts = prompts
            self.freeHoursEnd = freeHoursEnd
            self.freeSecondsUsed = freeSecondsUsed
            self.duress = duress
            self.entries = entries
            self.isDrill = isDrill
        }
    }
}
