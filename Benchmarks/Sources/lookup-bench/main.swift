import Foundation
import RespiteCore

// lookup-bench --corpus FILE --queries FILE [--limit N] [--style iso|uk|fields] [--serve] [--misses TASK]
let arguments = Arguments(CommandLine.arguments)
guard let path = arguments["corpus"], let corpus = Corpus(path) else {
    print("usage: lookup-bench --corpus FILE [--queries FILE] [--style iso|uk|fields] [--limit N] [--serve]")
    exit(64)
}

let empty = residentMemory()
let people = arguments.has("stream") ? nil : Array(corpus)
let loaded = residentMemory()
let start = ContinuousClock.now
let index = people.map { LookupIndex(people: $0) } ?? LookupIndex(people: corpus)
let built = ContinuousClock.now - start

if arguments.has("serve") {
    serve(index, corpus.ids)
    exit(0)
}
print(
    "\(index.count) people; built in \(String(format: "%.2f", built / .seconds(1))) s; "
        + "resident \(residentMemory()) MiB (\(empty) before, \(loaded) with the corpus loaded)")

if let path = arguments["queries"] {
    let style = arguments["style"] ?? "iso"
    let questions = limited(try Question.read(path), Int(arguments["limit"] ?? "") ?? .max)
    func query(_ question: Question) -> LookupQuery {
        switch style {
        case "uk": LookupQuery(text: question.text_uk ?? question.text)
        case "fields": LookupQuery(fields: LookupFields(question.fields))
        default: LookupQuery(text: question.text)
        }
    }
    measure("in process, \(style)", questions) { question in
        let result = index.find(query(question))
        return result.candidates.map { corpus.ids[Int($0.person)] }
    }
    if let task = arguments["misses"] { printMisses(questions.filter { $0.task.hasPrefix(task) }, query) }
}

/// The first `limit` questions of each task.
func limited(_ questions: [Question], _ limit: Int) -> [Question] {
    var counts: [String: Int] = [:]
    return questions.filter {
        counts[$0.task, default: 0] += 1
        return counts[$0.task, default: 0] <= limit
    }
}

/// What was answered instead, where the one meant was not first.
func printMisses(_ questions: [Question], _ query: (Question) -> LookupQuery) {
    for question in questions {
        let found = index.find(query(question)).candidates
        guard let first = found.first, corpus.ids[Int(first.person)] != question.target else { continue }
        print("\n\(question.text)    meant \(question.target)")
        let rank = found.firstIndex { corpus.ids[Int($0.person)] == question.target }
        let shown = [0] + (rank.map { [$0] } ?? [])
        for place in shown {
            let one = found[place]
            let why = one.why.map { "\($0.typed)=\($0.recorded)/\($0.field)/\($0.closeness)" }.joined(separator: " ")
            print("  \(place + 1) \(corpus.ids[Int(one.person)]) \(String(format: "%.1f", one.score)) \(why)")
        }
        guard rank == nil, let number = corpus.ids.firstIndex(of: question.target) else { continue }
        if let people { print("  - \(people[number])") }
    }
}
