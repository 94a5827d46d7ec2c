extension HomeSheet {
    /// As a page to print: two sides of A4, whatever is in the plan.
    var html: String {
        let sides = [Side(front), Side(back)]
        return """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <title>Emergency sheet \(reference.markupEscaped)</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <section class="\(sides[0].letters)">
            <header>
            <p class="scheme">\(scheme.markupEscaped)</p>
            <p class="ring">In an emergency ring <b>\(line.markupEscaped)</b>, day or night, and say <b>\(reference.markupEscaped)</b></p>
            <p>Danger to life: 999 first, then ring.</p>
            </header>
            \(sides[0].html)
            </section>
            <section class="\(sides[1].letters)">
            \(sides[1].html)
            <footer>
            <p>\(origin.markupEscaped). What the emergency line has is newer than paper. No code is on this sheet, and none may be
            written on it. Take it down when the plan ends. <b>\(line.markupEscaped)</b>, <b>\(reference.markupEscaped)</b></p>
            </footer>
            </section>
            </body>
            </html>

            """
    }

    private static let style = """
        @page { size: A4; margin: 12mm 14mm; }
        body { font-family: Helvetica, Arial, "DejaVu Sans", sans-serif; color: #000; margin: 0; line-height: 1.25; }
        section { break-after: page; }
        section:last-child { break-after: auto; }
        .large { font-size: 10pt; }
        .middle { font-size: 8.6pt; }
        .small { font-size: 7.4pt; }
        header { border: 2pt solid #000; padding: 2mm 3mm; margin-bottom: 2mm; font-size: 10pt; }
        header p { margin: 0.5mm 0; }
        .ring { font-size: 14pt; }
        .scheme { font-weight: bold; }
        h2 { font-size: 1.05em; margin: 1.6mm 0 0.6mm; border-bottom: 0.5pt solid #000; }
        dl { margin: 0; }
        dl div { display: flex; break-inside: avoid; }
        dt { flex: 0 0 36mm; color: #333; }
        dd { margin: 0; flex: 1; overflow-wrap: anywhere; }
        .alarm dd { font-weight: bold; }
        footer { margin-top: 2mm; border-top: 0.5pt solid #000; font-size: 8pt; }
        footer p { margin: 1mm 0; }
        """
}

/// One side of the sheet: its letters as small as they must be, and nothing on it that would make a third page.
private struct Side {
    private enum Letters: String, CaseIterable {
        case large, middle, small

        /// How many lines there are on a side beside the box on top or at the foot, and letters on a line: carefully counted.
        var room: (lines: Double, letters: Int) {
            switch self {
            case .large: (50, 66)
            case .middle: (58, 78)
            case .small: (68, 92)
            }
        }
    }

    private static let longest = 420
    private let sections: [HomeSheet.Section]
    private let size: Letters
    private let isCut: Bool

    var letters: String { size.rawValue }

    init(_ all: [HomeSheet.Section]) {
        let short = all.map { section in
            HomeSheet.Section(heading: section.heading, entries: section.entries.map(Self.shortened))
        }
        let fitting = Letters.allCases.first { Self.lines(short, $0) <= $0.room.lines }
        size = fitting ?? .small
        sections = fitting == nil ? Self.cut(short) : short
        isCut = sections != all
    }

    /// The end of what is too long is in the plan.
    private static func shortened(_ entry: HomeSheet.Entry) -> HomeSheet.Entry {
        guard entry.text.count > longest else { return entry }
        return .init(
            label: entry.label, text: "\(entry.text.prefix(longest))… (more in the plan)", stands: entry.stands)
    }

    private static func lines(_ sections: [HomeSheet.Section], _ size: Letters) -> Double {
        sections.reduce(0) { $0 + 1.7 + $1.entries.reduce(0) { $0 + lines($1, size) } }
    }

    private static func lines(_ entry: HomeSheet.Entry, _ size: Letters) -> Double {
        Double(max(1, (entry.text.count + size.room.letters - 1) / size.room.letters))
    }

    /// As many entries as fit, in their order; what must be seen first stands first.
    private static func cut(_ sections: [HomeSheet.Section]) -> [HomeSheet.Section] {
        var left = Letters.small.room.lines - 1
        return sections.map { section in
            left -= 1.7
            let entries = section.entries.prefix { entry in
                left -= lines(entry, .small)
                return left >= 0
            }
            return HomeSheet.Section(heading: section.heading, entries: Array(entries))
        }.filter { !$0.entries.isEmpty }
    }

    var html: String {
        let more = isCut ? "<p><b>There is more in the plan: ask when you ring.</b></p>" : ""
        return sections.map { section in
            let entries = section.entries.map { entry in
                let mark = entry.stands == .alarm ? " class=\"alarm\"" : ""
                return "<div\(mark)><dt>\(entry.label.markupEscaped)</dt><dd>\(entry.text.markupEscaped)</dd></div>"
            }
            return "<h2>\(section.heading.markupEscaped)</h2>\n<dl>\n\(entries.joined(separator: "\n"))\n</dl>"
        }.joined(separator: "\n") + (more.isEmpty ? "" : "\n" + more)
    }
}
