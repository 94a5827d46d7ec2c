import ArgumentParser
import RespiteAPI

extension CheckInCommand {
    /// `respitectl checkin due`: what is expected soon.
    struct Due: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "Show what is expected, the soonest first.")

        @Option(
            help: ArgumentHelp("Until when, such as \"tomorrow 08:00\".", valueName: "time"),
            transform: WrittenTime.argument
        )
        var until: WrittenTime?

        @Option(help: ArgumentHelp("No more than so many.", valueName: "number"))
        var limit: Int?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                CheckIns.Upcoming(until: until?.resolved(on: desk.wall, .ahead), limit: limit)
            )
            try desk.show(
                reply, output, as: .occurrences(reply.occurrences, desk.wall, none: "No check-in is expected.")
            )
        }
    }
}
