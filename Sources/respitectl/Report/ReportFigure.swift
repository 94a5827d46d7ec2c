import Foundation
import RespiteAPI
import RespiteRecord

extension Reports.Cell {
    /// What stands in its place when it is withheld.
    static let star = "*"

    /// As a person reads it: `12`, `87.5 %`, and one figure behind the point where there is one.
    func text(in unit: Reports.Unit) -> String {
        guard let value else { return isWithheld ? Self.star : "-" }
        let number = value.rounded() == value ? String(Int64(value)) : String(format: "%.1f", value)
        return unit == .percent ? "\(number) %" : number
    }
}

extension Reports.Column {
    /// With the unit that its numbers leave out.
    var heading: String {
        switch unit {
        case .number, .percent: name
        case .seconds: "\(name), s"
        case .minutes: "\(name), min"
        case .hours: "\(name), h"
        case .days: "\(name), days"
        }
    }
}

extension Reports.Table {
    /// Whether anything in it is kept back.
    var withholds: Bool { rows.contains { $0.cells.contains(where: \.isWithheld) } }
}

extension Reports.Show.Reply {
    static let withheldWords =
        "* is withheld: it is a number under 5, or one from which such a number could be worked out."

    /// The days with their years, and when it was counted.
    func days(_ wall: Wall) -> String { "\(from) to \(to), counted \(wall.full(madeAt))" }
}
