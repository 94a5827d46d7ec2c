import ArgumentParser
import Testing

@testable import respitectl

/// The help of every command reads well.
@Suite struct HelpTests {
    private static let all: [any ParsableCommand.Type] = tree(Respitectl.self)

    /// The command lines that there are, without what they are about.
    private static func lines(_ command: any ParsableCommand.Type, after words: String = "") -> [String] {
        let configuration = command.configuration
        let name = configuration.commandName ?? "\(command)".lowercased()
        let grouped = configuration.groupedSubcommands.flatMap(\.subcommands)
        let subcommands = configuration.ungroupedSubcommands + grouped
        return [words + name] + subcommands.flatMap { lines($0, after: "\(words)\(name) ") }
    }

    private static func tree(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
        let configuration = command.configuration
        let grouped = configuration.groupedSubcommands.flatMap(\.subcommands)
        return [command] + (configuration.ungroupedSubcommands + grouped).flatMap(tree)
    }

    @Test func everyNounAndVerbIsThere() throws {
        try expectGolden(Self.lines(Respitectl.self).sorted().map { $0 + "\n" }.joined(), "commands.txt")
    }

    @Test func everyCommandSaysWhatItDoesInASentence() {
        for command in Self.all {
            #expect(command.configuration.abstract.hasSuffix("."), "\(command)")
            #expect(command.configuration.abstract.first?.isUppercase == true, "\(command)")
        }
    }

    @Test func noChoiceStandsWithoutWords() {
        for command in Self.all {
            for line in Respitectl.helpMessage(for: command, columns: 100).split(separator: "\n") {
                #expect(!line.hasSuffix("- "), "\(command): \(line)")
            }
        }
    }

    @Test func everyOptionIsExplained() {
        for command in Self.all {
            for line in Respitectl.helpMessage(for: command, columns: 100).split(separator: "\n")
            where line.hasPrefix("  -") {
                let isExplained = line.count >= 26 || line.contains("  ", after: 4)
                #expect(isExplained, "\(command): \(line)")
            }
        }
    }
}

extension Substring {
    fileprivate func contains(_ text: String, after start: Int) -> Bool { dropFirst(start).contains(text) }
}
