import Foundation
import RespiteCore

/// By what the store decides: the scheme's policy, and the bank holidays that are known.
struct Rules: Sendable {
    var policy: Policy
    /// Imported over those that are shipped.
    var tables: [Nation: BankHolidays] = [:]

    /// Those of the scheme's nation.
    var holidays: BankHolidays { tables[policy.nation] ?? .shipped(for: policy.nation) }

    /// Takes the years of a list by GOV.UK in place of what is known. Refused when years between would be missing.
    mutating func take(_ newer: [Nation: BankHolidays]) throws {
        for nation in Nation.allCases {
            guard let table = newer[nation] else { continue }
            guard let merged = (tables[nation] ?? .shipped(for: nation)).merging(table) else {
                throw StoreError.refused(
                    "The list for \(nation.title) leaves out the years after \(BankHolidays.shipped(for: nation).known.upperBound)."
                )
            }
            tables[nation] = merged
        }
    }
}
