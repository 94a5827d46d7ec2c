import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

@Suite struct TaskCallTests {
    @Test func tasksAreListedAddedAndTakenOffTheList() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(Register.ListTasks.self, .init(tasks: []))
        rehearsal.answer(Register.AddTask.self, .init(task: "T-0012"))
        rehearsal.answer(Register.FinishTask.self, .init())
        try await rehearsal.run("task list K7M2-QX9 --owner post/edt --due-by today --all --limit 5")
        try await rehearsal.run("task list")
        try await rehearsal.run([
            "task", "add", "ring the agency", "--due", "in 2 days", "--plan", "K7M2-QX9", "--request-key", "k",
        ])
        try await rehearsal.run("task done T-0012 --outcome not-needed --note moved")
        try await rehearsal.run("task done T-0013")
        #expect(
            rehearsal.calls.of(Register.ListTasks.self) == [
                .init(
                    reference: "K7M2-QX9", owner: "post/edt", dueBy: .on("2026-11-22"), includeDone: true, limit: 5),
                .init(),
            ])
        #expect(
            rehearsal.calls.of(Register.AddTask.self) == [
                .init(note: "ring the agency", dueOn: .on("2026-11-24"), reference: "K7M2-QX9", requestKey: "k")
            ])
        #expect(
            rehearsal.calls.of(Register.FinishTask.self) == [
                .init(task: "T-0012", outcome: .notNeeded, note: "moved"), .init(task: "T-0013"),
            ])
        #expect(
            rehearsal.output.text.hasSuffix(
                """
                Task T-0012 is on the list, due Tue 24 Nov.
                Task T-0012 is off the list: not needed.
                Task T-0013 is off the list: done.

                """))
    }

    @Test func aDayIsReadAsPeopleWriteIt() {
        let days = ["today", "tomorrow", "Mon", "Sun", "24 Nov", "2026-12-01", "in 14 days"].map {
            WrittenDay($0)?.resolved(on: .earlySunday).description
        }
        #expect(
            days == [
                "2026-11-22", "2026-11-23", "2026-11-23", "2026-11-22", "2026-11-24", "2026-12-01", "2026-12-06",
            ])
        #expect(WrittenDay("soon") == nil)
        #expect(WrittenDay("23:30") == nil)
    }
}
