import ArgumentParser
import RespiteAPI

/// `respitectl code`: places and codes of key safes, alarms, gates and doors.
struct CodeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code",
        abstract: "Keep the place and the code of a key safe or an alarm, and reveal one with a reason.",
        discussion: """
            Codes are kept apart from plans, sealed by a key that is not in the register. One is revealed at a time, on a \
            terminal only, to a person who says why; each time is entered in the audit, and the duty manager is told \
            when no emergency is open.
            """,
        subcommands: [Reveal.self, List.self, Set.self, Remove.self, Rotate.self]
    )
}

extension Governance.CodeKind: Choosable {}

extension Governance.CodeKind {
    /// As a sentence names it.
    var words: String {
        switch self {
        case .keySafe: "key safe"
        case .alarm: "alarm"
        case .gate: "gate"
        case .door: "shared front door"
        }
    }
}

/// Whose code, and what it opens.
struct CodeOptions: ParsableArguments {
    @Argument(help: "The reference of the plan.")
    var reference: String

    @Argument(help: "What it opens.")
    var kind: Governance.CodeKind = .keySafe
}

extension Desk {
    /// The version of the code that there is; 0 when there is none.
    func version(of code: CodeOptions) async throws -> Int {
        let notes = try await daemon.call(Governance.ListCodes(reference: code.reference)).codes
        return notes.first { $0.kind == code.kind }?.version ?? 0
    }
}
