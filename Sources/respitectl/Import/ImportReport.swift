import RespiteAPI

/// What became of a file.
struct ImportReport: Encodable, Equatable {
    /// Why a row was refused, or a value of it: never the value itself.
    struct Problem: Encodable, Equatable {
        var row: Int
        /// The column that it stands in, as far as it stands in one.
        var column: String?
        /// What kind of value it is.
        var kind: String
        var reason: String
    }

    /// Two rows, or a row and somebody on the register, that are likely to be about the same person.
    struct Likeness: Encodable, Equatable {
        var row: Int
        /// carer or caredFor
        var part: String
        /// nhsNumber or nameAndBirth
        var likeness: String
        var reference: String?
        var otherRow: Int?
    }

    var isTrial: Bool
    var rows = 0
    var kept = 0
    var known = 0
    var refused = 0
    /// Of those that were kept: how many lack something that must be answered.
    var incomplete = 0
    var problems: [Problem] = []
    var twins: [Likeness] = []

    /// Of how many it is known what became of them.
    var done: Int { kept + known + refused }

    init(isTrial: Bool) {
        self.isTrial = isTrial
    }

    mutating func add(_ row: Register.ImportedRow) {
        switch row.outcome {
        case .kept:
            kept += 1
            if row.gaps ?? 0 > 0 { incomplete += 1 }
        case .known: known += 1
        case .refused: refused += 1
        }
        for twin in row.twins ?? [] {
            twins.append(.init(row: row.row, part: twin.part, likeness: twin.likeness, reference: twin.reference))
        }
    }

    mutating func sort() {
        problems.sort { $0.row < $1.row }
        twins.sort { $0.row < $1.row }
    }
}

extension Page {
    static func imported(_ report: ImportReport) -> Page {
        var page = Page()
        if !report.problems.isEmpty {
            page.heading("Rows that cannot be taken")
            var table = Table([.number("ROW"), "COLUMN", "WHAT", "WHY"])
            for problem in report.problems {
                table.add([
                    Cell("\(problem.row)"), Cell(problem.column ?? ""), Cell(problem.kind), Cell(problem.reason),
                ])
            }
            page.add(table)
        }
        if !report.twins.isEmpty {
            page.heading("Likely to be somebody who is there already")
            var table = Table([.number("ROW"), "WHO", "LIKE", "BY"])
            for twin in report.twins { table.add(twin.cells) }
            page.add(table)
        }
        if !report.problems.isEmpty || !report.twins.isEmpty { page.emptyLine() }
        page.say(report.sentence)
        return page
    }
}

extension ImportReport {
    fileprivate var sentence: String {
        var sentence =
            isTrial
            ? "\(String.count(kept, "row").sentenceCased) would be kept"
            : "\(String.count(kept, "row").sentenceCased) \(kept == 1 ? "was" : "were") kept"
        if incomplete > 0 { sentence += ", \(incomplete) of them as incomplete plans" }
        if known > 0 { sentence += "; \(String.count(known, "row")) \(known == 1 ? "was" : "were") there already" }
        if refused > 0 {
            sentence +=
                "; \(String.count(refused, "row")) \(isTrial ? "would be" : refused == 1 ? "was" : "were") refused"
        }
        return sentence + "."
    }
}

extension ImportReport.Likeness {
    fileprivate var cells: [Cell] {
        let other = reference ?? otherRow.map { "row \($0)" } ?? "somebody without a plan"
        return [
            Cell("\(row)"), Cell(part == "carer" ? "carer" : "cared-for person"), Cell(other),
            Cell(likeness == "nhsNumber" ? "NHS number" : "name and date of birth"),
        ]
    }
}
