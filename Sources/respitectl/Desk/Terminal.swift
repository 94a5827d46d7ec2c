import Foundation

/// Where results go, where the rest goes, and where answers come from.
struct Terminal: Sendable {
    struct Size: Equatable, Sendable {
        var columns: Int
        var rows: Int
    }

    /// Results, and nothing else.
    var output: any Sink
    /// Progress, questions, and what went wrong.
    var errors: any Sink
    var input: any Source
    /// The window that results appear in; nil when they go to a file or to another program.
    var window: Size?
    /// Whether somebody sits there who can be asked.
    var canAsk: Bool
    var isColoured: Bool
    /// Whether somebody watches what goes to `errors`.
    var isWatched = false
}

/// Something that text can be written to.
protocol Sink: Sendable {
    /// Throws `Gone` when nobody reads any more.
    func write(_ text: String) throws
}

/// Whoever read the results has stopped, as `head` does: nothing is wrong.
struct Gone: Error {}

/// Something that text comes from.
protocol Source: Sendable {
    /// The next line, without its end; nil when there are no more.
    func line() async -> String?
    /// All that is left.
    func rest() async throws -> String
    /// The next line, which is not shown while it is typed.
    func unseenLine() async -> String?
}

extension Source {
    func unseenLine() async -> String? { await line() }
}

extension Terminal {
    /// Says something that is no result.
    func note(_ text: String) {
        try? errors.write(text + "\n")
    }

    /// Asks, and returns the answer without spaces around it; nil when there is nobody to ask or they gave none.
    func ask(_ question: String) async -> String? {
        guard canAsk else { return nil }
        try? errors.write(question + " ")
        let answer = await input.line()?.trimmingCharacters(in: .whitespaces) ?? ""
        return answer.isEmpty ? nil : answer
    }

    /// Asks for what nobody may read over a shoulder. Ctrl-C, which reaches nobody while it is typed, gives it up.
    func askUnseen(_ question: String) async throws -> String? {
        try errors.write(question + " ")
        let answer = await input.unseenLine() ?? ""
        try errors.write("\n")
        guard !answer.contains("\u{3}") else { throw Complaint(.refused, "Given up; nothing was changed.") }
        let text = answer.trimmingCharacters(in: .whitespaces)
        return text.isEmpty ? nil : text
    }

    /// Says how far long work has come, in place of what was said of it before.
    func progress(_ text: String) {
        if isWatched { try? errors.write("\r\u{1B}[K" + text) }
    }

    /// Takes away what was said of long work.
    func endProgress() {
        if isWatched { try? errors.write("\r\u{1B}[K") }
    }
}
