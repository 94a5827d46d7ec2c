import ArgumentParser
import RespiteAPI

extension CheckInCommand {
    /// `respitectl checkin end`: no more check-ins are expected.
    struct End: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "End a schedule: nothing more is expected. An open case is not touched."
        )

        @OptionGroup var subject: ScheduleVersionOptions

        @Option(help: ArgumentHelp("Why.", valueName: "words"))
        var reason: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { "respitectl checkin list" }

        func run(at desk: Desk) async throws {
            let version = try await subject.version(at: desk)
            let reply = try await desk.daemon.call(
                CheckIns.EndSchedule(schedule: subject.schedule, basedOn: version, reason: reason)
            )
            try desk.show(reply, output, as: .sentence("Schedule \(subject.schedule) has ended."))
        }
    }
}
