import Foundation
import RespiteRecord

/// A list of commands on which daemon and model came to differ, as short as it could be made.
struct ModelFailure: CustomStringConvertible {
    var commands: [ModelCommand]
    var differences: [String]

    var description: String {
        (["after these commands:"] + commands.map { "  \($0)" } + ["they differ:"] + differences.map { "  \($0)" })
            .joined(separator: "\n")
    }
}

/// Random stories: each is lived by a daemon and by the model, and one on which they differ is told as shortly as can be.
struct ModelStory {
    let seed: UInt64
    let steps: Int
    /// Whether the register is kept in a file, and closed and opened at each crash.
    var isOnDisk = false

    /// Nil when daemon and model agreed to the end.
    func failure() async throws -> ModelFailure? {
        var dice = SplitMix64(seed: seed)
        var commands: [ModelCommand] = []
        let failure: ModelFailure? = try await inPlace { path in
            var run = try await ModelRun(path: path)
            for _ in 0..<steps {
                commands.append(.random(of: run.world, &dice))
                let differences = try await run.obey(commands[commands.count - 1])
                if !differences.isEmpty { return ModelFailure(commands: commands, differences: differences) }
            }
            let findings = try await run.findings()
            return findings.isEmpty ? nil : ModelFailure(commands: commands, differences: findings)
        }
        guard let failure else { return nil }
        return try await shrunk(failure)
    }

    /// Lives `commands` alone. Nil when daemon and model agree.
    private func failure(of commands: [ModelCommand]) async throws -> ModelFailure? {
        try await inPlace { path in
            var run = try await ModelRun(path: path)
            for (index, command) in commands.enumerated() {
                let differences = try await run.obey(command)
                if !differences.isEmpty {
                    return ModelFailure(commands: Array(commands.prefix(index + 1)), differences: differences)
                }
            }
            let findings = try await run.findings()
            return findings.isEmpty ? nil : ModelFailure(commands: commands, differences: findings)
        }
    }

    /// Leaves out ever smaller parts, as long as they go on differing.
    private func shrunk(_ failure: ModelFailure) async throws -> ModelFailure {
        var (best, size) = (failure, failure.commands.count / 2)
        while size > 0 {
            var start = 0
            while start < best.commands.count {
                var fewer = best.commands
                fewer.removeSubrange(start..<min(start + size, fewer.count))
                if let found = try await self.failure(of: fewer) { best = found } else { start += size }
            }
            size /= 2
        }
        return best
    }

    private func inPlace<Value>(_ work: (String?) async throws -> Value) async throws -> Value {
        guard isOnDisk else { return try await work(nil) }
        let directory = NSTemporaryDirectory() + "respite-model-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        return try await work(directory + "/register.db")
    }
}
