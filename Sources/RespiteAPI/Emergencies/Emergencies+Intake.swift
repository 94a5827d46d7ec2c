import RespiteRecord

extension Emergencies {
    /// Who rings. role: carer, person, crew, ward, police, contact, neighbour, agency, finder, other. mode: voice,
    /// text, relay. check: unchecked, cardAndName, switchboard, policeLog, twoFacts, namedThemselves; checkedHow says
    /// it in words. The number that somebody rings from proves nothing. rangAt is the telephone system's.
    package struct Caller: Codable, Equatable, Sendable {
        package var at: Instant?
        package var name: String?
        package var number: String?
        package var role: String?
        package var mode: String?
        package var check: String?
        package var checkedHow: String?
        package var rangAt: Instant?

        package init(
            at: Instant? = nil, name: String? = nil, number: String? = nil, role: String? = nil, mode: String? = nil,
            check: String? = nil, checkedHow: String? = nil, rangAt: Instant? = nil
        ) {
            self.at = at
            self.name = name
            self.number = number
            self.role = role
            self.mode = mode
            self.check = check
            self.checkedHow = checkedHow
            self.rangAt = rangAt
        }
    }

    /// Whether anybody is hurt or in danger now.
    package struct Danger: Codable, Equatable, Sendable {
        package var at: Instant?
        package var isThere: Bool
        package var words: String?

        package init(at: Instant? = nil, isThere: Bool, words: String? = nil) {
            self.at = at
            self.isThere = isThere
            self.words = words
        }
    }

    /// cause: hospital, accident, illness, carerDied, arrested, missing, familyEmergency, bereavement, workAtRisk,
    /// transport, carerBreakdown, abuseAlleged, foundAwayFromHome, agencyFailed, appointment, other.
    package struct Happening: Codable, Equatable, Sendable {
        package var at: Instant?
        package var cause: String?
        package var words: String?
        package var carerIs: String?
        package var carerCanSpeak: Bool?

        package init(
            at: Instant? = nil, cause: String? = nil, words: String? = nil, carerIs: String? = nil,
            carerCanSpeak: Bool? = nil
        ) {
            self.at = at
            self.cause = cause
            self.words = words
            self.carerIs = carerIs
            self.carerCanSpeak = carerCanSpeak
        }
    }

    /// Where somebody is and how they are. company: unknown, alone, with. Unknown counts as alone.
    package struct Situation: Codable, Equatable, Sendable {
        package var at: Instant?
        package var person: Int?
        package var place: String?
        package var company: String?
        package var withWhom: String?
        package var isAble: Bool?
        package var withUntil: Instant?
        package var seenAt: Instant?
        package var seenBy: String?
        package var seenWell: Bool?
        package var seenWords: String?
        /// Everything that was due until then was given.
        package var medicinesUntil: Instant?
        package var medicines: String?
        package var food: String?

        package init(
            at: Instant? = nil, person: Int? = nil, place: String? = nil, company: String? = nil,
            withWhom: String? = nil, isAble: Bool? = nil, withUntil: Instant? = nil, seenAt: Instant? = nil,
            seenBy: String? = nil, seenWell: Bool? = nil, seenWords: String? = nil, medicinesUntil: Instant? = nil,
            medicines: String? = nil, food: String? = nil
        ) {
            self.at = at
            self.person = person
            self.place = place
            self.company = company
            self.withWhom = withWhom
            self.isAble = isAble
            self.withUntil = withUntil
            self.seenAt = seenAt
            self.seenBy = seenBy
            self.seenWell = seenWell
            self.seenWords = seenWords
            self.medicinesUntil = medicinesUntil
            self.medicines = medicines
            self.food = food
        }
    }

    /// Whether somebody must not know, or it is unsafe to go there. Without words there is nothing.
    package struct Warning: Codable, Equatable, Sendable {
        package var at: Instant?
        package var words: String?

        package init(at: Instant? = nil, words: String? = nil) {
            self.at = at
            self.words = words
        }
    }

    /// Who is coming already, how long this will last, and whom to ring when it is settled.
    package struct Expectation: Codable, Equatable, Sendable {
        package var at: Instant?
        package var coming: String?
        package var lasts: String?
        package var ring: String?

        package init(at: Instant? = nil, coming: String? = nil, lasts: String? = nil, ring: String? = nil) {
            self.at = at
            self.coming = coming
            self.lasts = lasts
            self.ring = ring
        }
    }

    /// When the call rang and was answered, by the telephone system's log.
    package struct Ringing: Codable, Equatable, Sendable {
        package var rangAt: Instant
        package var answeredAt: Instant?

        package init(rangAt: Instant, answeredAt: Instant? = nil) {
            self.rangAt = rangAt
            self.answeredAt = answeredAt
        }
    }

    /// What the nine questions have brought. A part that is absent was not asked.
    package struct Intake: Codable, Equatable, Sendable {
        package var caller: Caller?
        package var danger: Danger?
        package var happening: Happening?
        package var situations: [Situation]?
        package var warning: Warning?
        package var expectation: Expectation?
        package var ringing: Ringing?

        package init(
            caller: Caller? = nil, danger: Danger? = nil, happening: Happening? = nil, situations: [Situation]? = nil,
            warning: Warning? = nil, expectation: Expectation? = nil, ringing: Ringing? = nil
        ) {
            self.caller = caller
            self.danger = danger
            self.happening = happening
            self.situations = situations
            self.warning = warning
            self.expectation = expectation
            self.ringing = ringing
        }
    }
}
