import Testing

@testable import respitectl

@Suite struct TextColumnsTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("家", 2), ("ｱ", 1), ("Ａ", 2), ("한국", 4), ("🏠", 2), ("👩‍👩‍👧", 2),
        ("☎️", 2),
        ("\u{200B}", 0), ("ŵyl", 3), ("’", 1), ("\u{AD}", 0), ("नमस्ते", 4), ("🇬🇧", 2), ("👍🏽", 2), ("ｶﾞ", 2), ("각", 2),
    ]) func aLetterTakesItsColumns(text: String, columns: Int) {
        #expect(text.columns == columns)
    }

    @Test func aTextIsCutByColumnsAndNeverInsideALetter() {
        #expect("家家家".cut(toColumns: 6) == "家家家")
        #expect("家家家".cut(toColumns: 5) == "家家…")
        #expect("家家家".cut(toColumns: 4) == "家…")
        #expect("abc".cut(toColumns: 2) == "a…")
        #expect("abc".cut(toColumns: 0) == "")
    }

    @Test func aTextIsPaddedByColumns() {
        #expect("家".padded(toColumns: 4) + "|" == "家  |")
        #expect("3 min".padded(toColumns: 6, atStart: true) == " 3 min")
        #expect("abcd".padded(toColumns: 2) == "abcd")
    }
}
