import ArgumentParser
import Foundation
import Logging
import RespiteCourier
import StrictYAML
import Systemd

/// The delivery worker of the carers' emergency register.
@main
struct RespiteCourierCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "respite-courier",
        abstract: "Carries the register's notices to people by one channel.",
        discussion: """
            Started once for each channel, it asks the daemon for what is to be sent, sends it, and reports what \
            became of it. It waits for a daemon that is away. Told to stop by SIGTERM, it finishes what it has begun.

            Exit status: 0 stopped when told to · 64 wrongly called · 75 stopped before the daemon took every report \
            (the daemon will ask or send again) · 78 the settings or the channel's key were refused.
            """
    )

    @Argument(help: "What to deliver by: \(Self.channels).")
    var channel: String

    @Option(help: "The settings file. (default: \(Self.usualSettings), if it is there)")
    var config: String?

    @Option(help: "Where the daemon listens. (default: as the settings say)")
    var socket: String?

    @Option(
        help:
            "What this courier is called; a new one of the same name takes the place of the old one. (default: the channel)"
    )
    var name: String?

    private static let channels = ChannelKind.allCases.map(\.rawValue).joined(separator: ", ")
    private static let usualSettings = "/etc/respited/courier.yaml"

    /// Before anything wakes libdispatch, which reads its settings once.
    static func main() async {
        DispatchPriority.settle()
        await main(nil)
    }

    func run() async throws {
        guard let kind = ChannelKind(rawValue: channel) else {
            throw ValidationError("There is no channel “\(channel)”. Those there are: \(Self.channels).")
        }
        let manager = ServiceManager()
        LoggingSystem.bootstrap { JournalLogHandler(label: $0) }
        var settings = try Self.settings(from: config)
        settings.socket = socket ?? settings.socket
        let log = Logger(label: "courier.\(channel)")
        do {
            let service = try CourierService(
                kind, name: name ?? channel, settings: settings, manager: manager, log: log)
            guard try await service.run() == 0 else { throw ExitCode(EX_TEMPFAIL) }
        } catch let error as CannotStart {
            Self.refuse("\(error)")
            throw ExitCode(EX_CONFIG)
        }
    }

    /// Without a file that was asked for, or is usual, everything is as it comes.
    private static func settings(from path: String?) throws -> Settings {
        if path == nil, !FileManager.default.fileExists(atPath: usualSettings) { return Settings() }
        let path = path ?? usualSettings
        do {
            return try Settings(parsing: String(contentsOfFile: path, encoding: .utf8))
        } catch let error as BadYAML {
            refuse("\(path): \(error)")
        } catch {
            refuse("\(path) cannot be read: is it there, and may this account read it?")
        }
        throw ExitCode(EX_CONFIG)
    }

    private static func refuse(_ message: String) {
        FileHandle.standardError.write(Data("respite-courier: \(message)\n".utf8))
    }
}
