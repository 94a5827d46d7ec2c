import ArgumentParser
import RespiteAPI
import Testing

@testable import respitectl

@Suite struct ExitTests {
    @Test func doneIsNothingOnStandardError() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Outbox.Test.self, .init(key: "n-1"))
        #expect(try await rehearsal.run("channel test hook") == .done)
        #expect(rehearsal.output.text == "A test is on its way to you by hook. Its key is n-1.\n")
        #expect(rehearsal.errors.text == "")
    }

    @Test func refusedIsNothingOnStandardOutput() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Cases.Note.self) { _ in throw NotFound(what: "case 9") }
        #expect(try await rehearsal.run("case note 9 seen") == .refused)
        #expect(rehearsal.output.text == "")
        #expect(rehearsal.errors.text == "respitectl: Not found: case 9.\n")
    }

    @Test func notPermittedIs77() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(System.Sample.self) { _ in throw RoleMissing(roles: ["root"]) }
        #expect(try await rehearsal.run("sample") == .notPermitted)
        #expect(Exit.notPermitted.rawValue == 77)
    }

    @Test(arguments: [
        "case", "case ack", "case ack 1 --for 30", "nonsense", "checkin record", "checkin schedule K7M2-QX9",
        "checkin schedule K7M2-QX9 --at 10:00 --every 60min", "checkin schedule K7M2-QX9 --at 25:00",
        "checkin schedule K7M2-QX9 --safe-until 23:30 --on mon", "checkin schedule K7M2-QX9 --at 10:00 --every-weeks 2",
        "case heard 1 person/2 will-help", "case heard 1 person/2 perhaps", "queue --watch --closed",
        "lookup --batch smith",
        "lookup --answer external smith", "lookup --batch --pipeline 17", "lookup --open 0 x", "sample --people 0",
        "card issue K7M2-QX9 --kind gold", "shift start edt", "plan list --limit 0",
    ])
    func whatIsNotUnderstoodIs64(_ line: String) throws {
        let arguments = line.split(separator: " ").map(String.init)
        #expect {
            let command = try Respitectl.parseAsRoot(arguments)
            if !(command is any DeskCommand) { throw ValidationError("a group") }
        } throws: { error in
            Respitectl.exitCode(for: error).rawValue == 64
        }
    }

    @Test func aReaderWhoHasEnoughIsNoError() async throws {
        struct Full: Sink {
            func write(_ text: String) throws { throw Gone() }
        }
        var rehearsal = try Rehearsal()
        rehearsal.answer(Outbox.Test.self, .init(key: "n-1"))
        var desk = rehearsal.desk
        desk.terminal.output = Full()
        let command = try #require(try Respitectl.parseAsRoot(["channel", "test", "hook"]) as? any DeskCommand)
        #expect(await Respitectl.finish(command, at: desk) == .done)
        #expect(rehearsal.errors.text == "")
    }
}
