import Foundation
import RespiteRecord

/// What is kept of an interview: the answers, as a form that `plan new --from` takes too, and in its first lines how far it got.
struct InterviewNotes: Equatable {
    var document = Tree.empty
    /// Asked, and left open.
    var passed: Set<AnswerPath> = []
    /// The plan that it became, once the register had it.
    var reference: String?
    /// The version that the register has.
    var version: Int?
    /// Makes handing in harmless when it is done twice.
    var requestKey: String

    /// Of whom it is, as far as that was said.
    var whom: String {
        for part in ["carer", "caredFor"] {
            let name = ["given", "family"].compactMap { document[path: "\(part).name.\($0)"]?.text }
            if !name.isEmpty { return name.joined(separator: " ") }
        }
        return "nobody yet"
    }
}

extension InterviewNotes {
    /// As kept in a file.
    func text() throws -> String {
        var lines = ["# interview: \(requestKey)"]
        if let reference, let version { lines.append("# plan: \(reference) \(version)") }
        if !passed.isEmpty { lines.append("# left open: \(passed.map(\.description).sorted().joined(separator: " "))") }
        return lines.map { $0 + "\n" }.joined() + (try PlanForm.write(Plan(tree: document)))
    }

    /// Reads what `text` wrote; nil for a form that is of no interview. Throws `FormRefused`.
    init?(text: String) throws {
        var said: [String: [String]] = [:]
        for line in text.split(separator: "\n").prefix(3) where line.hasPrefix("# ") {
            let halves = line.dropFirst(2).split(separator: ":", maxSplits: 1)
            if halves.count == 2 { said[String(halves[0])] = halves[1].split(separator: " ").map(String.init) }
        }
        guard let requestKey = said["interview"]?.first else { return nil }
        self.requestKey = requestKey
        document = try Tree(PlanForm.read(text).plan)
        passed = Set((said["left open"] ?? []).compactMap(AnswerPath.init))
        if let plan = said["plan"], plan.count == 2, let version = Int(plan[1]) {
            (reference, self.version) = (plan[0], version)
        }
    }
}

/// The file that an interview is kept in while it lasts.
struct InterviewFile {
    let drafts: Drafts
    private(set) var url: URL

    init(_ notes: InterviewNotes, in drafts: Drafts) throws {
        self.drafts = drafts
        url = try drafts.keep(notes.text(), as: "interview-\(notes.reference ?? "new")")
    }

    init(goingOnWith url: URL, in drafts: Drafts) {
        (self.drafts, self.url) = (drafts, url)
    }

    func save(_ notes: InterviewNotes) throws {
        try drafts.save(notes.text(), to: url)
    }

    func remove() {
        drafts.remove(url)
    }
}
