import Testing

@testable import respitectl

@Suite struct TableTests {
    private func print(_ table: Table, withLegend: Bool = true, width: Int? = nil, coloured: Bool = false) -> [String] {
        var page = Page()
        page.add(table)
        return page.lines(withLegend: withLegend).flatMap { $0.printed(width: width, coloured: coloured) }
    }

    private var table: Table {
        var table = Table(["NAME", .number("AGE"), "TOWN"])
        table.add(["Łucja", "7", "Leigh-on-Sea"])
        table.add(["Bo", "101", ""])
        return table
    }

    @Test func columnsLineUpByCharacters() {
        #expect(
            print(table) == [
                "NAME   AGE  TOWN",
                "Łucja    7  Leigh-on-Sea",
                "Bo     101",
            ])
    }

    @Test func lettersOfSeveralScalarsAreOneWide() {
        var table = Table(["A", "B"])
        table.add(["e\u{301}e\u{301}", "x"])
        table.add(["ab", "y"])
        #expect(print(table, withLegend: false) == ["e\u{301}e\u{301}  x", "ab  y"])
    }

    @Test func withoutTheLegendThereAreOnlyRows() {
        #expect(print(table, withLegend: false) == ["Łucja    7  Leigh-on-Sea", "Bo     101"])
    }

    @Test func aTerminalCutsOnTheRightAndSaysSo() {
        #expect(print(table, width: 16) == ["NAME   AGE  TOWN", "Łucja    7  Lei…", "Bo     101"])
    }

    @Test func elsewhereNothingIsCut() {
        var table = Table(["A"])
        table.add([Cell(String(repeating: "x", count: 5000))])
        #expect(print(table).last?.count == 5000)
    }

    @Test func aRowThatIsTooWideFoldsWhereItMay() {
        var table = Table(["NO", "NAME", "TOWN", "WHY"], foldsFrom: 2)
        table.add(["1", "Bo", "Leigh-on-Sea", "the name is the same"])
        table.add(["2", "Jo", "", "near"])
        var page = Page()
        page.add(table)
        let lines = page.lines(withLegend: true, width: 30).flatMap { $0.printed(width: 30, coloured: false) }
        #expect(
            lines == [
                "NO  NAME", "1   Bo", "    town: Leigh-on-Sea", "    why: the name is the same", "2   Jo",
                "    why: near",
            ])
        #expect(page.lines(withLegend: true, width: 60).count == 3, "one that is wide enough does not")
        #expect(page.lines(withLegend: false, width: 30).map(\.text).first == "1  Bo")
    }

    @Test func coloursStandAroundWhatIsSeen() {
        var table = Table(["A", "B"])
        table.add([Cell("bad", .alarm), "x"])
        #expect(
            print(table, coloured: true) == ["\u{1B}[1mA\u{1B}[0m    \u{1B}[1mB\u{1B}[0m", "\u{1B}[31mbad\u{1B}[0m  x"])
        #expect(print(table, width: 3, coloured: true) == ["\u{1B}[1mA\u{1B}[0m …", "\u{1B}[31mba\u{1B}[0m…"])
    }

    @Test func shortRowsAreFilledAndLongOnesCut() {
        var table = Table(["A", "B"])
        table.add(["1"])
        table.add(["1", "2", "3"])
        #expect(print(table, withLegend: false) == ["1", "1  2"])
    }
}
