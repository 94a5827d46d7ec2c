import Testing

@testable import respitectl

@Suite struct LineTests {
    @Test func wordsWrapAndStayWhole() {
        let line = Line(cells: ["  one two three four five six"], flow: .wrap(indent: 4))
        #expect(line.printed(width: 16, coloured: false) == ["  one two three", "    four five", "    six"])
        #expect(line.printed(width: nil, coloured: false) == ["  one two three four five six"])
    }

    @Test func coloursSurviveTheWrap() {
        let line = Line(cells: ["it is ", Cell("very late", .alarm), " now"], flow: .wrap(indent: 1))
        #expect(
            line.printed(width: 12, coloured: true) == [
                "it is \u{1B}[31mvery\u{1B}[0m", " \u{1B}[31mlate\u{1B}[0m now",
            ])
    }

    @Test func aWordLongerThanTheLineIsNotLost() {
        let line = Line(
            cells: ["a " + Cell(String(repeating: "x", count: 30)).text + " b"].map { Cell($0) }, flow: .wrap(indent: 2)
        )
        #expect(line.printed(width: 20, coloured: false) == ["a", "  " + String(repeating: "x", count: 30), "  b"])
    }

    @Test func columnsWithinALineStayWhereTheyAre() {
        let line = Line(cells: ["Next:   in 12 min: tell somebody"], flow: .wrap(indent: 8))
        #expect(line.printed(width: 20, coloured: false) == ["Next:   in 12 min:", "        tell", "        somebody"])
    }

    @Test func spacesAtTheEndAreNotPrinted() {
        #expect(Line(cells: ["a", "   "], flow: .cut).printed(width: nil, coloured: true) == ["a"])
    }

    @Test(arguments: [
        ("\u{1B}[2J", "\u{FFFD}[2J"), ("a\nb\tc", "a b c"), ("a\u{9B}1m", "a\u{FFFD}1m"),
        ("\u{202E}abc", "\u{FFFD}abc"),
        ("\u{7F}", "\u{FFFD}"), ("Łucja O’Neill 👩‍👧", "Łucja O’Neill 👩‍👧"),
    ])
    func nothingThatSteersATerminalGetsThrough(_ text: String, _ printed: String) {
        #expect(Cell(text).text == printed)
    }

    @Test(arguments: [([:], true), (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true), (["TERM": "dumb"], false)])
    func coloursAreLeftOutWhenTheyAreNotWanted(_ environment: [String: String], _ wanted: Bool) {
        #expect(Terminal.wantsColour(environment) == wanted)
    }

    @Test func legendsGoWithTheHeadings() {
        var page = Page()
        page.add(Table(["A"]))
        page.legend("1 row.")
        #expect(page.lines(withLegend: true).map(\.text) == ["A", "", "1 row."])
        #expect(page.lines(withLegend: false).isEmpty)
    }

    @Test func fieldsLineUpAndThoseUnknownAreLeftOut() {
        var page = Page()
        page.fields([("A", "1"), ("Longer", "2"), ("Unknown", nil)])
        #expect(page.lines(withLegend: true).map(\.text) == ["A:       1", "Longer:  2"])
    }

    @Test func listsReadAloud() {
        #expect(String.list([]) == "")
        #expect(String.list(["a"]) == "a")
        #expect(String.list(["a", "b", "c"]) == "a, b and c")
        #expect(String.count(0, "case") == "no cases")
        #expect(String.count(1, "entry", plural: "entries") == "1 entry")
        #expect(String.count(2, "entry", plural: "entries") == "2 entries")
    }
}
