import ArgumentParser
import RespiteAPI

/// Which case.
struct CaseOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("The number of the case, as the queue shows it.", valueName: "case"))
    var number: String

    var show: String { "respitectl case show \(number)" }
}

/// Which case, as it was when the request was thought of.
struct CaseVersionOptions: ParsableArguments {
    @OptionGroup var subject: CaseOptions

    @Option(
        help: ArgumentHelp(
            "The version of the case that this is about.",
            discussion: """
                When it has changed since, the request is refused. Without this the case is read first, and the \
                request is about the version just read.
                """,
            valueName: "number"
        )
    )
    var version: Int?

    var number: String { subject.number }
    var show: String { subject.show }

    /// The one that was given, else the one that the case has now.
    func version(at desk: Desk) async throws -> Int {
        if let version { return version }
        return try await desk.daemon.call(Cases.Show(caseNumber: number)).summary.version
    }
}

/// How long a case is to be held.
struct HoldOptions: ParsableArguments {
    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "How long, such as \"30 min\"; the scheme's policy says how long otherwise, and at most.", valueName: "time"
        ),
        transform: WrittenSpan.argument
    )
    var span: WrittenSpan?
}
