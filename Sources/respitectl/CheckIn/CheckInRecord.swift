import ArgumentParser
import RespiteAPI
import RespiteRecord

extension CheckInCommand {
    /// `respitectl checkin record`: somebody has checked in.
    struct Record: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record that somebody has checked in. Never refused for its time.",
            discussion: "For every schedule of the plan that is waiting, or for one with --schedule."
        )

        @Argument(help: "The reference of the plan.")
        var reference: String?

        @Option(help: ArgumentHelp("For this schedule alone, as checkin list shows it.", valueName: "schedule"))
        var schedule: String?

        @Option(help: "How they are. Help raises an emergency.")
        var word: CheckIns.Word = .ok

        @Option(help: ArgumentHelp("How it came, such as telephone or text.", valueName: "channel"))
        var channel: String?

        @Option(
            help: ArgumentHelp("When it came, if that was not just now.", valueName: "time"),
            transform: WrittenTime.argument
        )
        var at: WrittenTime?

        @Option(
            help: ArgumentHelp(
                "A key of your own: the same check-in with the same key is recorded once.", valueName: "key"
            )
        )
        var clientKey: String?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func validate() throws {
            if (reference == nil) == (schedule == nil) {
                throw ValidationError("Say whose check-in it is: the reference of a plan, or --schedule.")
            }
        }

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                CheckIns.Record(
                    schedule: schedule, reference: reference, word: word, channel: channel,
                    at: at?.resolved(on: desk.wall, .back), clientKey: clientKey
                )
            )
            try desk.show(reply, output, as: .recorded(reply, word, desk.wall))
        }
    }
}

extension CheckIns.Word: Choosable {}

extension Page {
    /// What a check-in has done, and when the next is expected.
    static func recorded(_ reply: CheckIns.Record.Reply, _ word: CheckIns.Word, _ wall: Wall) -> Page {
        var page = Page.sentence("Recorded: \(word.spoken).")
        switch (reply.isEarly, reply.nextDue) {
        case (true, .some): page.say("It came early: the check-in that is due is still expected.")
        case (true, nil): page.say("No check-in is expected from this plan, and nobody is told when none comes.")
        case (false, _): break
        }
        if !reply.satisfied.isEmpty { page.say("It answers \(String.list(reply.satisfied)).") }
        if let next = reply.nextDue { page.say("The next is due \(wall.textAndRelative(next)).") }
        for number in reply.cases { page.say("See case \(number): respitectl case show \(number)") }
        return page
    }
}
