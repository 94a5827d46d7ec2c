import ArgumentParser
import RespiteAPI

extension PolicyCommand {
    /// `respitectl policy propose`: puts a policy before whoever may load it.
    struct Propose: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put a policy before the system administrator, to be taken or refused.",
            discussion: "It is checked first, and is kept as it is written. Nothing changes until it was taken."
        )

        @Argument(help: "The whole file; - is standard input.", completion: .file(extensions: ["yaml", "yml"]))
        var file: String

        @Option(help: ArgumentHelp("Why it should change, in words.", valueName: "words"))
        var why: String

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let text = try await InputFile(file).text(at: desk)
            let problems = try await desk.daemon.call(System.CheckPolicy(text: text)).problems
            guard problems.isEmpty else {
                try desk.show(.problems(problems, of: file), output)
                let count = String.count(problems.count, "problem")
                throw Complaint(.refused, "\(file) could not be loaded: \(count).", try: "Nothing was proposed.")
            }
            let reply = try await desk.daemon.call(
                System.ProposePolicy(text: text, why: why, requestKey: key.requestKey))
            try desk.show(reply, output, as: .sentence("Proposal \(reply.proposal) waits to be taken or refused."))
        }
    }
}
