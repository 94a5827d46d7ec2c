/// Which keys lie side by side on a British keyboard.
enum Keyboard {
    static func areNeighbours(_ first: UInt8, _ second: UInt8) -> Bool {
        neighbours[Int(first & 31)] & 1 << UInt32(second & 31) != 0 && isLetter(first) && isLetter(second)
    }

    static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }

    private static let neighbours: [UInt32] = {
        var table = [UInt32](repeating: 0, count: 32)
        let rows: [(letters: [UInt8], shift: Int)] = [
            (Array("qwertyuiop".utf8), 0), (Array("asdfghjkl".utf8), 1), (Array("zxcvbnm".utf8), 3),
        ]
        let keys = rows.enumerated().flatMap { row, keys in
            keys.letters.enumerated().map { (letter: $1, row: row, place: $0 * 4 + keys.shift) }
        }
        for one in keys {
            for other in keys
            where other.letter != one.letter && abs(other.row - one.row) <= 1 && abs(other.place - one.place) <= 4 {
                table[Int(one.letter & 31)] |= 1 << UInt32(other.letter & 31)
            }
        }
        return table
    }()
}
