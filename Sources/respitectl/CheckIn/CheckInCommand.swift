import ArgumentParser
import RespiteAPI

/// `respitectl checkin`: when check-ins are expected, and when they came.
struct CheckInCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkin",
        abstract: "Expect check-ins, record them, pause them, and see what is due.",
        subcommands: [
            Schedule.self, Move.self, End.self, Record.self, Pause.self, List.self, Due.self, History.self,
        ]
    )
}

/// Which schedule, as it was when the request was thought of.
struct ScheduleVersionOptions: ParsableArguments {
    @Argument(help: "The schedule, as checkin list shows it.")
    var schedule: String

    @Option(
        help: ArgumentHelp(
            "The version of the schedule that this is about.",
            discussion: """
                When it has changed since, the request is refused. Without this the schedule is read first, and the \
                request is about the version just read.
                """,
            valueName: "number"
        )
    )
    var basedOn: Int?

    /// The one that was given, else the one that the schedule has now.
    func version(at desk: Desk) async throws -> Int {
        if let basedOn { return basedOn }
        let reply = try await desk.daemon.call(CheckIns.ListSchedules(activeOnly: false))
        guard let found = reply.schedules.first(where: { $0.schedule == schedule }) else {
            throw Complaint(
                .refused, "Not found: schedule \(schedule).", try: "checkin list shows them: respitectl checkin list"
            )
        }
        return found.version
    }
}
