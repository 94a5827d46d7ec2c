import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

/// What the office has to do: by a day, by somebody, and paged for only when it says so.
@Suite struct TaskTests {
    let daemon: TestDaemon
    let scheme: TestScheme
    let author = Author(uid: TestStaff.officer, name: "areed", role: "edt")

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
    }

    private func day(_ days: Int) throws -> LocalDate { try #require(LocalDate("2026-11-22")).adding(days: days) }

    private func raise(_ task: NewTask) async throws -> Int64 {
        try await daemon.store.raiseTask(task, by: author, at: daemon.time.now)
    }

    private func tasks(_ call: Register.ListTasks = .init()) async throws -> [Register.Task] {
        try await daemon.call(call, as: TestStaff.administrator).tasks
    }

    @Test func theTaskThatIsDueFirstStandsInFront() async throws {
        for days in [3, 1, 2] {
            try await daemon.call(Register.AddTask(note: "ring the carer", dueOn: day(days)))
        }
        #expect(try await tasks().map(\.dueOn) == [day(1), day(2), day(3)])
        #expect(try await tasks(.init(dueBy: day(2))).count == 2)
    }

    @Test func aTaskRaisedAgainWhileItIsOpenIsOneTaskWithTheEarlierDay() async throws {
        let first = try await raise(NewTask(.changeCode, key: "code/1", dueOn: day(5)) { $0.note = "front door" })
        let again = try await raise(NewTask(.changeCode, key: "code/1", dueOn: day(2)) { $0.note = "back door" })
        #expect(first == again)
        let task = try #require(try await tasks().first)
        #expect(try task.dueOn == day(2))
        #expect(task.note == "front door\nback door")
        try await daemon.call(Register.FinishTask(task: task.task), as: TestStaff.dayTeam)
        #expect(try await raise(NewTask(.changeCode, key: "code/1", dueOn: day(9))) != first)
    }

    @Test func whoseTaskItIsAndAboutWhichPlanCanBeAskedFor() async throws {
        try await daemon.call(
            Register.AddTask(
                note: "ring the daughter", dueOn: day(1), reference: scheme.reference,
                owner: "staff/\(TestStaff.officer)"))
        try await daemon.call(Register.AddTask(note: "order cards", dueOn: day(1)))
        #expect(try await tasks(.init(reference: scheme.reference)).map(\.owner) == ["A. Reed"])
        #expect(try await tasks(.init(owner: "staff/\(TestStaff.officer)")).count == 1)
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(Register.AddTask(note: "x y", dueOn: day(1), owner: "person/1"))
        }
        #expect(fault?.as(Refused.self) != nil)
    }

    @Test func aTaskEndsOnceAndSaysHowAndByWhom() async throws {
        let task = try await daemon.call(Register.AddTask(note: "ring", dueOn: day(1))).task
        try await daemon.call(Register.FinishTask(task: task, outcome: .notNeeded, note: "has rung us"))
        #expect(try await tasks().isEmpty)
        let done = try #require(try await tasks(.init(includeDone: true)).first)
        #expect(done.outcome == .notNeeded)
        #expect(done.doneBy == "areed")
        #expect(done.note == "ring\nhas rung us")
        let fault = await #expect(throws: RemoteFault.self) { try await daemon.call(Register.FinishTask(task: task)) }
        #expect(fault?.as(Refused.self) != nil)
    }

    @Test func aTaskThatNobodyAnswersPagesItsOwnerAndTheManagerUntilSomebodyDoes() async throws {
        let task = try await raise(
            NewTask(.suspensionEnded, key: "s/1", dueOn: day(0)) {
                $0.owner = .staff(TestStaff.officer)
                $0.pagesAt = daemon.time.now + .hours(1)
            })
        await daemon.advance(by: .minutes(59))
        #expect(try await scheme.queue().isEmpty)
        await daemon.advance(by: .minutes(1))
        #expect(
            try await Set(daemon.deliver()) == [TestScheme.officerNumber, TestScheme.managerNumber])
        #expect(try await scheme.queue().map(\.subject) == ["task/T-000\(task)"])
        try await daemon.call(Register.FinishTask(task: "T-\(task)"))
        #expect(try await scheme.queue().isEmpty)
    }

    @Test func aTaskDoneInTimePagesNobody() async throws {
        let task = try await raise(
            NewTask(.suspensionEnded, key: "s/1", dueOn: day(0)) { $0.pagesAt = daemon.time.now + .hours(1) })
        try await daemon.call(Register.FinishTask(task: "T-\(task)"))
        await daemon.advance(by: .hours(2))
        #expect(try await daemon.deliver().isEmpty)
        #expect(try await scheme.queue().isEmpty)
    }
}
