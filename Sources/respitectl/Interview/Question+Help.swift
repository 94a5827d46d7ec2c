import RespiteRecord

extension Question {
    /// What is said to whoever does not know what to answer.
    var help: String {
        let parts = [field.help, field.shape.helpInTalk].filter { !$0.isEmpty }
        return parts.isEmpty ? "In a few words, as it was said." : parts.joined(separator: " ")
    }
}

extension Shape {
    fileprivate var helpInTalk: String {
        switch self {
        case .answer(.words), .list(.words): "Several are told apart by semicolons; none is an answer too."
        case .answer: "Several, with commas between; more about one in brackets; none is an answer too."
        case .list(.part(let fields)) where fields.contains { $0.name == "typed" }:
            "Numbers with commas between, each with mobile, home, work or by day behind it."
        case .list: "Several, with commas between."
        case .choices, .choice: "Numbers or words."
        case .number(let unit, let range): "A number from \(range.lowerBound) to \(range.upperBound) (\(unit))."
        case .date, .partialDate: "22 Nov 2026, 22/11/2026, today."
        case .part(let fields):
            "With commas between: \(fields.filter(\.isAQuestion).map(\.label).joined(separator: ", "))."
        case .text, .words, .yesNo, .time: ""
        }
    }
}

extension Tree {
    /// "Not asked" is a choice of some questions, and means what Enter means.
    var meansNotAsked: Bool { self == .text("notAsked") || self["state"] == .text("notAsked") }
}
