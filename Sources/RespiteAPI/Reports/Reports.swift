/// Figures about the scheme: by name and period, each table with the rule by which it was counted.
///
/// The interface `org.respited.Reports`.
package enum Reports {}

extension Reports {
    /// A report of `org.respited.Reports`.
    package enum Name: String, Codable, CaseIterable, Equatable, Sendable {
        case targets, enquiries, register, emergencies, response, freeHours, checkIns, outcomes, equality, youngCarers
        case national, governance, shift, system
    }

    /// In what a column counts.
    package enum Unit: String, Codable, CaseIterable, Equatable, Sendable {
        case number, percent, seconds, minutes, hours, days
    }

    /// A column of a table.
    package struct Column: Codable, Equatable, Sendable {
        package var name: String
        package var unit: Unit

        package init(name: String, unit: Unit) {
            (self.name, self.unit) = (name, unit)
        }
    }

    /// A figure; without a value there is none, or it is withheld.
    package struct Cell: Codable, Equatable, Sendable {
        package var value: Double?
        package var isWithheld: Bool

        package init(value: Double? = nil, isWithheld: Bool = false) {
            (self.value, self.isWithheld) = (value, isWithheld)
        }
    }

    /// A row of a table, or its total.
    package struct Row: Codable, Equatable, Sendable {
        package var label: String
        package var cells: [Cell]
        package var isTotal: Bool

        package init(label: String, cells: [Cell], isTotal: Bool = false) {
            (self.label, self.cells, self.isTotal) = (label, cells, isTotal)
        }
    }

    /// What was counted, by which rule, and what it came to.
    package struct Table: Codable, Equatable, Sendable {
        package var title: String
        package var rule: String
        /// What the rows are.
        package var heading: String
        package var columns: [Column]
        package var rows: [Row]

        package init(title: String, rule: String, heading: String, columns: [Column], rows: [Row]) {
            (self.title, self.rule, self.heading) = (title, rule, heading)
            (self.columns, self.rows) = (columns, rows)
        }
    }

    /// A report that the caller may read.
    package struct Listed: Codable, Equatable, Sendable {
        package var report: Name
        package var title: String

        package init(report: Name, title: String) {
            (self.report, self.title) = (report, title)
        }
    }
}
