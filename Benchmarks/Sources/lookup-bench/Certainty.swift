import Foundation
import RespiteCore

/// How often the first answer was right, for each measure of certainty: "certain" must be true nearly always.
struct CertaintyTable {
    private var counts: [LookupCertainty: (all: Int, right: Int)] = [:]
    private var asked = 0

    mutating func add(_ result: LookupResult, isRight: Bool) {
        guard let first = result.candidates.first else { return }
        counts[first.certainty, default: (0, 0)].all += 1
        if isRight { counts[first.certainty, default: (0, 0)].right += 1 }
        if result.ask != nil { asked += 1 }
    }

    func printed() {
        for certainty in [LookupCertainty.certain, .likely, .possible] {
            let (all, right) = counts[certainty] ?? (0, 0)
            print(
                "\(certainty.rawValue): \(all) answers, \(String(format: "%.4f", Double(right) / Double(max(1, all)))) right"
            )
        }
        print("asked a question: \(asked)")
    }
}
