import RespiteRecord

extension Emergency {
    /// Somebody who is looked after, in this emergency: with a priority, a safe-until, help and an outcome of their own.
    package struct Person: Hashable, Sendable {
        /// Counted from 1.
        package let number: Int
        package let known: LookedAfter
        package internal(set) var placing: Placing?
        package internal(set) var lastSeen: Sighting?
        package internal(set) var medication: Medication?
        package internal(set) var word: SetPriority?
        package internal(set) var stays: [Stay] = []
        package internal(set) var leaving: LeavingHome?
        package internal(set) var outcome: Dated<PersonOutcome>?

        package var isSettled: Bool { outcome != nil }
    }

    /// A priority that somebody set, and by which entry.
    package struct SetPriority: Hashable, Sendable {
        package let entry: Int
        package let to: Int
    }

    /// Somebody is or was with a person.
    package struct Stay: Hashable, Sendable {
        package let who: Party
        package let from: Instant
        package var until: Instant?
        package var lastCheck: Instant?
        package var isAble: Bool
        /// Keeps them company and can do no more.
        package var sits = false
        package var isPaid: Bool
        package var leftAt: Instant?

        package var isThere: Bool { leftAt == nil }
    }

    package func person(_ number: Int) -> Person? { people.first { $0.number == number } }

    /// Changes one person, or everybody when `number` is nil.
    mutating func change(_ number: Int?, _ change: (inout Person) -> Void) {
        for index in people.indices where number == nil || people[index].number == number { change(&people[index]) }
    }

    mutating func welcome(_ one: LookedAfter) {
        guard !people.contains(where: { $0.known.party == one.party }) else { return }
        people.append(Person(number: people.count + 1, known: one))
    }

    mutating func place(_ placing: Placing, _ number: Int?) {
        change(number) { person in
            let place = placing.place ?? person.placing?.place
            person.placing = Placing(place: place, company: placing.company)
        }
    }

    /// The latest sighting counts, whenever it was entered.
    mutating func see(_ sighting: Sighting, _ number: Int?) {
        change(number) { person in
            if let last = person.lastSeen, last.at > sighting.at { return }
            person.lastSeen = sighting
        }
    }

    mutating func medicate(_ medication: Medication, _ number: Int?) {
        change(number) { person in
            var merged = medication
            merged.givenUntil = [medication.givenUntil, person.medication?.givenUntil].compactMap(\.self).max()
            person.medication = merged
        }
    }

    mutating func prioritise(_ word: PriorityWord, _ number: Int?, entry: Int) {
        change(number) { $0.word = SetPriority(entry: entry, to: word.to) }
    }

    mutating func move(_ leaving: LeavingHome, _ number: Int?) {
        change(number) { $0.leaving = leaving }
    }

    mutating func end(_ outcome: PersonOutcome, _ number: Int?, at instant: Instant) {
        change(number) { $0.outcome = Dated(at: instant, fact: outcome) }
    }
}
