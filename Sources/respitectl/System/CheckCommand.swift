import ArgumentParser
import RespiteAPI

/// `respitectl check`: holds the store against every rule.
struct CheckCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Hold everything that is stored against every rule, a case at a time.",
        discussion: "It only reads. The exit code is 1 when something breaks a rule."
    )

    @OptionGroup var output: OutputOptions
    @OptionGroup var daemon: DaemonOptions

    func run(at desk: Desk) async throws {
        var (checked, found) = (0, 0)
        for try await reply in try await desk.daemon.stream(System.Check()) {
            (checked, found) = (reply.checked, found + reply.findings.count)
            try tell(reply, at: desk)
        }
        guard found == 0 else {
            throw Complaint(
                .refused,
                "\(checked) checked: \(String.count(found, "thing")) \(found == 1 ? "breaks" : "break") a rule.",
                try: "Tell whoever looks after this machine; nothing was changed."
            )
        }
        if !output.json { try desk.show(.sentence("\(checked) checked: every rule holds."), output) }
    }

    private func tell(_ reply: System.Check.Reply, at desk: Desk) throws {
        if output.json { return try desk.terminal.output.write(try JSONText.line(reply) + "\n") }
        for finding in reply.findings {
            try desk.show(.sentence("\(finding.what): \(finding.rule)"), output)
        }
        if desk.terminal.window != nil, !reply.isDone { desk.terminal.note("\(reply.checked) checked") }
    }
}
