import RespiteRecord

/// The rows of the first screen but for the contacts, from the top.
struct ScreenRows {
    let screen: FirstScreen

    init(_ screen: FirstScreen) {
        self.screen = screen
    }

    var all: [ScreenRow] {
        let rows =
            [header] + [emergency].compactMap(\.self) + warnings + neverTell
            + [carer, person, home, alone, speaks, health, danger, door, pendant, agency]
            + [noContacts].compactMap(\.self) + [decides, resus, cover]
        return rows.map { row in
            var row = row
            (row.label, row.text) = (row.label.withoutControls, row.text.withoutControls)
            return row
        }
    }

    /// Reference, state, review; at the right the time.
    private var header: ScreenRow {
        let clock = "\(screen.today.shortDay) \(screen.today.day) \(screen.today.monthName) \(screen.time)"
        let state = screen.state == "registered" ? screen.state : screen.state.uppercased()
        let room = FirstScreenText.width - clock.columns - 2
        let left = "\(screen.reference)  \(state)  \(review)".cut(toColumns: room)
        return ScreenRow(verbatim: left.padded(toColumns: room + 2) + clock)
    }

    private var review: String {
        guard let last = screen.lastReviewed else { return "NEVER REVIEWED" }
        guard screen.reviewOverdue else { return "reviewed \(last.said)" }
        let months = screen.monthsSinceReview.map { ", \($0) MONTHS AGO" } ?? ""
        return "LAST REVIEWED \(last.said)\(months)"
    }

    private var emergency: ScreenRow? {
        guard let open = screen.emergency else { return nil }
        let day = open.sinceDate == screen.today ? "" : "\(open.sinceDate.day) \(open.sinceDate.monthName) "
        let since = "since \(day)\(open.sinceTime), \(open.owner ?? "NOBODY HAS IT")"
        let priority = open.priority.map { "PRIORITY \($0)  " } ?? ""
        let right = (priority + (open.says ?? "")).cut(toColumns: 54)
        // Who has it gives way before what must be done.
        let room = min(35, FirstScreenText.width - right.columns - 2)
        let whole = "\(open.number) open \(since)"
        let left = whole.columns <= room ? whole : "\(open.number) \(since)".cut(toColumns: room)
        return ScreenRow(verbatim: left.padded(toColumns: room + 2) + right)
    }

    private var warnings: [ScreenRow] {
        let shown = screen.warnings.prefix(3).map {
            ScreenRow(verbatim: "!! \($0)".cut(toColumns: FirstScreenText.width))
        }
        return shown
    }

    private var neverTell: [ScreenRow] {
        switch screen.neverTell {
        case .notAsked: return [ScreenRow("!! NEVER TELL  ", ["NOT ASKED: ask before anybody is rung"], .never)]
        case .nothing: return [ScreenRow("NEVER TELL  ", ["nobody was named"], .never)]
        case .stated(let people):
            var rows = people.prefix(2).map { ScreenRow("!! NEVER TELL  ", [$0.who, $0.whatToDo], .danger) }
            if people.count > 2, let last = rows.indices.last {
                rows[last].label = "!! NEVER TELL (+\(people.count - 2) more: \(FirstScreenText.more))  "
            }
            return rows
        }
    }

    private var noContacts: ScreenRow? {
        switch screen.contacts {
        case .notAsked: ScreenRow("CONTACTS ", ["NOT ASKED"], .never, isLast: true)
        case .nothing: ScreenRow("CONTACTS ", ["none: nobody was named"], .never, isLast: true)
        case .stated: nil
        }
    }
}

extension ScreenRow {
    /// A line that is set already.
    init(verbatim text: String) {
        self.init("", [], .never)
        label = text
    }
}

extension Plan.KeptAway {
    fileprivate var who: String {
        let name = name ?? "somebody"
        return name + (relationship.map { " (\($0))" } ?? "") + (danger == true ? ", MAY BE A DANGER" : "")
    }
}

extension LocalDate {
    /// `14 Mar 2025`
    var said: String { "\(day) \(monthName) \(year)" }

    var monthName: String {
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
    }

    var shortDay: String { weekday.rawValue.prefix(1).uppercased() + weekday.rawValue.dropFirst().prefix(2) }
}

extension PartialDate {
    /// As much of `14 Mar 2025` as is known.
    var said: String {
        switch self {
        case .year(let year): "\(year)"
        case .month(let year, let month):
            LocalDate(year: year, month: month, day: 1).map { "\($0.monthName) \(year)" } ?? ""
        case .day(let date): date.said
        }
    }
}
