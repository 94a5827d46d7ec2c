import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers the part of `org.respited.Register` that is about equality monitoring: written, and counted.
struct EqualityService: Sendable {
    let desk: Desk

    func register(in service: inout Service) {
        service.on(Register.SetEquality.self, set)
        service.on(Register.CountEquality.self, count)
    }

    private func set(_ call: Register.SetEquality, _ caller: Caller) async throws -> Nothing {
        let given: [(EqualityMeasure, String?)] = [
            (.ethnicGroup, call.ethnicGroup), (.orientation, call.orientation),
            (.genderIdentity, call.genderIdentity), (.sex, call.sex), (.disability, call.disability),
            (.religion, call.religion),
        ]
        var answers: [EqualityMeasure: String] = [:]
        for case (let measure, let answer?) in given { answers[measure] = answer }
        guard !answers.isEmpty else { throw Refused(reason: "No answer was given that could be kept.") }
        for (measure, answer) in answers where !measure.takes(answer) {
            let known = (measure.answers + [EqualityMeasure.preferNotToSay]).joined(separator: ", ")
            throw Refused(reason: "That is no answer to \(measure.words). One of: \(known).")
        }
        try await desk.store.setEquality(
            answers, of: call.who == .carer ? .carer : .caredFor, in: reference(call.reference),
            by: desk.author(caller, Register.SetEquality.self), at: desk.now)
        return Nothing()
    }

    private func count(_ call: Register.CountEquality, _ caller: Caller) async throws -> Register.CountEquality.Reply {
        let byCode = call.measure == "nhsEthnicCode"
        guard let measure = byCode ? .ethnicGroup : EqualityMeasure(rawValue: call.measure) else {
            let known = (EqualityMeasure.allCases.map(\.rawValue) + ["nhsEthnicCode"]).joined(separator: ", ")
            throw Refused(reason: "That is not monitored. One of: \(known).")
        }
        var counts = try await desk.store.equalityCounts(measure, of: call.who == .carer ? .carer : .caredFor)
        if byCode { counts = Self.byCode(counts) }
        let answers = counts.keys.sorted()
        let table = CountTable("people", answers.map { ($0, counts[$0] ?? 0) })
        let shown = Withholding(of: table).shown.map { $0.first ?? nil }
        return .init(
            counts: zip(answers, shown).map { .init(answer: $0, number: $1) }, total: shown.last ?? nil)
    }

    /// By the NHS's 16 codes; who did not say, or was not asked, is *not stated*.
    private static func byCode(_ counts: [String: Int]) -> [String: Int] {
        counts.reduce(into: [:]) { codes, count in
            codes[EthnicGroup(rawValue: count.key)?.nhsCode ?? EqualityMeasure.notStatedCode, default: 0] += count.value
        }
    }
}
