import RespiteRecord

/// The first screen of a plan as text: never more than 80 columns and 24 lines.
///
/// Every row has at least its first line. What lines are left over go to rows that need a second one and to further contacts,
/// the more urgent first; what still does not fit ends in `…`, and says so where it is a person.
struct FirstScreenText {
    static let width = 80
    static let height = 24
    static let more = "plan show"

    let lines: [String]

    init(_ screen: FirstScreen) {
        var layout = Layout(rows: ScreenRows(screen).all, contacts: ScreenContacts(screen))
        lines = layout.lines()
    }
}

/// One row of the screen: what stands in front, what it says, and how urgently it needs a second line.
struct ScreenRow {
    /// What a row may claim of the lines that are left over, the most urgent first.
    enum Claim: Int, CaseIterable {
        case danger, help, care, rest, never
    }

    var label: String
    var text: String
    var claim: Claim
    /// Whether it stands below the contacts.
    var isLast = false

    init(_ label: String, _ sentences: [String?], _ claim: Claim, isLast: Bool = false) {
        self.label = label.padded(toColumns: 8)
        self.claim = claim
        self.isLast = isLast
        text = sentences.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ". ")
            .replacing("NOT ASKED", with: "NOT ASKED".unbroken).replacing("not asked", with: "not asked".unbroken)
    }
}

extension ScreenRow {
    /// At most `count` lines, each no wider than the screen, broken between words; the last is cut if it must be.
    func lines(atMost count: Int) -> [String] {
        brokenLines(atMost: count).map(\.withPlainSpaces)
    }

    private func brokenLines(atMost count: Int) -> [String] {
        var words = text.split(separator: " ")[...]
        var lines: [String] = []
        while !words.isEmpty || lines.isEmpty {
            let start = lines.isEmpty ? label : String(repeating: " ", count: 8)
            let room = FirstScreenText.width - start.columns
            guard lines.count < count - 1 else {
                return lines + [start + words.joined(separator: " ").cut(toColumns: room)]
            }
            lines.append(start + Self.take(&words, columns: room))
        }
        return lines
    }

    /// As many words as fit; at least one, cut if it is longer than a line.
    private static func take(_ words: inout ArraySlice<Substring>, columns: Int) -> String {
        guard let first = words.popFirst() else { return "" }
        var line = first.cut(toColumns: columns)
        while let next = words.first, line.columns + 1 + next.columns <= columns {
            line += " " + next
            words.removeFirst()
        }
        return line
    }

    var wanted: Int { lines(atMost: 4).count }
}

/// Gives out the lines of the screen.
private struct Layout {
    let rows: [ScreenRow]
    let contacts: ScreenContacts
    private var heights: [Int]
    private var shown = 0
    private var left: Int

    init(rows: [ScreenRow], contacts: ScreenContacts) {
        self.rows = rows
        self.contacts = contacts
        heights = rows.map { _ in 1 }
        left = FirstScreenText.height - rows.count - (contacts.all.isEmpty ? 0 : 1)
    }

    /// Two contacts come before any second line, one more before those that are not urgent, the others last.
    mutating func lines() -> [String] {
        showContacts(upTo: 2)
        for claim in ScreenRow.Claim.allCases where claim != .never {
            if claim == .care { showContacts(upTo: 3) }
            grant(claim)
        }
        showContacts(upTo: contacts.all.count)
        return zip(rows, heights).filter { !$0.0.isLast }.flatMap { $0.lines(atMost: $1) }
            + contacts.lines(first: shown)
            + zip(rows, heights).filter(\.0.isLast).flatMap { $0.lines(atMost: $1) }
    }

    private mutating func grant(_ claim: ScreenRow.Claim) {
        for (number, row) in rows.enumerated() where row.claim == claim {
            let more = min(row.wanted - 1, left)
            heights[number] += more
            left -= more
        }
    }

    /// A contact takes two lines. One line was kept back to say how many are missing; the last contact may have it.
    private mutating func showContacts(upTo count: Int) {
        while shown < min(count, contacts.all.count) {
            let isLast = shown + 1 == contacts.all.count
            guard left + (isLast ? 1 : 0) >= 2 else { return }
            left -= isLast ? 1 : 2
            shown += 1
        }
    }
}
