import Foundation
import StrictYAML
import Testing

@testable import RespiteCourier

@Suite struct SettingsTests {
    @Test(arguments: ["", "# nothing\n", "hook:\n", "heartbeat:\n  file:\n"])
    func whatIsLeftOutIsAsItComes(yaml: String) throws {
        #expect(try Settings(parsing: yaml) == Settings())
    }

    @Test func everythingCanBeSet() throws {
        let settings = try Settings(
            parsing: """
                socket: /tmp/control
                workers: 3
                credential: notify
                hook: {path: /opt/hook, timeoutSeconds: 2.5, graceSeconds: 1}
                heartbeat:
                  file: /tmp/alive
                  everySeconds: 5
                """
        )
        var expected = Settings()
        expected.socket = "/tmp/control"
        expected.workers = 3
        expected.credential = "notify"
        expected.hook = Settings.Hook(path: "/opt/hook", timeout: .seconds(2.5), grace: .seconds(1))
        expected.heartbeat = Settings.Heartbeat(file: "/tmp/alive", every: .seconds(5))
        #expect(settings == expected)
    }

    @Test(arguments: [
        ("workers: 8\nworker: 2\n", 2, "there is no setting “worker”"),
        ("\nhook:\n  pth: /x\n", 3, "there is no setting “hook.pth”"),
        ("hook: 7\n", 1, "hook should be keys and values"),
        ("- a\n", 1, "the file should be keys and values"),
        ("workers: many\n", 1, "workers should be a whole number from 1 to 64"),
        ("workers: 0\n", 1, "workers should be a whole number from 1 to 64"),
        ("socket: control\n", 1, "socket should be a path that begins with /"),
        ("socket: [a]\n", 1, "socket should be a path that begins with /"),
        (
            "hook:\n  timeoutSeconds: 301\n", 2,
            "hook.timeoutSeconds should be a length of time from 0.1 s to 300 s, in seconds"
        ),
        ("workers: 1\nworkers: 2\n", 1, "given twice: workers"),
        ("a: b: c\n", 1, "this is not YAML: mapping values are not allowed in this context"),
    ]) func whatIsWrongIsRefusedWithItsLine(yaml: String, line: Int, reason: String) {
        #expect(throws: BadYAML(line: line, reason)) { try Settings(parsing: yaml) }
    }

    @Test func theReasonReadsAloud() {
        #expect("\(BadYAML(line: 3, "there is no setting “x”"))" == "line 3: there is no setting “x”")
    }

    /// The shipped file sets nothing; with its settings uncommented, it sets everything to what it is anyway.
    @Test func theShippedFileTellsTheTruth() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../systemd/courier.yaml")
        let shipped = try String(contentsOf: file, encoding: .utf8)
        #expect(try Settings(parsing: shipped) == Settings())
        let set = shipped.replacing(/(?m)^#( *[a-zA-Z]+:)/, with: { "\($0.1)" })
        #expect(try Settings(parsing: set) == Settings())
        for key in [
            "socket", "workers", "credential", "path", "timeoutSeconds", "graceSeconds", "file", "everySeconds",
        ] {
            #expect(set.contains(try Regex("(?m)^ *\(key):")))
        }
    }
}
