import ArgumentParser
import RespiteAPI

extension CheckInCommand {
    /// `respitectl checkin move`: safe until later, or sooner.
    struct Move: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Move the end of a schedule that was set with --safe-until: later, or sooner."
        )

        @OptionGroup var subject: ScheduleVersionOptions

        @Option(
            help: ArgumentHelp("Until when all is well now, such as 23:30.", valueName: "time"),
            transform: WrittenTime.argument
        )
        var safeUntil: WrittenTime

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { "respitectl checkin list" }

        func run(at desk: Desk) async throws {
            let call = CheckIns.MoveSchedule(
                schedule: subject.schedule, basedOn: try await subject.version(at: desk),
                once: safeUntil.resolved(on: desk.wall, .ahead)
            )
            let reply = try await desk.daemon.call(call)
            try desk.show(reply, output, as: .sentence("Safe until \(desk.wall.textAndRelative(call.once))."))
        }
    }
}
