import ArgumentParser
import RespiteAPI

/// `respitectl sample`: invented people, to learn and to test with.
struct SampleCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Fill an empty register with invented people, to learn and to test with.",
        discussion: "The same seed makes the same people. A register that holds anything else refuses it."
    )

    @Option(help: ArgumentHelp("How many carers.", valueName: "number"))
    var people = 1000

    @Option(help: ArgumentHelp("Which people.", valueName: "number"))
    var seed = 1

    @OptionGroup var output: OutputOptions
    @OptionGroup var daemon: DaemonOptions

    func validate() throws {
        if people < 1 { throw ValidationError("--people takes 1 or more.") }
    }

    func run(at desk: Desk) async throws {
        let reply = try await desk.daemon.call(System.Sample(people: people, seed: seed))
        let counts = [(reply.plans, "plan"), (reply.cards, "card"), (reply.schedules, "schedule")].map {
            String.count($0.0, $0.1)
        }
        try desk.show(reply, output, as: .sentence("The sample borough is there: \(String.list(counts))."))
    }
}
