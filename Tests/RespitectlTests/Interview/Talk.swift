import Foundation
import RespiteAPI
import RespiteCore
import RespiteRecord
import Testing

@testable import respitectl

/// A rehearsal with a register that checks plans as the real one does, and keeps the last it was given.
struct Talk {
    static let today = LocalDate.on("2026-11-22")
    let folder: Folder
    var rehearsal: Rehearsal

    init(_ lines: [String], byTheRegister: Bool = true) throws {
        try self.init(lines, in: Folder(), byTheRegister: byTheRegister)
    }

    /// Without the register's own answers, a test gives its own.
    init(_ lines: [String], in folder: Folder, byTheRegister: Bool = true) throws {
        self.folder = folder
        rehearsal = try Rehearsal()
        rehearsal.lines = lines
        rehearsal.showsLines = true
        rehearsal.environment = ["XDG_STATE_HOME": folder.url.path, "PAGER": "cat"]
        try folder.date(to: rehearsal.wall.now)
        if byTheRegister { answerAsTheRegister() }
    }

    private mutating func answerAsTheRegister() {
        rehearsal.answer(Register.CheckPlan.self) { .init(problems: Self.problems($0.plan), gaps: []) }
        rehearsal.answer(Register.CreatePlan.self) { call in
            try Self.refuse(call.plan)
            return .init(reference: "K7M2-QX9", version: 1, gaps: try Self.gaps(call.plan))
        }
        rehearsal.answer(Register.RevisePlan.self) { call in
            try Self.refuse(call.plan)
            return .init(version: call.basedOn + 1, gaps: try Self.gaps(call.plan))
        }
        rehearsal.answer(Register.RegisterPlan.self, .init(registeredOn: Self.today, gaps: []))
    }

    private static func problems(_ plan: Plan) -> [Register.Problem] {
        PlanCheck.problems(in: plan, on: today).map { .init(path: $0.path, reason: $0.reason) }
    }

    private static func refuse(_ plan: Plan) throws {
        let problems = problems(plan)
        if !problems.isEmpty { throw Register.PlanInvalid(problems: problems) }
    }

    private static func gaps(_ plan: Plan) throws -> [Register.Gap] {
        try Completeness(of: plan, on: today).gaps.filter { $0.need == .must }
            .map { .init(path: $0.path, question: $0.words) }
    }

    /// The plan as the register was given it last.
    var plan: Plan? {
        rehearsal.calls.of(Register.RevisePlan.self).last?.plan
            ?? rehearsal.calls.of(Register.CreatePlan.self).last?.plan
    }

    var kept: [String] { folder.files.filter { $0.hasSuffix(".yaml") } }
    var said: String { rehearsal.errors.text }

    /// The answers of one carer, from her name to the register.
    static func wholePlan() throws -> [String] {
        try goldenText("interview-answers.txt").split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map(String.init)
    }
}
