import ArgumentParser
import RespiteAPI

/// `respitectl pack`: paper for an office whose line is down.
struct PackCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: "Make the sealed pack for an office whose line is down: each plan, and blank numbered sheets.",
        discussion: """
            It is made each evening too. Who can open it, and who the second file with the codes, is said in the files of \
            recipients that respited.yaml names. What was noted on the sheets is entered afterwards by respitectl \
            emergency, with --at its own time and --sheet the number of its sheet.
            """
    )

    @OptionGroup var output: OutputOptions
    @OptionGroup var daemon: DaemonOptions

    func run(at desk: Desk) async throws {
        let reply = try await desk.daemon.call(System.Pack())
        var page = Page()
        page.say("\(reply.path) holds \(String.count(reply.plans, "plan")) and blank sheets.")
        page.say(reply.codesPath.map { "\($0) holds \(String.count(reply.codes, "code"))." } ?? "No codes were packed.")
        try desk.show(reply, output, as: page)
    }
}
