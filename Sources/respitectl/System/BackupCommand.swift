import ArgumentParser
import RespiteAPI

/// `respitectl backup`: a sealed copy of the register, now.
struct BackupCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Make a sealed backup of the register, and say where it is.",
        discussion:
            "Work goes on meanwhile. Who can open it is said in the file of recipients that respited.yaml names."
    )

    @OptionGroup var output: OutputOptions
    @OptionGroup var daemon: DaemonOptions

    func run(at desk: Desk) async throws {
        let reply = try await desk.daemon.call(System.Backup())
        let counts = [
            String.count(reply.plans, "plan"), String.count(reply.openCases, "open case"),
            String.count(reply.auditEntries, "audit entry", plural: "audit entries"),
        ]
        try desk.show(reply, output, as: .sentence("\(reply.path) is sound and holds \(String.list(counts))."))
    }
}
