import RespiteAPI
import RespiteRecord

/// An answer as it was typed in one breath: pieces with commas between them, each known by what it looks like.
struct IntakeAnswer {
    let text: String
    let wall: Wall

    private var pieces: [String] {
        text.split(separator: ",").map { $0.trimming { $0 == " " } }.filter { !$0.isEmpty }
    }

    private var isNo: Bool { ["n", "no", "none", "nobody"].contains(text.lowercased().trimming { $0 == " " }) }

    /// `07700 900142, crew, Dee, card`
    var caller: Emergencies.Caller {
        var caller = Emergencies.Caller(at: wall.now)
        for piece in pieces {
            let word = piece.lowercased()
            if caller.number == nil, piece.count(where: \.isNumber) >= 6, !piece.contains(where: \.isLetter) {
                caller.number = piece
            } else if caller.role == nil, let role = CallerRole.typed(word) {
                caller.role = role.rawValue
            } else if let check = Self.checks.first(where: { word.hasPrefix($0.0) }) {
                (caller.check, caller.checkedHow) = (check.1.rawValue, piece.contains(" ") ? piece : caller.checkedHow)
            } else if word == "text" || word == "relay" {
                caller.mode = word
            } else {
                caller.name = [caller.name, piece].compactMap(\.self).joined(separator: ", ")
            }
        }
        return caller
    }

    private static let checks: [(String, CallerCheck)] = [
        ("card", .cardAndName), ("switchboard", .switchboard), ("log", .policeLog), ("facts", .twoFacts),
        ("named", .namedThemselves),
    ]

    /// `n`, or what the danger is.
    var danger: Emergencies.Danger {
        isNo ? .init(at: wall.now, isThere: false) : .init(at: wall.now, isThere: true, words: text)
    }

    /// `hospital, in ambulance, n`
    var happening: Emergencies.Happening {
        var happening = Emergencies.Happening()
        var words: [String] = []
        for piece in pieces {
            let word = piece.lowercased()
            if happening.cause == nil, let cause = Cause.typed(word) {
                happening.cause = cause.rawValue
            } else if ["y", "yes", "n", "no"].contains(word) {
                happening.carerCanSpeak = word.hasPrefix("y")
            } else if happening.carerIs == nil, happening.cause != nil {
                happening.carerIs = piece
            } else {
                words.append(piece)
            }
        }
        happening.words = words.isEmpty ? nil : words.joined(separator: ", ")
        return happening
    }

    /// `home, alone`, `home, John Tull until 03:00, able`
    func place(of person: Int?) -> Emergencies.Situation {
        var situation = Emergencies.Situation(person: person, company: "unknown")
        for piece in pieces {
            let word = piece.lowercased()
            if word == "alone" {
                situation.company = "alone"
            } else if word == "able" || word == "not able" {
                situation.isAble = word == "able"
            } else if word == "?" {
                situation.company = "unknown"
            } else if situation.place == nil {
                situation.place = piece
            } else {
                (situation.company, situation.withWhom) = ("with", piece)
                guard let range = piece.firstRange(of: " until ") else { continue }
                situation.withWhom = String(piece[..<range.lowerBound])
                situation.withUntil = WrittenTime(String(piece[range.upperBound...]))?.resolved(on: wall, .ahead)
            }
        }
        return situation
    }

    /// `01:50, carer, well`; without a time it is not known when.
    func sighting(of person: Int?) -> Emergencies.Situation? {
        var situation = Emergencies.Situation(person: person)
        for piece in pieces {
            let word = piece.lowercased()
            if situation.seenAt == nil, let time = WrittenTime(piece) {
                situation.seenAt = time.resolved(on: wall, .back)
            } else if ["well", "ok", "fine"].contains(word) {
                situation.seenWell = true
            } else if word == "unwell" || word == "not well" {
                situation.seenWell = false
            } else if situation.seenBy == nil {
                situation.seenBy = piece
            } else {
                situation.seenWords = [situation.seenWords, piece].compactMap(\.self).joined(separator: ", ")
            }
        }
        return situation.seenAt == nil ? nil : situation
    }

    /// `all until 23:00, supper`
    func medicines(of person: Int?) -> Emergencies.Situation {
        var situation = Emergencies.Situation(person: person)
        for piece in pieces {
            let last = piece.split(separator: " ").last.map(String.init) ?? ""
            if piece.lowercased().hasPrefix("all"), let time = WrittenTime(last) {
                situation.medicinesUntil = time.resolved(on: wall, .back)
            } else if situation.medicinesUntil == nil, let time = WrittenTime(piece) {
                situation.medicinesUntil = time.resolved(on: wall, .back)
            } else if situation.food == nil {
                situation.food = piece
            } else {
                situation.medicines = [situation.medicines, piece].compactMap(\.self).joined(separator: ", ")
            }
        }
        return situation
    }

    /// `n`, or who must not know and what is unsafe.
    var warning: Emergencies.Warning { .init(words: isNo ? nil : text) }

    /// `nobody, days, 01702 435555`
    var expectation: Emergencies.Expectation {
        let pieces = pieces
        return .init(
            coming: pieces.first, lasts: pieces.dropFirst().first,
            ring: pieces.count > 2 ? pieces.dropFirst(2).joined(separator: ", ") : nil)
    }
}

/// What somebody who rings is to the person.
enum CallerRole: String, CaseIterable {
    case carer, person, crew, ward, police, contact, neighbour, agency, finder, other
}

/// What has happened.
enum Cause: String, CaseIterable {
    case hospital, accident, illness, carerDied, arrested, missing, familyEmergency, bereavement, workAtRisk
    case transport, carerBreakdown, abuseAlleged, foundAwayFromHome, agencyFailed, appointment, other
}

extension CaseIterable where Self: RawRepresentable<String> {
    /// By its name, or by the only one that begins so; three letters at least.
    static func typed(_ text: String) -> Self? {
        let wanted = text.filter(\.isLetter)
        guard wanted.count >= 3 else { return nil }
        let found = allCases.filter { $0.rawValue.lowercased().hasPrefix(wanted) }
        return found.count == 1 ? found.first : nil
    }
}

extension StringProtocol {
    /// Without those letters at either end.
    func trimming(_ isLeftOut: (Character) -> Bool) -> String {
        guard let first = firstIndex(where: { !isLeftOut($0) }), let last = lastIndex(where: { !isLeftOut($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
