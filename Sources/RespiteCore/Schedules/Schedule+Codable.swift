import RespiteRecord

/// Written flat, `kind` naming which of the other members are there: the form in which schedules are stored and sent.
extension Schedule: Codable {
    private enum Name: String, Codable {
        case calendar, elapsed, once, annual
    }

    private enum HolidayName: String, Codable {
        case same, skip, otherTimes
    }

    private enum Key: String, CodingKey {
        case version, kind, zone, grace, early
        case weekdays, times, everyWeeks, from, until, dates, onBankHoliday, bankHolidayTimes
        case every, start, at
        case month, day, time
    }

    package init(from decoder: any Decoder) throws {
        let form = try decoder.container(keyedBy: Key.self)
        do {
            try self.init(
                version: form.decodeIfPresent(Int.self, forKey: .version) ?? 1,
                Self.kind(from: form),
                zone: form.decodeIfPresent(Zone.self, forKey: .zone) ?? .london,
                grace: form.decode(Span.self, forKey: .grace),
                early: form.decode(Span.self, forKey: .early)
            )
        } catch let refused as ScheduleRefused {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: refused.description, underlyingError: refused)
            )
        }
    }

    private static func kind(from form: KeyedDecodingContainer<Key>) throws -> Kind {
        switch try form.decode(Name.self, forKey: .kind) {
        case .calendar:
            .calendar(try rule(from: form))
        case .elapsed:
            .elapsed(
                every: try form.decode(Span.self, forKey: .every),
                from: try form.decode(Instant.self, forKey: .start)
            )
        case .once:
            .once(at: try form.decode(Instant.self, forKey: .at))
        case .annual:
            .annual(
                month: try form.decode(Int.self, forKey: .month),
                day: try form.decode(Int.self, forKey: .day),
                at: try form.decode(LocalTime.self, forKey: .time)
            )
        }
    }

    private static func rule(from form: KeyedDecodingContainer<Key>) throws -> CalendarRule {
        let onBankHoliday: CalendarRule.OnBankHoliday
        switch try form.decodeIfPresent(HolidayName.self, forKey: .onBankHoliday) ?? .same {
        case .same: onBankHoliday = .same
        case .skip: onBankHoliday = .skip
        case .otherTimes: onBankHoliday = .otherTimes(try form.decode([LocalTime].self, forKey: .bankHolidayTimes))
        }
        return CalendarRule(
            weekdays: try form.decodeIfPresent([Weekday].self, forKey: .weekdays) ?? [],
            times: try form.decode([LocalTime].self, forKey: .times),
            everyWeeks: try form.decodeIfPresent(Int.self, forKey: .everyWeeks) ?? 1,
            from: try form.decode(LocalDate.self, forKey: .from),
            until: try form.decodeIfPresent(LocalDate.self, forKey: .until),
            dates: try form.decodeIfPresent([LocalDate].self, forKey: .dates) ?? [],
            onBankHoliday: onBankHoliday
        )
    }

    package func encode(to encoder: any Encoder) throws {
        var form = encoder.container(keyedBy: Key.self)
        try form.encode(version, forKey: .version)
        try form.encode(zone, forKey: .zone)
        try form.encode(grace, forKey: .grace)
        try form.encode(early, forKey: .early)
        switch kind {
        case .calendar(let rule):
            try form.encode(Name.calendar, forKey: .kind)
            try encode(rule, to: &form)
        case .elapsed(let every, let from):
            try form.encode(Name.elapsed, forKey: .kind)
            try form.encode(every, forKey: .every)
            try form.encode(from, forKey: .start)
        case .once(let moment):
            try form.encode(Name.once, forKey: .kind)
            try form.encode(moment, forKey: .at)
        case .annual(let month, let day, let time):
            try form.encode(Name.annual, forKey: .kind)
            try form.encode(month, forKey: .month)
            try form.encode(day, forKey: .day)
            try form.encode(time, forKey: .time)
        }
    }

    private func encode(_ rule: CalendarRule, to form: inout KeyedEncodingContainer<Key>) throws {
        if !rule.weekdays.isEmpty { try form.encode(rule.weekdays, forKey: .weekdays) }
        try form.encode(rule.times, forKey: .times)
        if rule.everyWeeks != 1 { try form.encode(rule.everyWeeks, forKey: .everyWeeks) }
        try form.encode(rule.from, forKey: .from)
        try form.encodeIfPresent(rule.until, forKey: .until)
        if !rule.dates.isEmpty { try form.encode(rule.dates, forKey: .dates) }
        switch rule.onBankHoliday {
        case .same: break
        case .skip: try form.encode(HolidayName.skip, forKey: .onBankHoliday)
        case .otherTimes(let others):
            try form.encode(HolidayName.otherTimes, forKey: .onBankHoliday)
            try form.encode(others, forKey: .bankHolidayTimes)
        }
    }
}
