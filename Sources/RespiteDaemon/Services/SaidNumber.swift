import Foundation
import RespiteCore

/// A card's number or a plan's reference that was typed with other words, as "her card is K7M2-QX9".
struct SaidNumber: Equatable {
    /// As it is written on the card.
    let number: String
    /// As it was typed.
    let heard: String
    /// All other words.
    let rest: String

    private static let mostWords = 40

    /// Nil when there is none, or more than one. It may be typed in two pieces.
    init?(in text: String) {
        let words = text.split(maxSplits: Self.mostWords) { $0.isWhitespace || $0 == ":" }
        let pieces = words.indices.flatMap { [$0..<$0 + 1, $0..<min($0 + 2, words.count)] }
        let found = Set(pieces).filter { Self.number(words[$0]) != nil }
        guard found.count == 1, let piece = found.first, let number = Self.number(words[piece]) else { return nil }
        self.number = number
        heard = words[piece].joined(separator: " ").trimmingCharacters(in: .punctuationCharacters)
        rest = (words[..<piece.lowerBound] + words[piece.upperBound...]).joined(separator: " ")
    }

    /// Digits alone may be those of a telephone.
    private static func number(_ words: ArraySlice<Substring>) -> String? {
        let text = words.joined().trimmingCharacters(in: .punctuationCharacters)
        guard text.contains(where: \.isLetter) else { return nil }
        return try? PlanReference(parsing: text).description
    }
}
