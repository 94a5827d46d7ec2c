import Foundation
import RespiteAPI
import Varlink

/// Shows the world outside that the service is alive: a file is written again and again, but only after the daemon
/// itself said that it is healthy. Whoever watches the file's age learns of everything that stops it.
package struct Heartbeat: Sendable {
    private let file: String
    private let every: Duration
    private let link: Link
    private let health: Health
    private let pause: Pause

    package init(
        file: String,
        every: Duration,
        link: Link,
        health: Health,
        pause: @escaping Pause = { try await Task.sleep(for: $0) }
    ) {
        (self.file, self.every, self.link, self.health, self.pause) = (file, every, link, health, pause)
    }

    /// Beats until the task is cancelled.
    package func run() async {
        while !Task.isCancelled {
            await beat()
            try? await pause(every)
        }
    }

    /// Asks the daemon once, and writes the file if all is well.
    func beat() async {
        do {
            let status = try await link.call(System.Status(), within: .seconds(10))
            health.serves(show(status))
        } catch {
            if !Task.isCancelled { health.reaches(error) }
        }
    }

    /// Writes the file if all is well, and returns what is not.
    private func show(_ status: System.Status.Reply) -> String? {
        guard status.isHealthy else { return status.troubles.first ?? "the daemon is not healthy" }
        do {
            // Whole or not at all, so that no reader finds half of it; its time of change is the beat.
            let text = "respited \(status.version) is healthy\n"
            try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
            return nil
        } catch {
            return "no heartbeat: \(file) cannot be written"
        }
    }
}
