import ArgumentParser

/// `respitectl emergency`: from the ringing telephone to the outcome.
struct EmergencyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "emergency",
        abstract: "Work an emergency: open it while they are on the line, find help, see it through, and close it.",
        discussion: """
            What has happened is never refused, in whatever order it is entered. With --at it gets its own time, with \
            --sheet the number of the paper that it was noted on. Nothing is ever edited: emergency correct says what \
            was wrong and why.
            """,
        groupedSubcommands: [
            CommandGroup(name: "The call", subcommands: [Open.self, Identify.self, Answer.self, Priority.self]),
            CommandGroup(
                name: "Finding help",
                subcommands: [
                    Contacts.self, Call.self, StandDown.self, Providers.self, Offer.self, Offered.self,
                    NoCapacity.self,
                ]),
            CommandGroup(name: "Help on site", subcommands: [Arrive.self, Check.self, Leave.self, Duress.self]),
            CommandGroup(
                name: "Others",
                subcommands: [Tell.self, Summon.self, YoungCarer.self, Safeguard.self, Concerns.self]),
            CommandGroup(
                name: "Ending",
                subcommands: [
                    Decide.self, Charge.self, LeaveHome.self, StepDown.self, Settle.self, Close.self,
                ]),
            CommandGroup(
                name: "From shift to shift",
                subcommands: [Handovers.self, Accept.self, Alert.self, Alerts.self, EndAlert.self]),
            CommandGroup(name: "The record", subcommands: [Show.self, List.self, Sheet.self, Note.self, Correct.self]),
        ]
    )
}
