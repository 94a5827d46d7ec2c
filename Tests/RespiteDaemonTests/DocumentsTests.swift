import Foundation
import Testing

@testable import RespiteDaemon

/// What the programs know and what their documents say of it.
@Suite struct DocumentsTests {
    private func text(_ path: String) throws -> String {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        return String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
    }

    /// The names that a source asks a settings file for.
    private func keys(readBy sources: String...) throws -> Set<String> {
        let call = /\b(?:file|part)\.(?:value|values|path|count|seconds|span|wait|telephone|part|parts)\("(\w+)"/
        return Set(try sources.flatMap { try text($0).matches(of: call).map { String($0.output.1) } })
    }

    private func lacking(_ keys: some Sequence<String>, in page: String) throws -> [String] {
        let page = try text(page)
        return keys.filter { !page.contains("*\($0)*") }.sorted()
    }

    @Test func eachSettingOfTheDaemonIsInItsManPage() throws {
        let keys = try keys(readBy: "Sources/RespiteDaemon/Configuration/Configuration.swift")
        #expect(keys.count >= 15)
        #expect(try lacking(keys, in: "systemd/man/respited.yaml.5.scd") == [])
    }

    @Test func eachSettingOfThePolicyIsInItsManPage() throws {
        let keys = try keys(readBy: "Sources/RespiteDaemon/Configuration/Policy+YAML.swift")
        #expect(keys.count >= 25)
        #expect(try lacking(keys, in: "systemd/man/respited-policy.5.scd") == [])
    }

    @Test func eachRoleThatAGroupCanGiveIsInTheManPage() throws {
        let roles = Role.allCases.filter { $0 != .courier }.map(\.rawValue)
        #expect(try lacking(roles, in: "systemd/man/respited.yaml.5.scd") == [])
    }

    @Test func eachSettingOfTheCourierIsInItsManPage() throws {
        let keys = try keys(readBy: "Sources/RespiteCourier/Settings/Settings.swift")
        #expect(keys.count >= 8)
        #expect(try lacking(keys, in: "systemd/man/respite-courier.8.scd") == [])
    }

    @Test func eachKindOfJournalEntryIsExplained() throws {
        let source = try text("Sources/RespiteDaemon/Running/MessageID.swift")
        let ids = source.matches(of: /"([0-9a-f]{32})"/).map { String($0.output.1) }
        #expect(ids.count >= 9)
        let entries = try catalog()
        #expect(Set(entries.keys) == Set(ids))
        for (id, entry) in entries {
            #expect(entry.head.contains { $0.hasPrefix("Subject: ") }, "\(id)")
            #expect(entry.head.contains("Defined-By: respited"), "\(id)")
            #expect(entry.paragraphs >= 2, "\(id) says what happened, and what to do")
        }
    }

    /// The catalog's entries: the lines of each head, and how many paragraphs follow.
    private func catalog() throws -> [String: (head: [String], paragraphs: Int)] {
        var entries: [String: (head: [String], paragraphs: Int)] = [:]
        for entry in try text("systemd/catalog/respited.catalog").components(separatedBy: "\n-- ").dropFirst() {
            let parts = entry.trimmingCharacters(in: .newlines).components(separatedBy: "\n\n")
            let lines = parts[0].components(separatedBy: "\n")
            entries[lines[0]] = (Array(lines.dropFirst()), parts.count - 1)
        }
        return entries
    }
}
