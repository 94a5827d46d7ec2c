import Foundation
import RespiteCore

// lookup-bench --corpus FILE [--size N] [--queries FILE] [--style iso|uk|fields] [--limit N] [--serve] [--misses TASK]
//     [--against sqlite [--against-limit N]] [--stream] [--count-errors] [--write FILE]
let arguments = Arguments(CommandLine.arguments)
guard let path = arguments["corpus"], let corpus = Corpus(path) else {
    print("usage: lookup-bench --corpus FILE [--size N] [--queries FILE] [--style iso|uk|fields] [--limit N] [--serve]")
    exit(64)
}

let empty = residentMemory()
let people = arguments.has("stream") ? nil : grown(Array(corpus), to: Int(arguments["size"] ?? "") ?? 0)
if let path = arguments["write"], let people, var writer = CorpusWriter(path) {
    try writer.write(people, name: name)
    exit(0)
}
let loaded = residentMemory()
let start = ContinuousClock.now
let index = people.map { LookupIndex(people: $0) } ?? LookupIndex(people: corpus)
let built = ContinuousClock.now - start

if arguments.has("serve") {
    serve(index, name: name)
    exit(0)
}
print(
    "\(index.count) people; built in \(String(format: "%.2f", built / .seconds(1))) s; "
        + "resident \(residentMemory()) MiB (\(empty) before, \(loaded) with the corpus loaded)")

if let path = arguments["queries"] {
    let style = arguments["style"] ?? "iso"
    let questions = limited(try Question.read(path), Int(arguments["limit"] ?? "") ?? .max)
    if arguments.has("count-errors"), let people {
        countErrors(questions, people)
        exit(0)
    }
    func query(_ question: Question) -> LookupQuery {
        switch style {
        case "uk": LookupQuery(text: question.text_uk ?? question.text)
        case "fields": LookupQuery(fields: LookupFields(question.fields))
        default: LookupQuery(text: question.text)
        }
    }
    var certainty = CertaintyTable()
    measure("in process, \(style)", questions) { question in
        let result = index.find(query(question))
        certainty.add(result, isRight: result.candidates.first.map { name($0.person) } == question.target)
        return result.candidates.map { name($0.person) }
    }
    certainty.printed()
    if arguments["against"] == "sqlite", let people, let trigrams = TrigramSearch(people) {
        let fewer = limited(questions, Int(arguments["against-limit"] ?? "") ?? .max)
        measure("SQLite FTS5 trigram, iso", fewer) { question in trigrams.find(question.text).map(name) }
    }
    if let task = arguments["misses"] { printMisses(questions.filter { $0.task.hasPrefix(task) }, query) }
}

measureChanges(index)

/// Prints how the typed values of the questions differ from the recorded ones.
func countErrors(_ questions: [Question], _ people: [LookupPerson]) {
    let byName = Dictionary(people.map { (name($0.id), $0) }) { first, _ in first }
    var count = ErrorCount()
    for question in questions {
        if let person = byName[question.target] { count.add(question, person) }
    }
    count.printed()
}

/// What the corpus calls a person; invented ones have numbers only.
func name(_ person: LookupPerson.ID) -> String {
    Int(person) < corpus.ids.count ? corpus.ids[Int(person)] : "invented-\(person)"
}

/// The corpus among invented people, so many in all.
func grown(_ people: [LookupPerson], to size: Int) -> [LookupPerson] {
    var growth = Growth()
    return growth.grow(people, to: size)
}

/// How long a changed person takes to be in the index, while somebody holds a snapshot of it.
func measureChanges(_ index: LookupIndex) {
    var index = index
    var score = Score()
    for number in 0..<2000 {
        let snapshot = index
        let start = ContinuousClock.now
        index.put(LookupPerson(id: LookupPerson.ID(number), givenNames: "Changed", familyName: "Person\(number)"))
        score.milliseconds.append((ContinuousClock.now - start) / .milliseconds(1))
        precondition(snapshot.count > 0)
    }
    let figures = [0.5, 0.99, 1].map { String(format: "%.3f", score.percentile($0)) }.joined(separator: " / ")
    print("2000 changes, p50 / p99 / max ms: \(figures)")
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
    var (misses, ties) = (0, 0)
    defer { print("\(misses) misses, of which \(ties) ties") }
    for question in questions {
        let found = index.find(query(question), limit: 1000).candidates
        guard let first = found.first, name(first.person) != question.target else { continue }
        print("\n\(question.text)    meant \(question.target)")
        misses += 1
        let rank = found.firstIndex { name($0.person) == question.target }
        if let rank, found[rank].score > found[0].score - 0.01 { ties += 1 }
        let shown = [0] + (rank.map { [$0] } ?? [])
        for place in shown {
            let one = found[place]
            let why = one.why.map { "\($0.typed)=\($0.recorded)/\($0.field)/\($0.closeness)" }.joined(separator: " ")
            print("  \(place + 1) \(name(one.person)) \(String(format: "%.1f", one.score)) \(why)")
        }
        guard rank == nil, let number = corpus.ids.firstIndex(of: question.target) else { continue }
        if let people { print("  - \(people[number])") }
    }
}
