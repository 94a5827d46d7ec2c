import RespiteCore
import RespiteRecord
import Testing

/// What is kept back outside the office, held against somebody who tries to work it out.
@Suite struct WithholdingTests {
    private func table(_ counts: [[Int]], _ sums: CountTable.Sums) -> CountTable {
        CountTable(
            rows: counts.indices.map { "row \($0)" }, columns: counts[0].indices.map { "column \($0)" }, counts,
            sums: sums)
    }

    private func shown(_ counts: [[Int]], _ sums: CountTable.Sums) -> [[Int?]] {
        Withholding(of: table(counts, sums)).shown
    }

    /// Small tables with small and great numbers among noughts.
    private func drawn(_ count: Int, _ sums: CountTable.Sums, seed: UInt64) -> [CountTable] {
        var generator = SplitMix64(seed: seed)
        return (0..<count).map { _ in
            let (rows, columns) = (Int.random(in: 1...3, using: &generator), Int.random(in: 1...3, using: &generator))
            let most = [2, 6, 12, 400].randomElement(using: &generator) ?? 6
            return table(
                (0..<rows).map { _ in (0..<columns).map { _ in Int.random(in: 0...most, using: &generator) } }, sums)
        }
    }

    @Test(arguments: CountTable.Sums.allCases)
    func noTableCanBeSolvedFromWhatIsShown(sums: CountTable.Sums) {
        for table in drawn(250, sums, seed: 11) {
            let shown = Withholding(of: table).shown
            let known = TableSolver(table, shown: shown).known
            #expect(known == [], "\(table.counts) \(sums) is shown as \(shown)")
        }
    }

    @Test(arguments: CountTable.Sums.allCases)
    func everyNumberFromOneToFourIsKeptBackAndNoNoughtIs(sums: CountTable.Sums) {
        for table in drawn(400, sums, seed: 12) {
            for (values, shown) in zip(table.values, Withholding(of: table).shown) {
                for (value, seen) in zip(values, shown) {
                    #expect(!(1...4).contains(value) || seen == nil)
                    #expect(value != 0 || seen == 0)
                    #expect(seen == nil || seen == value)
                }
            }
        }
    }

    @Test(arguments: CountTable.Sums.allCases)
    func aTableWithoutSmallNumbersIsShownWhole(sums: CountTable.Sums) {
        for table in drawn(200, sums, seed: 13) {
            var large = table
            large.counts = table.counts.map { $0.map { $0 == 0 ? 0 : $0 + 4 } }
            #expect(Withholding(of: large).places == [])
        }
    }

    @Test func theSolverFindsWhatIsKeptBackBadly() {
        let pair = table([[2], [10]], .down)
        #expect(TableSolver(pair, shown: [[nil], [10], [12]]).known == [.init(0, 0)])
        #expect(TableSolver(pair, shown: [[nil], [nil], [12]]).known == [])
        let square = table([[1, 9, 7], [8, 2, 7], [6, 6, 3]], .both)
        var shown: [[Int?]] = square.values
        (shown[0][0], shown[0][1], shown[1][0]) = (nil, nil, nil)
        #expect(TableSolver(square, shown: shown).known == [.init(0, 0), .init(0, 1), .init(1, 0)])
        shown[1][1] = nil
        #expect(TableSolver(square, shown: shown).known == [])
    }

    @Test func aLoneSmallNumberTakesTheSmallestOfTheOthersWithIt() {
        #expect(shown([[2], [0], [40], [9]], .down) == [[nil], [0], [40], [nil], [51]])
    }

    @Test func aTotalIsKeptBackOnlyWhenTheRestWouldTellIt() {
        #expect(shown([[3], [0]], .down) == [[nil], [0], [nil]])
        #expect(shown([[1], [1], [1], [1], [1]], .down) == [[nil], [nil], [nil], [nil], [nil], [nil]])
        #expect(shown([[3], [3]], .down) == [[nil], [nil], [6]])
    }

    @Test func whatAddsUpToNothingIsKeptBackByItself() {
        #expect(shown([[2], [9], [30]], .none) == [[nil], [9], [30]])
    }

    @Test func aSmallNumberInTheMiddleTakesASquareWithIt() {
        #expect(
            shown([[2, 50], [40, 60]], .both) == [[nil, nil, 52], [nil, nil, 100], [42, 110, 152]])
    }
}
