import ArgumentParser
import Foundation
import RespiteAPI

extension CodeCommand {
    /// `respitectl code set`: a place and a code, typed unseen.
    struct Set: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep where something is opened and by what code.",
            discussion: """
                Both are asked for, and never taken from the command line, where others could see them. They are not \
                shown while they are typed; the code is asked for twice. Without a terminal the place is the first line \
                of standard input and the code the second; either may be empty.
                """
        )

        @OptionGroup var of: CodeOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { "respitectl code list \(of.reference)" }

        func run(at desk: Desk) async throws {
            let basedOn = try await desk.version(of: of)
            let (place, code) = try await read(at: desk)
            guard place != nil || code != nil else {
                throw Complaint(.refused, "Nothing was typed; nothing was changed.")
            }
            _ = try await desk.daemon.call(
                Governance.SetCode(
                    reference: of.reference, kind: of.kind, place: place, code: code, basedOn: basedOn))
            desk.terminal.note("The \(of.kind.words) of plan \(of.reference) is kept, sealed.")
        }

        private func read(at desk: Desk) async throws -> (place: String?, code: String?) {
            guard desk.terminal.canAsk else {
                return (await desk.terminal.input.line()?.orNothing, await desk.terminal.input.line()?.orNothing)
            }
            let place = try await desk.terminal.askUnseen("Where is it (Enter if that goes without saying)?")
            let code = try await desk.terminal.askUnseen("The code:")
            guard try await desk.terminal.askUnseen("The code once more:") == code else {
                throw Complaint(.refused, "The two codes differ; nothing was changed.")
            }
            return (place, code)
        }
    }

    /// `respitectl code remove`: forgets one.
    struct Remove: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Forget a place and a code: the key safe was taken away.")

        @OptionGroup var of: CodeOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { "respitectl code list \(of.reference)" }

        func run(at desk: Desk) async throws {
            let basedOn = try await desk.version(of: of)
            guard basedOn > 0 else {
                throw Complaint(.refused, "There is no code of the \(of.kind.words) of plan \(of.reference).")
            }
            _ = try await desk.daemon.call(
                Governance.RemoveCode(reference: of.reference, kind: of.kind, basedOn: basedOn))
            desk.terminal.note("The code of the \(of.kind.words) of plan \(of.reference) is forgotten.")
        }
    }
}

extension String {
    /// Without spaces around it; nil when nothing is left.
    var orNothing: String? {
        let text = trimmingCharacters(in: .whitespaces)
        return text.isEmpty ? nil : text
    }
}
