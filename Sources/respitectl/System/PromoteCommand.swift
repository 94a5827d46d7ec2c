import ArgumentParser
import RespiteAPI

/// `respitectl promote`: the spare takes over.
struct PromoteCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "promote",
        abstract: "On the spare: take over from a register that is lost.",
        discussion: """
            Nobody but a person can know that the other machine is really off, so nothing does this by itself. See that \
            it is off and stays off first: two registers at once would ring people twice and know of each other's \
            answers nothing.
            """
    )

    @Flag(help: "The other machine is off, and will not come up again by itself.")
    var otherIsOff = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var daemon: DaemonOptions

    func validate() throws {
        guard otherIsOff else {
            throw ValidationError("See that the other machine is off and stays off, then say --other-is-off.")
        }
    }

    func run(at desk: Desk) async throws {
        let reply = try await desk.daemon.call(System.Promote())
        try desk.show(reply, output, as: .promotion(reply, desk.wall))
    }
}

extension Page {
    /// What came over, what may be lost, and what is to be done now.
    static func promotion(_ reply: System.Promote.Reply, _ wall: Wall) -> Page {
        var page = Page()
        page.say("This machine has the register now, epoch \(reply.epoch). It starts anew and watches.", .heading)
        let last = reply.copyAt.map { "The last thing that came over was kept \(wall.full($0))." } ?? ""
        page.say("\(last) Up to 2 s of what was entered after it may be lost.")
        page.say(
            "\(String.count(reply.fired, "deadline")) that had come \(reply.fired == 1 ? "was" : "were") worked. "
                + "\(String.count(reply.repeats, "message")) may have been sent before, and will say so.")
        page.heading("NOW")
        page.say(
            "systemctl disable --now respited-follow; systemctl enable --now respite-courier@CHANNEL for each channel")
        page.say("respitectl queue: what is open. Ask each who was on shift what they did last, and enter it again.")
        page.say("When the other machine's disk can be read, respited lost OLD/register.db lists what was lost.")
        return page
    }
}
