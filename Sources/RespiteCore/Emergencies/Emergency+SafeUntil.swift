import RespiteRecord

/// When somebody able must be in the room with a person.
package enum SafeUntil: Hashable, Sendable {
    /// Something is not known, and counts as now.
    case now([Missing])
    case until(Instant, because: Reason)
    /// It has ended for them.
    case settled

    /// What is not known.
    package enum Missing: String, CaseIterable, Hashable, Sendable {
        case lastSeen
        case howTheyWere
        case timeAlone
        case untilWhen
        case medicines
        case medicinesGiven
    }

    /// What runs out first.
    package enum Reason: Hashable, Sendable {
        case alone
        case company(String)
        /// Somebody sits with them, and can do no more.
        case sitter(Party)
        case help(Party)
        case medicine(String)
    }

    /// Nil when it counts as now.
    package var instant: Instant? {
        if case .until(let instant, _) = self { instant } else { nil }
    }
}

extension Emergency {
    /// The earliest of: last seen well and how long they may be alone; until when whoever is there can stay; the next
    /// medicine that must not be late. Anything unknown counts as now.
    package func safeUntil(of person: Person) -> SafeUntil {
        if person.isSettled { return .settled }
        if let help = helpOnSite(for: person) { return help }
        var candidates: [(Instant, SafeUntil.Reason)] = []
        var missing: [SafeUntil.Missing] = []
        if let (until, who) = lastToLeave(person.stays.filter { $0.isThere && $0.sits }) {
            candidates.append((until, .sitter(who)))
            addMedicines(person, &candidates, &missing)
            return earliest(candidates, missing)
        }
        switch person.placing?.company ?? .unknown {
        case .with(let name, isAble: true, until: let until):
            if let until { candidates.append((until, .company(name))) } else { missing.append(.untilWhen) }
        case .unknown, .alone, .with(_, isAble: false, until: _):
            addAlone(person, &candidates, &missing)
        }
        addMedicines(person, &candidates, &missing)
        return earliest(candidates, missing)
    }

    private func earliest(_ candidates: [(Instant, SafeUntil.Reason)], _ missing: [SafeUntil.Missing]) -> SafeUntil {
        guard missing.isEmpty, let first = candidates.min(by: { $0.0 < $1.0 }) else { return .now(missing) }
        return .until(first.0, because: first.1)
    }

    /// The earliest of everybody for whom it has not ended; the opening while one of them counts as now.
    package var safeUntil: Instant? {
        people.filter { !$0.isSettled }.map { safeUntil(of: $0).instant ?? openedAt }.min()
    }

    /// While somebody able is there it is they who are asked: until the end of their stay or the next check.
    private func helpOnSite(for person: Person) -> SafeUntil? {
        lastToLeave(person.stays.filter { $0.isThere && $0.isAble }).map { .until($0.0, because: .help($0.1)) }
    }

    private func lastToLeave(_ stays: [Stay]) -> (Instant, Party)? {
        stays.map { ($0.until ?? nextCheck(of: $0), $0.who) }.max { $0.0 < $1.0 }
    }

    private func addAlone(
        _ person: Person, _ candidates: inout [(Instant, SafeUntil.Reason)], _ missing: inout [SafeUntil.Missing]
    ) {
        guard let alone = person.known.alone else {
            missing.append(.timeAlone)
            return
        }
        let left = person.stays.compactMap { $0.isAble ? $0.leftAt : nil }.max()
        if let seen = person.lastSeen, left.map({ $0 < seen.at }) ?? true {
            guard seen.isWell == true else {
                missing.append(.howTheyWere)
                return
            }
            candidates.append((seen.at + alone, .alone))
        } else if let left {
            candidates.append((left + alone, .alone))
        } else {
            missing.append(.lastSeen)
        }
    }

    private func addMedicines(
        _ person: Person, _ candidates: inout [(Instant, SafeUntil.Reason)], _ missing: inout [SafeUntil.Missing]
    ) {
        guard let medicines = person.known.medicines else {
            missing.append(.medicines)
            return
        }
        guard !medicines.isEmpty else { return }
        guard let given = person.medication?.givenUntil else {
            missing.append(.medicinesGiven)
            return
        }
        for medicine in medicines {
            guard let dose = nextDose(of: medicine, after: given) else { continue }
            candidates.append((dose + medicine.longestDelay, .medicine(medicine.name)))
        }
    }

    /// The next time by the clock on the wall at which it is due.
    package func nextDose(of medicine: CriticalMedicine, after given: Instant) -> Instant? {
        let day = start.zone.local(given).date
        return (0...1).flatMap { days in
            medicine.times.map { start.zone.instant(day.adding(days: days), $0) }
        }.filter { $0 > given }.min()
    }
}
