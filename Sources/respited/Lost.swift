import ArgumentParser
import RespiteDaemon

/// `respited lost OLD`: what the machine before had entered that did not come over.
struct Lost: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List what another machine's register entered that did not come over when this one took over.",
        discussion: "Neither register is changed. Who did what to which record is said, never what is in it."
    )

    @Argument(help: "The register of the machine that was lost.", completion: .file(extensions: ["db"]))
    var old: String

    @Option(help: "The directory of this machine's register. Default: what the configuration says.")
    var data: String?

    @Option(help: "The configuration file.")
    var config: String?

    func run() async throws {
        do {
            let directory = try data ?? DaemonFiles.configuration(at: config).data
            for line in try LostEntries.lines(from: old, to: "\(directory)/register.db") { print(line) }
        } catch let error as CannotStart {
            throw ExitCode.complaint(error)
        }
    }
}
