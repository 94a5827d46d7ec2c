import RespiteCore
import RespiteRecord

/// What must be answered of a plan and is not, in the form in which it is kept.
package struct PlanGaps: Hashable, Codable, Sendable {
    package static let none = PlanGaps(count: 0, paths: nil)

    /// How many questions are open: the same one about two contacts is two.
    package let count: Int
    /// What they ask for, without saying of which contact or medicine, each once and in order; nil when nothing is missing.
    let paths: String?

    /// `paths` names a place for each question: `contacts[1].name`.
    package init(_ paths: [String]) throws {
        let distinct = Set(paths.map(\.withoutPlaces)).sorted()
        self.init(count: paths.count, paths: distinct.isEmpty ? nil : try Document.text(distinct))
    }

    package init(of plan: Plan, on today: LocalDate) throws {
        try self.init(Completeness(of: plan, on: today).gaps.filter { $0.need == .must }.map(\.path))
    }

    private init(count: Int, paths: String?) {
        (self.count, self.paths) = (count, paths)
    }
}

extension String {
    /// `contacts.name` of `contacts[2].name`.
    fileprivate var withoutPlaces: String {
        guard utf8.contains(UInt8(ascii: "[")) else { return self }
        var (bytes, depth): ([UInt8], Int) = ([], 0)
        for byte in utf8 {
            if byte == UInt8(ascii: "[") { depth += 1 }
            if depth == 0 { bytes.append(byte) }
            if byte == UInt8(ascii: "]") { depth -= 1 }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
