import Foundation
import RespiteRecord
import Testing

@testable import respitectl

extension Wall {
    /// Sun 22 Nov 2026 02:11:00 in London, winter time.
    static let earlySunday = Wall(now: .at("2026-11-22T02:11:00Z"), zone: .named("Europe/London"))
}

extension Instant {
    /// For literals: the instant, and 1970 with an issue if it is none.
    static func at(_ text: String) -> Instant {
        guard let instant = Instant(text) else {
            Issue.record("\(text) is no instant")
            return Instant(milliseconds: 0)
        }
        return instant
    }
}

extension LocalDate {
    static func on(_ text: String) -> LocalDate {
        guard let date = LocalDate(text) else {
            Issue.record("\(text) is no date")
            return LocalDate(daysSince1970: 0)
        }
        return date
    }
}

extension TimeZone {
    static func named(_ name: String) -> TimeZone {
        guard let zone = TimeZone(identifier: name) else {
            Issue.record("\(name) is no zone")
            return .gmt
        }
        return zone
    }
}
