import RespiteRecord

extension Emergency {
    mutating func arrive(_ arrival: Arrival, at instant: Instant) {
        let coming = comings.last { $0.helper == arrival.who }
        let isPaid = arrival.isPaid ?? (coming?.does == .work || offers.contains { $0.isOf(arrival.who) })
        let isAble = arrival.isAble ?? coming?.isAble ?? true
        endComing(of: arrival.who, .arrived(instant))
        change(arrival.person) { person in
            let stay = Stay(
                who: arrival.who, from: instant, until: arrival.until ?? coming?.until, isAble: isAble,
                sits: !isAble && coming?.does == .sit, isPaid: isPaid)
            person.stays.removeAll { $0.who == arrival.who && $0.isThere }
            person.stays.append(stay)
        }
    }

    mutating func look(_ check: SiteCheck, at instant: Instant) {
        change(check.person) { person in
            for index in person.stays.indices where person.stays[index].who == check.who && person.stays[index].isThere
            {
                person.stays[index].lastCheck = instant
                person.stays[index].until = check.until ?? person.stays[index].until
            }
        }
    }

    mutating func leave(_ departure: Departure, at instant: Instant) {
        change(departure.person) { person in
            for index in person.stays.indices where person.stays[index].who == departure.who {
                person.stays[index].leftAt = person.stays[index].leftAt ?? instant
            }
        }
    }

    /// Everybody who is with somebody now, once each.
    package var onSite: [Stay] {
        var seen = Set<Party>()
        return people.flatMap(\.stays).filter { $0.isThere && seen.insert($0.who).inserted }
    }

    /// When somebody able first came.
    package var firstHelpAt: Instant? { people.flatMap(\.stays).filter(\.isAble).map(\.from).min() }

    /// The first check soon after the arrival; then so much elapsed time by day, at bedtime, and in the morning.
    package func nextCheck(of stay: Stay) -> Instant {
        let site = terms.onSite
        guard let last = stay.lastCheck else { return stay.from + site.firstCheck }
        let today = start.zone.local(last).date
        let civil = [site.morning, site.bedtime].flatMap { time in
            (0...1).map { start.zone.instant(today.adding(days: $0), time) }
        }.filter { $0 > last }.min()
        let elapsed = last + site.checkEvery
        let time = start.zone.local(last).time
        let isDay = time >= site.morning && time < site.bedtime
        return isDay ? min(elapsed, civil ?? elapsed) : civil ?? elapsed
    }
}
