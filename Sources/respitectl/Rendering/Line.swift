/// One line of a page.
struct Line: Equatable, Sendable {
    /// What becomes of a line that is longer than the terminal is wide. Elsewhere nothing does.
    enum Flow: Equatable, Sendable {
        case cut
        /// Goes on in the next line, so far in.
        case wrap(indent: Int)
    }

    var cells: [Cell]
    var flow: Flow

    var text: String { cells.map(\.text).joined() }

    /// As printed: without spaces at the end, no wider than `width`, with colours if wanted.
    func printed(width: Int?, coloured: Bool) -> [String] {
        let text = Array(text)
        let end = Self.end(of: text[...])
        switch (flow, width) {
        case (.cut, let width?) where end > width && width > 1:
            return [ink(0..<(width - 1), coloured: coloured) + "…"]
        case (.wrap(let indent), let width?) where end > width && width > indent + 10:
            let space = String(repeating: " ", count: indent)
            return Self.pieces(of: text[..<end], width: width, indent: indent).enumerated().map { number, piece in
                (number == 0 ? "" : space) + ink(piece, coloured: coloured)
            }
        default: return [ink(0..<end, coloured: coloured)]
        }
    }

    /// Where the spaces at the end begin.
    private static func end(of text: ArraySlice<Character>) -> Int {
        text.lastIndex { $0 != " " }.map { $0 + 1 } ?? text.startIndex
    }

    /// Broken between words. All but the first piece go `indent` in.
    private static func pieces(of text: ArraySlice<Character>, width: Int, indent: Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var rest = text
        while rest.count > width - (pieces.isEmpty ? 0 : indent) {
            let room = rest.startIndex + width - (pieces.isEmpty ? 0 : indent)
            let word = rest.firstIndex { $0 != " " } ?? rest.endIndex
            guard
                let gap = rest[word...min(max(room, word), rest.endIndex - 1)].lastIndex(of: " ")
                    ?? rest[room...].firstIndex(of: " ")
            else { break }
            pieces.append(rest.startIndex..<end(of: rest[..<gap]))
            rest = rest[gap...].drop { $0 == " " }
        }
        return pieces + [rest.startIndex..<rest.endIndex]
    }

    /// Some of the characters, each in the ink of its cell.
    private func ink(_ range: Range<Int>, coloured: Bool) -> String {
        var (start, text) = (0, "")
        for cell in cells {
            let letters = Array(cell.text)
            let piece = range.clamped(to: start..<(start + letters.count))
            let seen = String(letters[(piece.lowerBound - start)..<(piece.upperBound - start)])
            text += coloured ? cell.ink.around(seen) : seen
            start += letters.count
        }
        return text
    }
}

extension Ink {
    fileprivate func around(_ text: String) -> String {
        switch self {
        case .plain: text
        case _ where text.allSatisfy { $0 == " " }: text
        case .heading: "\u{1B}[1m\(text)\u{1B}[0m"
        case .alarm: "\u{1B}[31m\(text)\u{1B}[0m"
        case .faint: "\u{1B}[2m\(text)\u{1B}[0m"
        }
    }
}
