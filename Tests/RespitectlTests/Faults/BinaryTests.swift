import Foundation
import Testing

@testable import respitectl

/// The program itself, as a shell sees it.
@Suite struct BinaryTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    /// Runs the program that was built beside these tests.
    private func run(_ arguments: String) throws -> (code: Int32, output: String, errors: String) {
        let tests = URL(fileURLWithPath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        let program = tests.deletingLastPathComponent().appending(path: "respitectl").path
        let script = "cd \(folder.url.path); exec \(program) \(arguments) >output 2>errors </dev/null"
        let code = try Child(script: script, environment: ["PATH": "/usr/bin:/bin"]).run()
        return (code, folder.read("output") ?? "", folder.read("errors") ?? "")
    }

    @Test func helpIsAResult() throws {
        let (code, output, errors) = try run("--help")
        #expect(code == 0)
        #expect(output.hasPrefix("OVERVIEW: "))
        #expect(errors == "")
    }

    @Test(arguments: ["nonsense", "case ack", "queue --watch --closed", "plan new"])
    func whatIsNotUnderstoodExitsWith64AndIsNoResult(_ arguments: String) throws {
        let (code, output, errors) = try run(arguments)
        #expect(code == 64)
        #expect(output == "")
        #expect(!errors.isEmpty)
    }

    @Test func withoutADaemonItExitsWith69() throws {
        let (code, output, errors) = try run("status --socket \(folder.url.path)/control")
        #expect(code == 69)
        #expect(output == "")
        #expect(
            errors.hasPrefix(
                "respitectl: respited cannot be reached: there is no socket at \(folder.url.path)/control.\n"))
    }

    @Test func completionsAreMadeForEachShell() throws {
        for shell in ["bash", "zsh", "fish"] {
            let (code, output, _) = try run("--generate-completion-script \(shell)")
            #expect(code == 0)
            #expect(output.contains("lookup"))
        }
    }
}
