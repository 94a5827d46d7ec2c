import Foundation
import RespiteRecord
import Testing

@Suite struct PlanDocumentTests {
    private func document(_ plan: Plan) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(plan), as: UTF8.self)
    }

    private func plan(_ text: String) throws -> Plan {
        try JSONDecoder().decode(Plan.self, from: Data(text.utf8))
    }

    @Test func aPlanOfWhichNothingWasAskedIsAnEmptyObject() throws {
        #expect(try document(Plan()) == "{}")
        #expect(try plan("{}") == Plan())
    }

    @Test func whatWasNotAskedLeavesNoTrace() throws {
        let plan = Plan { $0.carer.name.family = "Patel" }
        #expect(try document(plan) == #"{"carer":{"name":{"family":"Patel"}}}"#)
        #expect(try self.plan(try document(plan)) == plan)
    }

    @Test(arguments: [
        (Answer<String>.notAsked, #"{}"#),
        (.nothing, #"{"risk":{"dogs":{"answer":"none"}}}"#),
        (.stated(["one that bites"]), #"{"risk":{"dogs":{"answer":"stated","items":["one that bites"]}}}"#),
    ]) func anAnswerHasThreeValues(answer: Answer<String>, text: String) throws {
        #expect(try document(Plan { $0.risk.dogs = answer }) == text)
        #expect(try plan(text).risk.dogs == answer)
    }

    @Test(arguments: [
        #"{"risk":{"dogs":{"answer":"stated"}}}"#,
        #"{"risk":{"dogs":{"answer":"stated","items":[]}}}"#,
        #"{"risk":{"dogs":{"answer":"none","items":["one"]}}}"#,
        #"{"risk":{"dogs":{"answer":"perhaps"}}}"#,
        #"{"risk":{"dogs":{}}}"#,
        #"{"risk":{"dogs":["one"]}}"#,
    ]) func anAnswerThatContradictsItselfIsRefused(text: String) {
        #expect(throws: DecodingError.self) { try plan(text) }
    }

    @Test func choicesAreWrittenInTheOrderOfTheirList() throws {
        let plan = Plan { $0.gettingIn.ways = [.concierge, .personOpens, .keySafe, .concierge] }
        #expect(try document(plan) == #"{"gettingIn":{"ways":["personOpens","keySafe","concierge"]}}"#)
    }

    @Test func anAgreementStartsAsNotAsked() throws {
        let contact = Plan.Contact { $0.name.given = "Meena" }
        #expect(contact.agreement.state == .notAsked)
        let plan = Plan { $0.contacts = [contact] }
        #expect(try document(plan) == #"{"contacts":{"answer":"stated","items":[{"name":{"given":"Meena"}}]}}"#)
        let agreed = #"{"contacts":{"answer":"stated","items":[{"agreement":{"on":"2026-03-01","state":"agreed"}}]}}"#
        #expect(try self.plan(agreed).contacts.items[0].agreement.state == .agreed)
        #expect(try document(try self.plan(agreed)) == agreed)
    }

    @Test func aPersonIsThePartThatIsTheSameInEveryPlan() {
        var contact = Plan.Contact {
            $0.relationship = "daughter"
            $0.name = PersonName(given: "Meena", family: "Shah")
        }
        var person = contact.person
        person.telephones = [Telephone(typed: "07700 900215")]
        contact.person = person
        #expect(contact.telephones == [Telephone(typed: "07700 900215")])
        #expect(contact.relationship == "daughter")
        #expect(contact.name.full == "Meena Shah")
    }
}
