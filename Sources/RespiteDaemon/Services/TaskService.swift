import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers the part of `org.respited.Register` that is about what the office has to do.
struct TaskService: Sendable {
    let desk: Desk
    private static let mostTasks = 1000

    func register(in service: inout Service) {
        service.on(Register.AddTask.self, addTask)
        service.on(Register.ListTasks.self, listTasks)
        service.on(Register.FinishTask.self, finishTask)
    }

    private func addTask(_ call: Register.AddTask, _ caller: Caller) async throws -> Register.AddTask.Reply {
        guard call.note.contains(where: \.isLetter) else {
            throw Refused(reason: "Say in a few words what is to be done.")
        }
        var task = NewTask(.other, key: "", dueOn: call.dueOn)
        task.note = call.note
        task.owner = try call.owner.map(Self.owner)
        let id = try await desk.store.addTask(
            task, about: call.reference.map(reference), requestKey: RequestKey(call),
            by: desk.author(caller, Register.AddTask.self), at: desk.now)
        return .init(task: id.written(as: TaskNumber.self))
    }

    private func listTasks(_ call: Register.ListTasks, _ caller: Caller) async throws -> Register.ListTasks.Reply {
        var query = TaskQuery()
        query.reference = try call.reference.map(reference)
        query.owner = try call.owner.map(Self.owner)
        query.dueBy = call.dueBy
        query.includesDone = call.includeDone ?? false
        query.limit = max(1, min(call.limit ?? query.limit, Self.mostTasks))
        let tasks = try await desk.store.tasks(query)
        let names = try await desk.store.names(of: Set(tasks.compactMap(\.task.owner)))
        return .init(tasks: tasks.map { $0.wire(names) })
    }

    private func finishTask(_ call: Register.FinishTask, _ caller: Caller) async throws -> Nothing {
        try await desk.store.finishTask(
            number(call.task, TaskNumber.self), TaskOutcome(rawValue: call.outcome?.rawValue ?? "") ?? .done,
            note: call.note, requestKey: RequestKey(call), by: desk.author(caller, Register.FinishTask.self),
            at: desk.now)
        return Nothing()
    }

    /// A post or a member of staff.
    private static func owner(_ text: String) throws -> Party {
        switch Party(text) {
        case .staff(let uid)?: .staff(uid)
        case .post(let name)?: .post(name)
        default: throw Refused(reason: "Whose task it is is written post/edt or staff/1001.")
        }
    }
}

extension TaskRow {
    func wire(_ names: [Party: String]) -> Register.Task {
        var wire = Register.Task(
            task: id.written(as: TaskNumber.self), kind: task.kind.rawValue, what: task.kind.words, dueOn: task.dueOn,
            raisedAt: raisedAt)
        wire.reference = reference
        wire.caseNumber = task.caseFile.map { $0.written(as: CaseNumber.self) }
        wire.owner = task.owner.map { names[$0] ?? $0.description }
        wire.pagesAt = done == nil ? task.pagesAt : nil
        (wire.note, wire.raisedBy) = (task.note, raisedBy)
        (wire.doneAt, wire.doneBy) = (done?.at, done?.by)
        wire.outcome = done.flatMap { .init(rawValue: $0.outcome.rawValue) }
        return wire
    }
}
