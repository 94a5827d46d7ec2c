import RespiteRecord

/// How late deadlines were fired since the start: the last ten thousand, and how many there were.
package struct LatenessRecord: Sendable {
    package private(set) var count = 0
    private var recent: [Int64] = []
    private let kept = 10_000

    package init() {}

    mutating func enter(_ spans: [Span]) {
        for span in spans {
            if recent.count < kept {
                recent.append(span.milliseconds)
            } else {
                recent[count % kept] = span.milliseconds
            }
            count += 1
        }
    }

    /// The lateness in milliseconds that this share of them does not exceed; 0 when there were none.
    package func percentile(_ share: Double) -> Double {
        let sorted = recent.sorted()
        guard !sorted.isEmpty else { return 0 }
        return Double(sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))])
    }
}
