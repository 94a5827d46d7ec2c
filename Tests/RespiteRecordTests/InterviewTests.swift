import RespiteRecord
import Testing

@Suite struct InterviewTests {
    private let order = FieldCatalogue.interview

    @Test func eachStepIsAFieldAndIsAskedOnce() {
        #expect(Set(order).count == order.count)
        for path in order { #expect(FieldCatalogue.field(at: path) != nil, "\(path)") }
        #expect(FieldCatalogue.field(at: "carer.nmae") == nil)
        #expect(FieldCatalogue.field(at: "") == nil)
    }

    @Test func afterTwelveQuestionsThePlanCanBeUsed() {
        #expect(FieldCatalogue.interviewFirst.count == 12)
        #expect(Array(order.prefix(12)) == FieldCatalogue.interviewFirst)
    }

    @Test func whatAPlanMustHaveIsAskedBeforeWhatItShouldHave() throws {
        let rest = order.dropFirst(12)
        let asked = Set(order)
        for (path, field) in FieldCatalogue.byPath
        where field.need == .must && !field.question.isEmpty && !path.contains("[]") {
            let isCovered = asked.contains { path == $0 || path.hasPrefix($0 + ".") }
            let parts = ["carer.gp", "carer.mayBeTold", "health.pharmacy", "caredFor.photograph"]
            #expect(isCovered || parts.contains { path.hasPrefix($0) }, "\(path)")
        }
        let needs = try rest.map { try #require(FieldCatalogue.field(at: $0)).need }
        #expect(needs == needs.filter { $0 == .must } + needs.filter { $0 == .should })
    }

    @Test func anInterviewAnswersEveryGap() throws {
        let gaps = try Completeness(of: Plan(), on: LocalDate(daysSince1970: 20_000)).gaps
        for gap in gaps where gap.need == .must {
            #expect(
                order.contains { gap.path == $0 || gap.path.hasPrefix($0 + ".") || gap.path.hasPrefix($0 + "[") },
                "\(gap.path)")
        }
    }
}
