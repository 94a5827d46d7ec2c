import RespiteRecord

extension EmergencyTerms.Handover {
    /// When the next list is handed over.
    package func next(after now: Instant, zone: Zone) -> Instant? {
        let today = zone.local(now).date
        return (0...1).flatMap { days in lists.map { zone.instant(today.adding(days: days), $0) } }
            .filter { $0 > now }.min()
    }

    /// Who takes the list of that time: the day on the first list of a working day, the night otherwise.
    package func receiver(at instant: Instant, zone: Zone, holidays: BankHolidays) -> Party {
        let local = zone.local(instant)
        let isFirst = lists.min().map { local.time >= $0 } ?? false
        let isOver = lists.sorted().dropFirst().first.map { local.time >= $0 } ?? false
        return .post(holidays.isWorkingDay(local.date) && isFirst && !isOver ? day : night)
    }

    /// The receiver first; still unaccepted, the duty manager owns it.
    package func ladder(to receiver: Party) -> Ladder {
        Ladder(
            steps: [
                .init(
                    id: "receiver", to: [receiver], by: [.call, .text], wait: acceptance, repeatEvery: .minutes(5)),
                .init(id: "manager", to: [.manager], by: [.call, .text], wait: .minutes(10), repeatEvery: .minutes(5)),
            ])
    }
}
