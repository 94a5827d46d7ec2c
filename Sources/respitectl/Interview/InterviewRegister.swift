import RespiteAPI
import RespiteRecord
import Varlink

/// What the register says of a plan that is being talked through, and how it is handed in.
final class InterviewRegister {
    private let desk: Desk
    private let enquiry: String?
    private let why: String
    private var known: [Tree: [Register.Problem]] = [:]
    /// What the register has by now, and what it lacks.
    private var given: (document: Tree, gaps: [Register.Gap])?
    /// It could not be reached: the talk goes on without it, and it is tried again at the end.
    private(set) var isAway = false

    init(at desk: Desk, enquiry: String?, why: String) {
        (self.desk, self.enquiry, self.why) = (desk, enquiry, why)
    }

    /// What is wrong with a plan that was not wrong with it before, and that no later question will mend.
    func problems(in plan: Tree, not before: Tree, at path: AnswerPath) async throws -> [String] {
        guard !isAway, plan != before || plan[path] == nil else { return [] }
        let old = Set(try await check(before).map(\.path))
        return try await check(plan).filter { problem in
            guard let place = AnswerPath(problem.path) else { return !old.contains(problem.path) }
            return !old.contains(problem.path) && plan[place] != nil || place == path
        }.map { problem in
            let isHere = AnswerPath(problem.path)?.begins(with: path) ?? false
            return isHere ? "That \(problem.reason)." : "\(problem.path) \(problem.reason)."
        }
    }

    private func check(_ document: Tree) async throws -> [Register.Problem] {
        if let told = known[document] { return told }
        do {
            let reply = try await desk.daemon.call(Register.CheckPlan(plan: Plan(tree: document)))
            known = [document: reply.problems].merging(known) { $1 }
            if known.count > 8 { known = [document: reply.problems] }
            return reply.problems
        } catch is RemoteFault {
            return []
        } catch is Problems {
            return []
        } catch {
            staysAway(at: desk)
            return []
        }
    }

    func staysAway(at desk: Desk) {
        if !isAway {
            desk.terminal.note(
                "   The register does not answer now. What you write is kept, and goes to it at the end.")
        }
        isAway = true
    }

    /// Makes the plan, or its next version when it has changed. `notes` are then about what the register has.
    func handIn(_ notes: inout InterviewNotes) async throws -> [Register.Gap] {
        if let given, given.document == notes.document { return given.gaps }
        let gaps = try await give(Plan(tree: notes.document), of: &notes)
        given = (notes.document, gaps)
        return gaps
    }

    private func give(_ plan: Plan, of notes: inout InterviewNotes) async throws -> [Register.Gap] {
        if let reference = notes.reference, let version = notes.version {
            let reply = try await desk.daemon.call(
                Register.RevisePlan(reference: reference, basedOn: version, plan: plan, why: why))
            notes.version = reply.version
            return reply.gaps
        }
        let reply = try await desk.daemon.call(
            Register.CreatePlan(plan: plan, enquiry: enquiry, requestKey: notes.requestKey))
        (notes.reference, notes.version) = (reply.reference, reply.version)
        return reply.gaps
    }
}
