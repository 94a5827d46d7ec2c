import RespiteAPI
import Varlink

/// Lookups by the line: for measurement, and for matching whole lists of people.
struct LookupBatch {
    let options: BatchOptions
    let purpose: PurposeOptions

    /// What became of one line.
    private enum Outcome: Sendable {
        case found([Lookup.Candidate])
        /// Nothing can be said of this line, but of the next.
        case refused(String)
    }

    /// Answers every line in its order: one that cannot be answered with `[]`, and says why on standard error.
    func run(at desk: Desk) async throws {
        var underWay: [Task<Outcome, any Error>] = []
        var answered = 0
        var refused = 0
        while let line = await desk.terminal.input.line() {
            underWay.append(Task { try await look(line, at: desk) })
            guard underWay.count == options.pipeline ?? 1 else { continue }
            answered += 1
            refused += try await answer(underWay.removeFirst(), line: answered, at: desk) ? 0 : 1
        }
        for task in underWay {
            answered += 1
            refused += try await answer(task, line: answered, at: desk) ? 0 : 1
        }
        if refused > 0 {
            throw Complaint(
                .refused,
                "\(String.count(refused, "line").sentenceCased) could not be answered; each was answered by [].")
        }
    }

    private func look(_ line: String, at desk: Desk) async throws -> Outcome {
        do {
            return .found(try await desk.daemon.call(try BatchQuery(line: line).call(purpose)).candidates)
        } catch let complaint as Complaint {
            return .refused(complaint.sentence)
        } catch let fault as RemoteFault {
            return .refused(Complaint(fault, seeAgain: nil).sentence)
        }
    }

    /// False when the line was refused.
    private func answer(_ task: Task<Outcome, any Error>, line: Int, at desk: Desk) async throws -> Bool {
        switch try await task.value {
        case .found(let candidates):
            try desk.terminal.output.write(try JSONText.line(ids(of: candidates)) + "\n")
            return true
        case .refused(let reason):
            try desk.terminal.output.write("[]\n")
            desk.terminal.note("line \(line): \(reason)")
            return false
        }
    }

    /// Each once, best first.
    private func ids(of candidates: [Lookup.Candidate]) -> [String] {
        var seen: Set<String> = []
        return candidates.compactMap { options.answer == .external ? $0.externalId : $0.reference }
            .filter { seen.insert($0).inserted }
    }
}
