/// A table of a report: what was counted, and by which rule.
package struct ReportTable: Hashable, Sendable {
    package enum Body: Hashable, Sendable {
        case counts(CountTable)
        case figures(FigureTable)
    }

    package var title: String
    /// The counting rule, which stands beside the figures.
    package var rule: String
    /// What the rows are.
    package var heading: String
    package var body: Body

    package init(_ title: String, rule: String, by heading: String, _ counts: CountTable) {
        (self.title, self.rule, self.heading, body) = (title, rule, heading, .counts(counts))
    }

    package init(_ title: String, rule: String, by heading: String, _ figures: FigureTable) {
        (self.title, self.rule, self.heading, body) = (title, rule, heading, .figures(figures))
    }
}

/// In what a column counts.
package enum ReportUnit: String, CaseIterable, Hashable, Sendable {
    case number, percent, seconds, minutes, hours, days
}

/// Figures that are no counts of people, such as the median of what each took.
package struct FigureTable: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        package var name: String
        package var unit: ReportUnit
        /// On how many it must rest to be shown outside the office; nil is that it is one person's own, and never is.
        package var needs: Int?

        package init(_ name: String, in unit: ReportUnit, needs: Int? = Withholding.smallest) {
            (self.name, self.unit, self.needs) = (name, unit, needs)
        }
    }

    package struct Row: Hashable, Sendable {
        package var label: String
        /// On how many its figures rest.
        package var number: Int
        package var values: [Double?]

        package init(_ label: String, of number: Int, _ values: [Double?]) {
            (self.label, self.number, self.values) = (label, number, values)
        }
    }

    package var columns: [Column]
    package var rows: [Row]

    package init(_ columns: [Column], _ rows: [Row]) {
        (self.columns, self.rows) = (columns, rows)
    }
}

extension FigureTable {
    /// Median, 90th percentile and worst of what each row's spans were.
    package init(of spans: [(String, [Double])], in unit: ReportUnit) {
        let columns: [Column] = [
            Column("median", in: unit), Column("P90", in: unit, needs: 20), Column("worst", in: unit, needs: nil),
        ]
        let rows = spans.map { label, values in
            let sorted = values.sorted()
            return Row(label, of: values.count, [sorted.percentile(0.5), sorted.percentile(0.9), sorted.last])
        }
        self.init(columns, rows)
    }
}

extension [Double] {
    /// Of numbers in their order: the smallest that so great a part of them does not exceed.
    fileprivate func percentile(_ part: Double) -> Double? {
        guard !isEmpty else { return nil }
        return self[Swift.max(0, Int((Double(count) * part).rounded(.up)) - 1)]
    }
}
