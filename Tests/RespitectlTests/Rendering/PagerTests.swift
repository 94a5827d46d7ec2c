import Foundation
import RespiteAPI
import Testing

@testable import respitectl

@Suite struct PagerTests {
    private let folder: Folder

    init() throws {
        folder = try Folder()
    }

    private func rehearsal(rows: Int, pager: String) throws -> Rehearsal {
        var rehearsal = try Rehearsal()
        rehearsal.window = .init(columns: 80, rows: rows)
        rehearsal.environment = ["PAGER": pager, "PATH": "/usr/bin:/bin"]
        rehearsal.answer(System.ShowPolicy.self, .init(text: "a\nb\nc", source: "here"))
        return rehearsal
    }

    private var keeping: String { "tee \(folder.url.path)/paged" }

    @Test func whatIsLongerThanTheWindowGoesThroughThePager() async throws {
        let rehearsal = try rehearsal(rows: 4, pager: keeping + " >/dev/null")
        try await rehearsal.run("policy show")
        #expect(folder.read("paged") == "# from here\na\nb\nc\n")
        #expect(rehearsal.output.text == "")
    }

    @Test func whatFitsDoesNot() async throws {
        let rehearsal = try rehearsal(rows: 5, pager: keeping)
        try await rehearsal.run("policy show")
        #expect(folder.files.isEmpty)
        #expect(rehearsal.output.text == "# from here\na\nb\nc\n")
    }

    @Test(arguments: ["policy show --no-pager", "policy show --json"])
    func noPagerAndProgramsGetItAtOnce(_ line: String) async throws {
        let rehearsal = try rehearsal(rows: 2, pager: keeping)
        try await rehearsal.run(line)
        #expect(folder.files.isEmpty)
        #expect(!rehearsal.output.text.isEmpty)
    }

    @Test(arguments: ["", "cat", "no-such-pager-anywhere -x"])
    func withoutAPagerItIsPrinted(_ pager: String) async throws {
        let rehearsal = try rehearsal(rows: 2, pager: pager)
        try await rehearsal.run("policy show")
        #expect(rehearsal.output.text == "# from here\na\nb\nc\n")
    }

    @Test func aPagerThatHasReadEnoughStopsNothing() throws {
        let long = String(repeating: "line\n", count: 100_000)
        #expect(Pager(environment: ["PAGER": "head -n 1 >/dev/null", "PATH": "/usr/bin:/bin"]).show(long))
    }

    @Test func aChildsCodeIsTheShells() throws {
        let environment = ["PATH": "/usr/bin:/bin", "GREETING": "hello"]
        #expect(try Child(script: "exit 3", environment: environment).run() == 3)
        #expect(try Child(script: "kill -TERM $$", environment: environment).run() == 128 + SIGTERM)
        #expect(
            try Child(
                script: "test \"$1 $2\" = 'a b c' && test $GREETING = hello", arguments: ["a", "b c"],
                environment: environment
            ).run() == 0)
        #expect(try Child(script: "test \"$(cat)\" = given", environment: environment).run(input: "given") == 0)
    }
}
