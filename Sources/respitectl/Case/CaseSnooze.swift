import ArgumentParser
import RespiteAPI

extension CaseCommand {
    /// `respitectl case snooze`: keeps a case quiet until a time.
    struct Snooze: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep a case quiet until a time; a critical one only as a manager."
        )

        @OptionGroup var subject: CaseVersionOptions

        @Option(help: ArgumentHelp("Until when, such as 23:30.", valueName: "time"), transform: WrittenTime.argument)
        var until: WrittenTime

        @Option(help: ArgumentHelp("Why, for whoever reads this case later.", valueName: "words"))
        var reason: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let call = Cases.Snooze(
                caseNumber: subject.number, version: try await subject.version(at: desk),
                until: until.resolved(on: desk.wall, .ahead), reason: reason
            )
            let reply = try await desk.daemon.call(call)
            try desk.show(
                reply, output,
                as: .sentence("Case \(subject.number) is quiet until \(desk.wall.textAndRelative(call.until))."))
        }
    }
}
