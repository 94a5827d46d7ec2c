/// What has a short number of its own, one after the other: the letter says what it is.
package enum Numbered: String, CaseIterable, Hashable, Sendable {
    case emergency = "E"
    case `case` = "C"
    case enquiry = "Q"
    case schedule = "S"
    case task = "T"
    case person = "N"
    case contact = "K"
    case provider = "P"
    case worker = "W"
    case message = "M"
    case suspension = "H"
    case request = "R"

    package var letter: String { rawValue }

    /// As in "that is the number of a case".
    package var words: String {
        switch self {
        case .emergency: "an emergency"
        case .case: "a case"
        case .enquiry: "an enquiry"
        case .schedule: "a check-in schedule"
        case .task: "a task"
        case .person: "a person"
        case .contact: "a contact"
        case .provider: "a provider"
        case .worker: "a worker"
        case .message: "a message"
        case .suspension: "a suspension"
        case .request: "a request"
        }
    }
}

/// A kind of thing with numbers of its own, as a type.
package protocol NumberedThing: Sendable {
    static var numbered: Numbered { get }
}

/// The number of one thing: `C-0031`. Counted from 1, never issued twice.
package struct Serial<Thing: NumberedThing>: Hashable, Sendable {
    package let number: Int

    package init(_ number: Int) {
        self.number = number
    }

    /// Reads one in any case, with or without hyphen, zeros and spaces; a bare number will do, since the thing is known.
    package init(parsing text: String) throws(IdentifierError) {
        let plain = text.uppercased().filter { !" -\t".contains($0) }
        let wanted = Identifier.serial(Thing.numbered)
        guard let first = plain.first else { throw .shape(wanted) }
        var digits = plain[...]
        if !first.isNumber {
            guard let found = Numbered(rawValue: String(first)) else { throw .shape(wanted) }
            guard found == Thing.numbered else { throw .otherThing(wanted: Thing.numbered, is: found) }
            digits = plain.dropFirst()
        }
        guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else { throw .shape(wanted) }
        guard digits.drop(while: { $0 == "0" }).count <= 9, let number = Int(digits), number > 0 else {
            throw .length(wanted)
        }
        self.number = number
    }
}

extension Serial: LosslessStringConvertible, Codable, Comparable {
    /// `C-0031`
    package var description: String {
        let digits = String(number)
        return Thing.numbered.letter + "-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    package init?(_ text: String) {
        guard let serial = try? Serial(parsing: text) else { return nil }
        self = serial
    }

    package static func < (earlier: Serial, later: Serial) -> Bool { earlier.number < later.number }

    package init(from decoder: any Decoder) throws {
        self = try Serial(parsing: try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// The kinds of things that have numbers, for `Serial`.
package enum NumberOf {
    package enum Emergency: NumberedThing { package static let numbered = Numbered.emergency }
    package enum Case: NumberedThing { package static let numbered = Numbered.case }
    package enum Enquiry: NumberedThing { package static let numbered = Numbered.enquiry }
    package enum Schedule: NumberedThing { package static let numbered = Numbered.schedule }
    package enum Task: NumberedThing { package static let numbered = Numbered.task }
    package enum Person: NumberedThing { package static let numbered = Numbered.person }
    package enum Contact: NumberedThing { package static let numbered = Numbered.contact }
    package enum Provider: NumberedThing { package static let numbered = Numbered.provider }
    package enum Worker: NumberedThing { package static let numbered = Numbered.worker }
    package enum Message: NumberedThing { package static let numbered = Numbered.message }
    package enum Suspension: NumberedThing { package static let numbered = Numbered.suspension }
    package enum Request: NumberedThing { package static let numbered = Numbered.request }
}

package typealias EmergencyNumber = Serial<NumberOf.Emergency>
package typealias CaseNumber = Serial<NumberOf.Case>
package typealias EnquiryNumber = Serial<NumberOf.Enquiry>
package typealias ScheduleNumber = Serial<NumberOf.Schedule>
package typealias TaskNumber = Serial<NumberOf.Task>
package typealias PersonNumber = Serial<NumberOf.Person>
package typealias MessageNumber = Serial<NumberOf.Message>
package typealias ContactNumber = Serial<NumberOf.Contact>
package typealias ProviderNumber = Serial<NumberOf.Provider>
package typealias WorkerNumber = Serial<NumberOf.Worker>
package typealias RequestNumber = Serial<NumberOf.Request>
