import ArgumentParser
import RespiteAPI
import RespiteRecord

extension PlanCommand {
    /// `respitectl plan edit`: makes the next version of a plan.
    struct Edit: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change a plan: what is written becomes its next version, and the ones before stay readable.",
            discussion: """
                Opens $VISUAL or $EDITOR on the plan. A text that is refused is kept, and its place said. When somebody \
                else has changed the plan meanwhile nothing is done.
                """
        )

        @OptionGroup var subject: PlanVersionOptions

        @Option(
            help: ArgumentHelp("Take the whole plan from this file, or from standard input with -.", valueName: "file"),
            completion: .file(extensions: ["yaml", "yml"])
        )
        var from: String?

        @Option(help: ArgumentHelp("Why it is changed.", valueName: "words"))
        var why: String?

        @OptionGroup var purpose: PurposeOptions
        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let goOn = "respitectl plan edit \(subject.reference)"
            let writing = PlanWriting(name: "plan-\(subject.reference)", goOn: goOn, at: desk)
            let reply =
                if let from {
                    try await fromFile(from, writing, at: desk)
                } else {
                    try await inEditor(writing, at: desk)
                }
            try desk.show(
                reply, output,
                as: .done(
                    "Plan \(subject.reference) is at version \(reply.version) now.", reply.gaps, of: subject.reference)
            )
        }

        private func fromFile(
            _ file: String, _ writing: PlanWriting, at desk: Desk
        ) async throws -> Register.RevisePlan.Reply {
            let version = try await subject.version(at: desk)
            return try await writing.fromFile(file) { try await handIn($0, basedOn: version, at: desk) }
        }

        private func inEditor(
            _ writing: PlanWriting, at desk: Desk
        ) async throws -> Register.RevisePlan.Reply {
            let shown = try await desk.daemon.call(
                Register.ShowPlan(
                    reference: subject.reference, version: subject.basedOn, purpose: purpose.wire, words: purpose.words
                )
            )
            let title = "Plan \(subject.reference), version \(shown.summary.version)"
            return try await writing.inEditor(try PlanForm.write(shown.plan, title: title)) {
                try await handIn($0, basedOn: shown.summary.version, at: desk)
            }
        }

        private func handIn(
            _ plan: Plan, basedOn version: Int, at desk: Desk
        ) async throws -> Register.RevisePlan.Reply {
            try await desk.daemon.call(
                Register.RevisePlan(
                    reference: subject.reference, basedOn: version, plan: plan, why: why, requestKey: key.requestKey
                )
            )
        }
    }
}
