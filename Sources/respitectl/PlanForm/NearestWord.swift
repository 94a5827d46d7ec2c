extension String {
    /// The one of `words` that it was most likely meant as; nil when none is close.
    func nearest(of words: [String]) -> String? {
        let distances = words.map { ($0, $0.lowercased().edits(to: lowercased())) }
        guard let best = distances.min(by: { $0.1 < $1.1 }), best.1 <= Swift.max(1, count / 3) else { return nil }
        return best.0
    }

    /// How many letters must be changed, put in, taken out or swapped with their neighbour to turn one into the other.
    func edits(to other: String) -> Int {
        let (from, to) = (Array(self.prefix(60)), Array(other.prefix(60)))
        var rows = [Array(0...to.count)]
        for (line, letter) in from.enumerated() {
            var row = [line + 1]
            for (column, target) in to.enumerated() {
                var best = Swift.min(rows[line][column + 1], row[column]) + 1
                best = Swift.min(best, rows[line][column] + (letter == target ? 0 : 1))
                if line > 0, column > 0, letter == to[column - 1], from[line - 1] == target {
                    best = Swift.min(best, rows[line - 1][column - 1] + 1)
                }
                row.append(best)
            }
            rows.append(row)
        }
        return rows[from.count][to.count]
    }
}
