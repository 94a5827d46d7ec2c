import ArgumentParser
import RespiteAPI

extension CheckInCommand {
    /// `respitectl checkin pause`: nothing is expected for a while.
    struct Pause: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Pause a schedule: always with an end and a reason. An open case is not touched."
        )

        @Argument(help: "The schedule, as checkin list shows it.")
        var schedule: String

        @Option(
            help: ArgumentHelp("From when; from now unless given.", valueName: "time"),
            transform: WrittenTime.argument
        )
        var from: WrittenTime?

        @Option(
            help: ArgumentHelp("Until when, such as \"2026-11-29 10:00\".", valueName: "time"),
            transform: WrittenTime.argument
        )
        var until: WrittenTime

        @Option(help: ArgumentHelp("Why: holiday, hospital, a visit.", valueName: "words"))
        var reason: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let from = from?.resolved(on: desk.wall, .ahead)
            let call = CheckIns.Pause(
                schedule: schedule, from: from,
                until: until.resolved(on: from.map(desk.wall.at) ?? desk.wall, .ahead), reason: reason
            )
            let reply = try await desk.daemon.call(call)
            let start = from.map { "from \(desk.wall.text($0)) " } ?? ""
            try desk.show(
                reply, output,
                as: .sentence("Schedule \(schedule) is paused \(start)until \(desk.wall.textAndRelative(call.until)).")
            )
        }
    }
}
