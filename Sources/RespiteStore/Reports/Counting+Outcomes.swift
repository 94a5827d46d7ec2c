import RespiteCore
import RespiteRecord

extension Counting {
    func outcomes() throws -> [ReportTable] {
        let all = try emergenciesOpened().map(\.value)
        let closings = all.compactMap(\.closing?.fact)
        return [
            ofPeople(all),
            yesOrNo(
                closings.map(\.admissionAvoided), "Admissions avoided",
                "Emergencies that opened in the period and are "
                    + "closed, drills left out, by whether whoever closed them said that an admission to hospital or "
                    + "residential care was avoided.", ("avoided", "not avoided")),
            yesOrNo(
                closings.map(\.agreesToCaseStudy), "Case studies",
                "Emergencies that opened in the period and are closed, "
                    + "drills left out, by whether their people agreed that the scheme may tell of it.",
                ("agreed", "did not agree")),
        ]
    }

    private func ofPeople(_ all: [Emergency]) -> ReportTable {
        let people = all.flatMap(\.people)
        let counts = PersonOutcome.allCases.filter { $0 != .test }.map { outcome in
            (outcome.words, people.filter { $0.outcome?.fact == outcome }.count)
        }
        let open = people.filter { $0.outcome == nil }.count
        return ReportTable(
            "How it ended", rule: Self.opened + "Each person who was looked after, once for each emergency.",
            by: "outcome", CountTable("people", counts + [("not ended yet", open)]))
    }

    private func yesOrNo(
        _ answers: [Bool?], _ title: String, _ rule: String, _ labels: (yes: String, no: String)
    ) -> ReportTable {
        let counts = [
            (labels.yes, answers.filter { $0 == true }.count), (labels.no, answers.filter { $0 == false }.count),
            ("not said", answers.filter { $0 == nil }.count),
        ]
        return ReportTable(title, rule: rule, by: "answer", CountTable("emergencies", counts))
    }
}
