import ArgumentParser
import RespiteAPI
import RespiteRecord

extension PlanCommand {
    /// `respitectl plan new`: writes a plan, in an editor or from a file.
    struct New: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a new plan, a draft however incomplete.",
            discussion: """
                Opens $VISUAL or $EDITOR on a form with a question for every field; what is left as it stands was not \
                asked. A text that is refused is kept, and its place said.
                """
        )

        @Option(
            help: ArgumentHelp("Take the plan from this file, or from standard input with -.", valueName: "file"),
            completion: .file(extensions: ["yaml", "yml"])
        )
        var from: String?

        @Option(help: ArgumentHelp("The enquiry that it came of, which is converted by this.", valueName: "number"))
        var enquiry: String?

        @Option(help: ArgumentHelp("What the system before this one called the plan.", valueName: "id"))
        var externalId: String?

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let writing = PlanWriting(name: "plan-new", goOn: "respitectl plan new", at: desk)
            let handIn = { (plan: Plan) in
                try await desk.daemon.call(
                    Register.CreatePlan(
                        plan: plan, enquiry: enquiry, externalId: externalId, requestKey: key.requestKey
                    )
                )
            }
            let reply =
                if let from {
                    try await writing.fromFile(from, to: handIn)
                } else {
                    try await writing.inEditor(try PlanForm.write(Plan(), title: "A new plan"), to: handIn)
                }
            try desk.show(
                reply, output,
                as: .done(
                    "Plan \(reply.reference) is written, a draft: version \(reply.version).", reply.gaps,
                    of: reply.reference)
            )
        }
    }
}
