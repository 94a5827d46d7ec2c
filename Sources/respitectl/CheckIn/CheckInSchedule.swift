import ArgumentParser
import RespiteAPI
import RespiteRecord

extension CheckInCommand {
    /// `respitectl checkin schedule`: expects check-ins from the carer of a plan.
    struct Schedule: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Expect check-ins from the carer of a plan.",
            discussion: """
                Say when in one of four ways: once (--safe-until 23:30), on days of the week (--at 10:00 --on mon,fri), \
                every so often on site (--every "60 min"), or once a year (--yearly 03-14).
                """,
            aliases: ["add"]
        )

        @Argument(help: "The reference of the plan.")
        var reference: String

        @OptionGroup(title: "When") var rule: RuleOptions

        @Option(
            help: ArgumentHelp(
                "How long after the time a check-in still counts; the scheme's policy says so otherwise.",
                valueName: "time"
            ),
            transform: WrittenSpan.argument
        )
        var grace: WrittenSpan?

        @Option(
            help: ArgumentHelp(
                "How long before the time a check-in already counts; the scheme's policy says so otherwise.",
                valueName: "time"
            ),
            transform: WrittenSpan.argument
        )
        var early: WrittenSpan?

        @Option(help: ArgumentHelp("The zone of the times, when it is not the scheme's.", valueName: "zone"))
        var zone: String?

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                CheckIns.AddSchedule(
                    reference: reference, rule: rule.wire(desk.wall), graceSeconds: grace?.seconds,
                    earlySeconds: early?.seconds, zone: zone, requestKey: key.requestKey
                )
            )
            let next = reply.nextDue.map { "The next check-in is due \(desk.wall.textAndRelative($0))." }
            for warning in reply.warnings ?? [] where !output.json { desk.terminal.note("Note: \(warning)") }
            try desk.show(
                reply, output, as: .sentence("Schedule \(reply.schedule) is set. \(next ?? "No check-in is due.")")
            )
        }
    }
}
