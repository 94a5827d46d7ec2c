/// What a secret of a plan opens. Its place and its code are revealed together, and nothing else with them.
package enum CodeKind: String, Codable, CaseIterable, Hashable, Sendable {
    case keySafe, alarm, gate, door

    /// As a sentence names it.
    package var words: String {
        switch self {
        case .keySafe: "key safe"
        case .alarm: "alarm"
        case .gate: "gate"
        case .door: "shared front door"
        }
    }
}

/// Where something is opened and by what: never written down in clear, never in a list.
package struct AccessCode: Codable, Hashable, Sendable {
    package var place: String?
    package var code: String?

    package init(place: String? = nil, code: String? = nil) {
        (self.place, self.code) = (place, code)
    }

    /// Without spaces around, and nothing where nothing is said.
    package var trimmed: AccessCode { AccessCode(place: place?.said, code: code?.said) }

    /// What is wrong with it, as a sentence that does not repeat it; nil when it can be kept.
    package var problem: String? {
        if place == nil, code == nil { return "Say where it is, or its code, or both." }
        if let place, place.count > 300 { return "A place is told in 300 characters at the most." }
        if let code, code.count > 64 { return "A code has 64 characters at the most." }
        let letters = [place, code].compactMap { $0 }.joined().unicodeScalars
        return letters.contains { $0.properties.generalCategory == .control }
            ? "A place or a code is one line of text, without control characters." : nil
    }
}

extension String {
    fileprivate var said: String? {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        return String(self[first...last])
    }
}
