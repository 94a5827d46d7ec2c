/// What people read of a reply: tables, sentences and fields, one after the other.
struct Page: Equatable, Sendable {
    private enum Block: Equatable, Sendable {
        case table(Table)
        case lines([Line])
        /// Left out with the headings of tables.
        case legend([Line])
    }

    private var blocks: [Block] = []

    /// The page that one sentence fills.
    static func sentence(_ text: String) -> Page {
        var page = Page()
        page.say(text)
        return page
    }

    /// In place of a table without rows. Whoever wants rows alone gets none.
    static func none(_ text: String) -> Page {
        var page = Page()
        page.blocks.append(.legend([Line(cells: [Cell(text)], flow: .wrap(indent: 0))]))
        return page
    }

    mutating func add(_ table: Table) {
        blocks.append(.table(table))
    }

    mutating func add(_ page: Page) {
        blocks += page.blocks
    }

    mutating func say(_ text: String, _ ink: Ink = .plain, indent: Int = 0) {
        let space = String(repeating: " ", count: indent)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            Line(cells: [Cell(space), Cell(String(line), ink)], flow: .wrap(indent: indent))
        }
        blocks.append(.lines(lines))
    }

    /// Lines that were set by somebody else, and are left as they are where they fit.
    mutating func add(verbatim lines: [String], _ ink: Ink = .plain) {
        blocks.append(.lines(lines.map { Line(cells: [Cell($0, ink)], flow: .wrap(indent: 8)) }))
    }

    mutating func heading(_ text: String) {
        if !blocks.isEmpty { emptyLine() }
        blocks.append(.lines([Line(cells: [Cell(text, .heading)], flow: .cut)]))
    }

    mutating func emptyLine() {
        blocks.append(.lines([Line(cells: [], flow: .cut)]))
    }

    /// What stands under a table for people who know it less well.
    mutating func legend(_ text: String) {
        blocks.append(
            .legend([Line(cells: [], flow: .cut), Line(cells: [Cell(text, .faint)], flow: .wrap(indent: 0))]))
    }

    /// Names and values, one a line; the values line up. A value that is nil is left out.
    mutating func fields(_ fields: [(String, Cell?)]) {
        let known = fields.compactMap { name, value in value.map { (name, $0) } }
        let width = known.map(\.0.count).max() ?? 0
        let lines = known.map { name, value in
            let gap = String(repeating: " ", count: width - name.count + 2)
            return Line(cells: [Cell(name + ":", .faint), Cell(gap), value], flow: .wrap(indent: width + 3))
        }
        blocks.append(.lines(lines))
    }

    func lines(withLegend: Bool, width: Int? = nil) -> [Line] {
        blocks.flatMap { block in
            switch block {
            case .table(let table): table.lines(withHeadings: withLegend, width: width)
            case .lines(let lines): lines
            case .legend(let lines): withLegend ? lines : []
            }
        }
    }
}
