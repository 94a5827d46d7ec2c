import ArgumentParser
import RespiteAPI
import RespiteRecord

extension EmergencyCommand {
    /// `respitectl emergency alert`: the day team warns the night.
    struct Alert: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Warn the night of a plan that is likely to be needed; the first screen shows it until then."
        )

        @Argument(help: ArgumentHelp("The plan's reference.", valueName: "reference"))
        var reference: String

        @Argument(help: ArgumentHelp("What the night should know.", valueName: "words"))
        var words: [String]

        @Option(help: ArgumentHelp("Until when.", valueName: "time"), transform: WrittenTime.argument)
        var until: WrittenTime

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let end = until.resolved(on: desk.wall, .ahead)
            let reply = try await desk.daemon.call(
                Emergencies.Alert(reference: reference, words: words.joined(separator: " "), until: end))
            try desk.show(
                reply, output, as: .sentence("Alert \(reply.alert) stands until \(desk.wall.textAndRelative(end))."))
        }
    }

    /// `respitectl emergency alerts`: what the night was warned of.
    struct Alerts: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what the day team has warned the night of."
        )

        @Flag(help: "Those that have ended too.")
        var ended = false

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Emergencies.ListAlerts(includeEnded: ended ? true : nil))
            try desk.show(reply, output, as: .alerts(reply.alerts, desk.wall))
        }
    }

    /// `respitectl emergency end-alert`: it is no longer to be expected.
    struct EndAlert: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "end-alert",
            abstract: "End an alert before its time."
        )

        @Argument(help: "The number of the alert.")
        var alert: Int

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Emergencies.EndAlert(alert: alert))
            try desk.show(reply, output, as: .sentence("Alert \(alert) has ended."))
        }
    }
}

extension Page {
    static func alerts(_ alerts: [Emergencies.NightAlert], _ wall: Wall) -> Page {
        guard !alerts.isEmpty else { return .none("Nothing is expected tonight.") }
        var table = Table([.number("NO"), "PLAN", "CARER", "UNTIL", "FROM", "WHAT"], foldsFrom: 5)
        for one in alerts {
            let until = one.endedAt.map { "ended \(wall.brief($0))" } ?? wall.text(one.until)
            table.add([
                Cell("\(one.alert)"), Cell(one.reference), Cell(one.carer), Cell(until), Cell(one.by ?? ""),
                Cell(one.words),
            ])
        }
        var page = Page()
        page.add(table)
        return page
    }
}
