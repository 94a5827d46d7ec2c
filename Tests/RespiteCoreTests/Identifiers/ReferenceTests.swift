import Foundation
import RespiteCore
import RespiteRecord
import Testing

@Suite struct ReferenceTests {
    private let letters = Array("23479HKMQRWXY")

    private func drawn(_ count: Int, seed: UInt64 = 7) -> [Reference] {
        var generator = SplitMix64(seed: seed)
        return (0..<count).map { _ in Reference(using: &generator) }
    }

    /// The rule again, by another way: with the place values of a number in base 2, worked from the left by Horner.
    private func isRight(_ text: some Sequence<Character>) -> Bool {
        let values = text.compactMap { letters.firstIndex(of: $0) }
        return values.count == 7 && values.reduce(0) { ($0 * 2 + $1) % 13 } == 0
    }

    @Test func theAlphabetHasAPrimeSizeAboveTheLengthAndNoneThatLooksOrSoundsLikeAnother() {
        #expect(Reference.alphabet == letters)
        #expect((2..<letters.count).allSatisfy { letters.count % $0 != 0 })
        #expect(letters.count > 7)
        let alike = [
            "0OQD", "1IL", "17", "2Z", "5S", "8B", "6G", "UV", "4A", "BCDEGPTV3", "AJK", "AH8", "MN", "FSX", "59", "IY",
            "QU",
        ]
        for group in alike { #expect(group.filter(letters.contains).count <= 1, "\(group)") }
    }

    @Test func whatIsDrawnIsRightByTheOtherWayOfReckoning() {
        #expect(drawn(2000).filter { !isRight($0.description.filter { $0 != "-" }) } == [])
    }

    @Test func theCheckAgreesWithTheOtherWayOfReckoningForAnyLetters() {
        var generator = SplitMix64(seed: 8)
        for _ in 0..<5000 {
            let text = (0..<7).map { _ in letters[Int.random(in: 0..<13, using: &generator)] }
            #expect((Reference(String(text)) != nil) == isRight(text))
        }
    }

    @Test func everySingleWrongCharacterIsCaught() {
        for reference in drawn(100) {
            let right = reference.description.filter { $0 != "-" }.map(\.self)
            for place in right.indices {
                for letter in letters where letter != right[place] {
                    var wrong = right
                    wrong[place] = letter
                    #expect(Reference(String(wrong)) == nil)
                }
            }
        }
    }

    @Test func everySwapOfTwoCharactersIsCaught() {
        for reference in drawn(200) {
            let right = reference.description.filter { $0 != "-" }.map(\.self)
            for place in right.indices {
                for other in right.indices where right[place] != right[other] {
                    var wrong = right
                    wrong.swapAt(place, other)
                    #expect(Reference(String(wrong)) == nil)
                }
            }
        }
    }

    @Test(arguments: ["K7M2-QX9", "k7m2qx9", " k7m2 - qx9 ", "K 7 M 2 Q X 9", "K7M2\u{2013}QX9", "K7M2\u{A0}QX9"])
    func itIsReadAsPeopleTypeIt(text: String) throws {
        #expect(try Reference(parsing: text).description == "K7M2-QX9")
    }

    @Test(arguments: [
        ("", IdentifierError.length(.reference)), ("K7M2-QX", .length(.reference)), ("K7M2-QX99", .length(.reference)),
        ("K7M2-QXO", .letters(.reference)), ("K7M2-QXY", .check(.reference)), ("ＫK7M2QX", .letters(.reference)),
        ("K7M2-QX\u{0}", .letters(.reference)), ("ß7M2-QX", .letters(.reference)),
        ("K7M2-QX👩‍👩‍👧", .letters(.reference)), (String(repeating: "K", count: 100_000), .length(.reference)),
    ]) func whatIsNoneSaysWhy(text: String, why: IdentifierError) {
        #expect(throws: why) { try Reference(parsing: text) }
    }

    @Test func aReferenceWithOneMistakeHasTheRightOneAmongItsNeighbours() {
        for reference in drawn(30) {
            let right = reference.description.filter { $0 != "-" }.map(\.self)
            for place in right.indices {
                var wrong = right
                wrong[place] = "Z"
                #expect(Reference.neighbours(of: String(wrong)).contains(reference))
                wrong = right
                wrong.remove(at: place)
                #expect(Reference.neighbours(of: String(wrong)).contains(reference))
                wrong = right
                wrong.insert("B", at: place)
                #expect(Reference.neighbours(of: String(wrong)) == [reference])
                guard place > 0, right[place] != right[place - 1] else { continue }
                wrong = right
                wrong.swapAt(place - 1, place)
                #expect(Reference.neighbours(of: String(wrong)).contains(reference))
            }
        }
    }

    @Test func neighboursAreExactlyTheReferencesWithinOneMistake() {
        var generator = SplitMix64(seed: 5)
        for _ in 0..<20 {
            let typed = (0..<7).map { _ in letters[Int.random(in: 0..<13, using: &generator)] }
            guard !isRight(typed) else { continue }
            var expected: Set<String> = []
            for place in 0..<7 {
                for letter in letters {
                    var other = typed
                    other[place] = letter
                    if isRight(other) { expected.insert(String(other)) }
                }
                guard place > 0 else { continue }
                var other = typed
                other.swapAt(place - 1, place)
                if isRight(other) { expected.insert(String(other)) }
            }
            let found = Reference.neighbours(of: String(typed)).map { $0.description.replacing("-", with: "") }
            #expect(Set(found) == expected)
            #expect(found == found.sorted())
        }
    }

    @Test(arguments: ["", "-", "K", "\u{0}\u{0}", "🏠🏠🏠🏠🏠🏠🏠", "a reference with words", "ﬃﬃﬃ"])
    func oddInputHasNoNeighbours(text: String) {
        #expect(Reference.neighbours(of: text) == [])
    }

    @Test func aRightReferenceHasOnlyItself() {
        #expect(Reference.neighbours(of: "k7m2qx9").map(\.description) == ["K7M2-QX9"])
    }

    @Test func allAreDrawn() {
        let drawn = drawn(5000)
        #expect(Set(drawn).count > 4950)
        for place in [0, 1, 2, 3, 5, 6, 7] {
            #expect(
                Set(drawn.map { $0.description[$0.description.index($0.description.startIndex, offsetBy: place)] })
                    .count == 13)
        }
    }

    @Test func itIsOneTextOnTheWire() throws {
        let reference = try #require(Reference("K7M2QX9"))
        #expect(try JSONEncoder().encode([reference]) == Data(#"["K7M2-QX9"]"#.utf8))
        #expect(try JSONDecoder().decode([Reference].self, from: Data(#"["k7m2qx9"]"#.utf8)) == [reference])
    }
}
