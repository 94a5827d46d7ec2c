import ArgumentParser
import Foundation

/// `respitectl`: the register and the queues of respited, from the command line.
@main struct Respitectl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "respitectl",
        abstract: "Look plans up, work the queue, and keep the register of a carers' emergency respite scheme.",
        discussion: """
            Results go to standard output, everything else to standard error. The exit code is 0 when it was done, \
            1 when it was refused or not found, 64 when the command line was not understood, 69 when respited could \
            not be reached, and 77 when you may not do it.

            Times are those of the scheme, Europe/London: 23:30, "tomorrow 08:00", "2026-11-22 23:30", "in 30 min". \
            Lengths of time are written with their unit: 90s, "30 min", 2h.
            """,
        groupedSubcommands: [
            CommandGroup(name: "Emergency", subcommands: [LookupCommand.self, EmergencyCommand.self]),
            CommandGroup(
                name: "Queue",
                subcommands: [
                    QueueCommand.self, CaseCommand.self, InboxCommand.self, CheckInCommand.self, ShiftCommand.self,
                ]),
            CommandGroup(
                name: "Register",
                subcommands: [
                    EnquiryCommand.self, CarerCommand.self, PlanCommand.self, ContactCommand.self, CardCommand.self,
                    ReviewCommand.self, CodeCommand.self, TaskCommand.self, ImportCommand.self, ExportCommand.self,
                ]),
            CommandGroup(
                name: "Scheme",
                subcommands: [
                    StaffCommand.self, PostCommand.self, ProviderCommand.self, PolicyCommand.self, ReportCommand.self,
                    AuditCommand.self,
                    SubjectCommand.self,
                ]),
            CommandGroup(
                name: "Service",
                subcommands: [
                    StatusCommand.self, CheckCommand.self, BackupCommand.self, PackCommand.self, PromoteCommand.self,
                    MetricsCommand.self,
                    ChannelCommand.self, SampleCommand.self,
                ]),
        ]
    )

    static func main() async {
        do {
            let command = try parseAsRoot()
            if let command = command as? any DeskCommand {
                Foundation.exit(await finish(command, at: .standard(command.daemon)).rawValue)
            }
            var other = command
            try other.run()
        } catch {
            exit(withError: error)
        }
    }

    /// Runs a command and says how it ended; what went wrong is told on standard error.
    static func finish(_ command: any DeskCommand, at desk: Desk) async -> Exit {
        do {
            try await command.run(at: desk)
            return .done
        } catch is Gone {
            return .done
        } catch {
            let complaint = Complaint(about: error, path: desk.socketPath, seeAgain: command.seeAgain)
            try? desk.terminal.errors.write(complaint.text)
            return complaint.exit
        }
    }
}
