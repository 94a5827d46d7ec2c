import ArgumentParser
import RespiteAPI

extension PolicyCommand {
    /// `respitectl policy check`: whether a policy could be loaded.
    struct Check: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say whether a policy could be loaded, without loading it.",
            discussion: "The exit code is 1 when it could not."
        )

        @Argument(help: "The file; - is standard input.", completion: .file(extensions: ["yaml", "yml"]))
        var file: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let text = try await InputFile(file).text(at: desk)
            let reply = try await desk.daemon.call(System.CheckPolicy(text: text))
            try desk.show(reply, output, as: .problems(reply.problems, of: file))
            guard reply.problems.isEmpty else {
                let count = String.count(reply.problems.count, "problem")
                throw Complaint(
                    .refused, "\(file) cannot be loaded: \(count).", try: "The policy in force has not changed.")
            }
        }
    }
}

extension Page {
    /// One a line, in the form in which editors find the place.
    static func problems(_ problems: [System.PolicyProblem], of file: String) -> Page {
        guard !problems.isEmpty else { return .sentence("\(file) could be loaded as it is.") }
        var page = Page()
        for problem in problems { page.say("\(file):\(problem.line): \(problem.reason)") }
        return page
    }
}
