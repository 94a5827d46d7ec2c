import Foundation
import RespiteCore

/// How well, and how fast, one program answers.
struct Score {
    var ranks: [Int] = []
    var milliseconds: [Double] = []

    func recall(_ most: Int) -> Double { mean(ranks.map { $0 > 0 && $0 <= most ? 1 : 0 }) }
    var reciprocal: Double { mean(ranks.map { $0 > 0 ? 1 / Double($0) : 0 }) }

    func percentile(_ part: Double) -> Double {
        let sorted = milliseconds.sorted()
        return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(part * Double(sorted.count)))]
    }
}

func mean(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }

/// Asks every question, and prints a table by task.
func measure(_ label: String, _ questions: [Question], answer: (Question) -> [String]) {
    var scores: [String: Score] = [:]
    for question in questions {
        let start = ContinuousClock.now
        let ids = answer(question)
        let took = ContinuousClock.now - start
        let rank = (ids.firstIndex(of: question.target) ?? -1) + 1
        scores[question.task, default: Score()].ranks.append(rank)
        scores[question.task, default: Score()].milliseconds.append(took / .milliseconds(1))
    }
    print("\(label)\ntask                      n     @1     @5    MRR    p50 ms   p99 ms")
    let tasks = scores.sorted { $0.key < $1.key }
    for (task, score) in tasks { row(task, score, score.recall(1), score.recall(5), score.reciprocal) }
    let all = Score(ranks: [], milliseconds: tasks.flatMap(\.value.milliseconds))
    row(
        "all (macro)", all, mean(tasks.map { $0.value.recall(1) }), mean(tasks.map { $0.value.recall(5) }),
        mean(tasks.map(\.value.reciprocal)))
}

private func row(_ task: String, _ score: Score, _ first: Double, _ five: Double, _ reciprocal: Double) {
    let name = task.padding(toLength: 22, withPad: " ", startingAt: 0)
    let figures = String(
        format: "%5d  %.3f  %.3f  %.3f  %7.2f  %7.2f", score.milliseconds.count, first, five, reciprocal,
        score.percentile(0.5), score.percentile(0.99))
    print("\(name)\(figures)")
}

/// The process's resident memory in MiB.
func residentMemory() -> Int {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
}
