import RespiteRecord

extension Emergencies {
    /// A provider that was asked. state: asked, yes, worker, declined, silent, lapsed, stoodDown. A yes may be told the
    /// rest.
    package struct Asked: Codable, Equatable, Sendable {
        package var number: Int
        package var provider: String
        package var state: String
        package var worker: String?
        package var telephone: String?
        package var etaAt: Instant?
        package var isAccepted: Bool

        package init(
            number: Int, provider: String, state: String, worker: String? = nil, telephone: String? = nil,
            etaAt: Instant? = nil, isAccepted: Bool
        ) {
            self.number = number
            self.provider = provider
            self.state = state
            self.worker = worker
            self.telephone = telephone
            self.etaAt = etaAt
            self.isAccepted = isAccepted
        }
    }

    /// One entry of the record. what says it in words; source: live, paper, clock. A corrected entry names the one that
    /// corrected it.
    package struct Entry: Codable, Equatable, Sendable {
        package var number: Int
        package var at: Instant
        package var enteredAt: Instant
        package var by: String?
        package var kind: String
        package var what: String
        package var source: String
        package var sheet: String?
        package var correctedBy: Int?

        package init(
            number: Int, at: Instant, enteredAt: Instant, by: String? = nil, kind: String, what: String, source: String,
            sheet: String? = nil, correctedBy: Int? = nil
        ) {
            self.number = number
            self.at = at
            self.enteredAt = enteredAt
            self.by = by
            self.kind = kind
            self.what = what
            self.source = source
            self.sheet = sheet
            self.correctedBy = correctedBy
        }
    }

    /// A contact as they stand just now. turn: agreedNow, agreedOtherHours, askedOrNot, never, barred. next: ring,
    /// again, wait, isComing, isThere, saidNo, usedUp, noNumber, doNotRing; number is the one to dial, nextAt its time.
    package struct Callee: Codable, Equatable, Sendable {
        package var rank: Int
        package var party: String?
        package var person: Int
        package var name: String
        package var relationship: String?
        package var numbers: [String]
        package var can: [String]
        package var travelMinutes: Int?
        package var turn: String
        package var attempts: Int
        package var next: String
        package var number: String?
        package var nextAt: Instant?

        package init(
            rank: Int, party: String? = nil, person: Int, name: String, relationship: String? = nil, numbers: [String],
            can: [String], travelMinutes: Int? = nil, turn: String, attempts: Int, next: String, number: String? = nil,
            nextAt: Instant? = nil
        ) {
            self.rank = rank
            self.party = party
            self.person = person
            self.name = name
            self.relationship = relationship
            self.numbers = numbers
            self.can = can
            self.travelMinutes = travelMinutes
            self.turn = turn
            self.attempts = attempts
            self.next = next
            self.number = number
            self.nextAt = nextAt
        }
    }

    /// All that a provider is told before it says yes: nothing that tells who or where it is.
    package struct OfferTerms: Codable, Equatable, Sendable {
        package var district: String?
        package var startBy: Instant
        package var hours: Int?
        package var workers: Int?
        package var workersGender: String?
        package var tasks: [String]
        package var hazards: [String]

        package init(
            district: String? = nil, startBy: Instant, hours: Int? = nil, workers: Int? = nil,
            workersGender: String? = nil, tasks: [String], hazards: [String]
        ) {
            self.district = district
            self.startBy = startBy
            self.hours = hours
            self.workers = workers
            self.workersGender = workersGender
            self.tasks = tasks
            self.hazards = hazards
        }
    }
}
