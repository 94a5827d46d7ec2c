import RespiteAPI
import RespiteRecord
import Varlink

/// A talk that becomes a plan: asks one question a line, keeps each answer, and hands the plan in as soon as it can be used.
struct Interview {
    /// How a talk ended.
    enum End {
        /// Everything was asked, or whoever asks has stopped: what is known is in the register.
        case handedIn(gaps: [Register.Gap])
        /// The line broke off. What was said is kept.
        case brokenOff
    }

    private enum Said {
        case answer(Tree)
        case leaveOpen, keepAsItIs, goBack, stop, askAgain, nothingMore
    }

    let desk: Desk
    let register: InterviewRegister
    let file: InterviewFile
    private(set) var notes: InterviewNotes
    /// In the order in which they were asked, for going back.
    private var asked: [AnswerPath] = []
    /// To be asked again before what comes next.
    private var again: [AnswerPath] = []
    private var area = ""
    /// Whether the plan was handed in, or not taken, after the first questions.
    private var isTried = false
    private var number = 0

    init(_ notes: InterviewNotes, in file: InterviewFile, _ register: InterviewRegister, at desk: Desk) {
        (self.notes, self.file, self.register, self.desk) = (notes, file, register, desk)
    }

    private var today: LocalDate { desk.wall.today }
    private var course: Course { Course(document: notes.document, passed: notes.passed, today: today) }

    /// Asks until there is nothing left to ask.
    mutating func run() async throws -> End {
        desk.terminal.note(
            "Enter: not asked, or not known. none: asked, and there is none. ?: help. <: back. .: stop here.")
        while true {
            try await handInWhenUsable()
            guard let question = nextQuestion() else {
                if let gaps = try await handIn() { return .handedIn(gaps: gaps) }
                continue
            }
            switch try await ask(question) {
            case .answer(let answer): try await take(answer, to: question)
            case .leaveOpen: try await take(nil, to: question)
            case .keepAsItIs: asked.append(question.path)
            case .goBack: goBack(from: question)
            case .askAgain: again.append(question.path)
            case .stop where notes.document == .empty:
                file.remove()
                throw Complaint(.refused, "Nothing was said, and nothing was done.")
            case .stop: if let gaps = try await handIn() { return .handedIn(gaps: gaps) }
            case .nothingMore: return .brokenOff
            }
        }
    }

    private mutating func nextQuestion() -> Question? {
        while let path = again.popLast() {
            if let question = Question(at: path, in: notes.document) { return question }
        }
        return course.next()
    }

    private mutating func goBack(from question: Question) {
        again.append(question.path)
        if let last = asked.popLast() {
            again.append(last)
        } else {
            desk.terminal.note("   This is the first question.")
        }
    }
}

extension Interview {
    /// Puts one question, and reads the line that answers it.
    private mutating func ask(_ question: Question) async throws -> Said {
        if question.area != area {
            area = question.area
            desk.terminal.note("\n\(area.uppercased())")
        }
        number += 1
        let known = notes.document[question.path].map(question.said)
        let extras = [question.choices, known.map { "now: \($0)" } ?? ""].filter { !$0.isEmpty }
        let bracket = extras.isEmpty ? "" : " (\(extras.joined(separator: "; ")))"
        try? desk.terminal.errors.write("\(number). \(question.words)\(bracket.printable) ")
        guard let line = await desk.terminal.input.line()?.trimmed else { return .nothingMore }
        return said(line, of: question, isKnown: known != nil)
    }

    private func said(_ line: String, of question: Question, isKnown: Bool) -> Said {
        switch line {
        case "" where isKnown: return .keepAsItIs
        case "": return .leaveOpen
        case "-": return .leaveOpen
        case "<": return .goBack
        case ".": return .stop
        case "?":
            desk.terminal.note("   " + question.help)
            return .askAgain
        default: break
        }
        if AnswerReader.meansUnknown(line) { return .leaveOpen }
        do throws(Unclear) {
            let answer = try AnswerReader(document: notes.document, today: today).read(line, for: question.field)
            let understood = question.said(answer)
            if !question.isYesOrNo, !(understood + " ").lowercased().hasPrefix(line.lowercased() + " ") {
                desk.terminal.note("   = \(understood.printable)")
            }
            return answer.meansNotAsked ? .leaveOpen : .answer(answer)
        } catch {
            desk.terminal.note("   ! \(error.reason)")
            return .askAgain
        }
    }

    /// Enters an answer unless the register says that it cannot be; nil leaves the question open.
    private mutating func take(_ answer: Tree?, to question: Question) async throws {
        var new = notes
        new.document = notes.document.replacing(question.path, by: answer.map { merged($0, question) })
        if answer == nil { new.passed.insert(question.path) } else { new.passed.remove(question.path) }
        let problems = try await register.problems(in: new.document, not: notes.document, at: question.path)
        guard problems.isEmpty else {
            for problem in problems { desk.terminal.note("   ! \(problem)") }
            again.append(question.path)
            return
        }
        notes = new
        asked.append(question.path)
        try file.save(notes)
    }

    /// Of a list that is said again, whoever is named again keeps what is known of them.
    private func merged(_ answer: Tree, _ question: Question) -> Tree {
        let shape = question.field.shape
        guard case .list(.part)? = Optional(shape.asList), let before = notes.document[question.path] else {
            return answer
        }
        let known = Dictionary(before.itemsOfList.map { (shape.titleOfItem($0), $0) }) { first, _ in first }
        let items = answer.itemsOfList.map { item -> Tree in
            guard case .object(let new) = item, case .object(let old)? = known[shape.titleOfItem(item)] else {
                return item
            }
            return .object(old.merging(new) { $1 })
        }
        if case .list = answer { return .list(items) }
        return items.isEmpty ? answer : .object(["answer": .text("stated"), "items": .list(items)])
    }
}

extension Interview {
    /// As soon as the first questions have been asked the plan is in the register, in case the talk breaks off.
    private mutating func handInWhenUsable() async throws {
        guard notes.reference == nil, again.isEmpty, course.firstOfAll == nil, course.next() != nil,
            notes.document != .empty, !register.isAway, !isTried
        else { return }
        isTried = true
        let gaps: [Register.Gap]
        do {
            gaps = try await register.handIn(&notes)
        } catch is RemoteFault {
            return desk.terminal.note("   The register does not take it like this yet; it is tried again at the end.")
        } catch {
            return register.staysAway(at: desk)
        }
        try file.save(notes)
        let reference = notes.reference ?? ""
        desk.terminal.note(
            "\nThe plan can be used from now on: it is \(reference), a draft. \(gaps.count) answers would make it complete."
        )
        area = ""
    }

    /// Gives the register what is known. Nil when something in it must be said again first.
    private mutating func handIn() async throws -> [Register.Gap]? {
        do {
            let gaps = try await register.handIn(&notes)
            try file.save(notes)
            return gaps
        } catch let fault as RemoteFault {
            guard let invalid = fault.as(Register.PlanInvalid.self) else { throw fault }
            for problem in invalid.problems { desk.terminal.note("   ! \(problem.path) \(problem.reason)") }
            let places = invalid.problems.compactMap { AnswerPath($0.path).flatMap(nearestQuestion) }
            guard !places.isEmpty else { throw fault }
            again = places.reversed()
            return nil
        }
    }

    private func nearestQuestion(_ path: AnswerPath) -> AnswerPath? {
        var path = path
        while !path.steps.isEmpty {
            if Question(at: path, in: notes.document) != nil { return path }
            path = path.parent
        }
        return nil
    }
}
