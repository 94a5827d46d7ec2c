import RespiteRecord

extension Zone {
    /// `Sun 22 Nov 02:11`; where that reading comes twice because the clocks go back, with the offset that tells which.
    package func display(_ instant: Instant) -> String {
        let local = local(instant)
        let text = "\(local.date.short) \(local.time)"
        return comesTwice(instant) ? "\(text) \(offsetText(at: instant))" : text
    }

    /// ISO 8601 with the offset, to the second: `2026-11-22T02:11:09+00:00`.
    package func iso(_ instant: Instant) -> String {
        "\(local(instant))\(offsetText(at: instant))"
    }

    private func offsetText(at instant: Instant) -> String {
        let offset = offset(at: instant)
        let minutes = abs(offset) / 60
        guard let size = LocalTime(hour: minutes / 60, minute: minutes % 60) else { return "" }
        return "\(offset < 0 ? "-" : "+")\(size)"
    }

    private func comesTwice(_ instant: Instant) -> Bool {
        let here = offset(at: instant)
        if let change = nextChange(after: instant), change - instant <= .seconds(here - offset(at: change)) {
            return true
        }
        guard let last = nextChange(after: instant - .days(1)), last <= instant else { return false }
        return instant - last < .seconds(offset(at: last - .seconds(1)) - here)
    }
}

extension LocalDate {
    /// `Sun 22 Nov`
    package var short: String { "\(weekday.short) \(day) \(Self.months[month - 1])" }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

extension Weekday {
    /// `Sun`
    package var short: String { String(rawValue.prefix(3)).capitalizedFirst }

    /// `Sunday`
    package var title: String { rawValue.capitalizedFirst }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
