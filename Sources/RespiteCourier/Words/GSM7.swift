import Foundation

/// The characters of which a text message takes 160: the basic alphabet of 3GPP TS 23.038, without its extension.
enum GSM7 {
    private static let alphabet = Set(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
    )

    private static let likenesses: [Character: String] = [
        "’": "'", "‘": "'", "“": "\"", "”": "\"", "–": "-", "—": "-", "…": "...", "[": "(", "]": ")", "\u{A0}": " ",
    ]

    static func holds(_ text: String) -> Bool {
        text.allSatisfy(alphabet.contains)
    }

    /// `text` with what the alphabet lacks replaced by what looks like it: `Tîm` is `Tim`. Never longer in letters.
    static func folded(_ text: String) -> String {
        text.map { character in
            if alphabet.contains(character) { return String(character) }
            if let likeness = likenesses[character] { return likeness }
            let bare = String(character).folding(options: .diacriticInsensitive, locale: nil)
            return bare.isEmpty || !holds(bare) ? "?" : bare
        }
        .joined()
    }
}
