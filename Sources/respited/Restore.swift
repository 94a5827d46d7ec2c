import ArgumentParser
import RespiteCore
import RespiteDaemon
import RespiteRecord

/// `respited restore BACKUP --identity KEY`: puts a backup where the register shall be.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a backup where the register shall be.",
        discussion: "Never writes over a register. Run it while respited is stopped."
    )

    @Argument(help: "The sealed backup, such as 2026-11-22.db.age.")
    var backup: String

    @Option(help: "The file that holds the key which opens it.")
    var identity: String

    @Option(help: "The directory of the register. Default: what the configuration says.")
    var data: String?

    @Option(help: "The configuration file.")
    var config: String?

    func run() async throws {
        do {
            let directory = try data ?? DaemonFiles.configuration(at: config).data
            let proof = try await Restoring(directory: directory).restore(backup, with: identity)
            print(Self.words(proof, directory))
        } catch let error as CannotStart {
            throw ExitCode.complaint(error)
        } catch let error as BackupFailure {
            throw ExitCode.complaint(error)
        }
    }

    private static func words(_ proof: RestoredRegister, _ directory: String) -> String {
        """
        The register is back in \(directory): \(proof.counts).
        Its audit chain holds, \(proof.auditEntries) entries long. The last was made \(proof.lastEntry).
        What was entered after that is not in it: enter it again from the paper.
        Start the service: systemctl start respited.socket respited.service
        """
    }
}
