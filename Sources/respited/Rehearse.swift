import ArgumentParser
import RespiteDaemon

/// `respited rehearse --identity KEY`: restores the newest backup out of the way, and says whether that went well.
struct Rehearse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Restore the newest backup out of the way, walk through it, and throw it away.",
        discussion: "What came of it is shown by respitectl status. The register itself is not touched."
    )

    @Option(help: "The file that holds the key which opens backups.")
    var identity: String

    @Option(help: "The sealed file that holds the key of codes, as it is kept in safe hands.")
    var escrow: String?

    @Option(help: "The file that holds the key which opens --escrow. Default: that of --identity.")
    var escrowIdentity: String?

    @Option(help: "A directory for what is opened meanwhile. Default: that of the backups.")
    var work: String?

    @Option(help: "The configuration file.")
    var config: String?

    func run() async throws {
        do {
            let configuration = try DaemonFiles.configuration(at: config)
            let place = BackupPlace(configuration, data: configuration.data)
            let key = escrow.map { EscrowedKey(file: $0, identity: escrowIdentity ?? identity) }
            let note = try await Rehearsing(place: place, work: work ?? place.directory, escrow: key)
                .rehearse(with: identity, at: SystemTimekeeper(bootID: nil).now)
            guard note.isGood else { throw CannotStart(note.words) }
            print(note.words)
        } catch let error as CannotStart {
            throw ExitCode.complaint(error)
        }
    }
}
