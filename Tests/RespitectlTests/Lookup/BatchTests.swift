import RespiteAPI
import Testing

@testable import respitectl

@Suite struct BatchTests {
    /// A register in which every text finds itself, `x-` of itself, and the plan without an external id.
    private func rehearsal(_ lines: [String]) throws -> Rehearsal {
        var rehearsal = try Rehearsal()
        rehearsal.lines = lines
        rehearsal.answer(Lookup.Find.self) { call in
            let text = call.text ?? call.fields?.family ?? ""
            if text == "refuse" { throw RoleMissing(roles: ["edt"]) }
            let found = [text, text, "none"].map { id in
                Lookup.Candidate(
                    reference: id.uppercased(), externalId: id == "none" ? nil : "x-\(id)", certainty: "likely",
                    matched: "carer",
                    carer: "", caredFor: "", state: "registered", why: []
                )
            }
            return .init(candidates: Array(found.prefix(call.limit ?? 10)))
        }
        return rehearsal
    }

    @Test func everyLineIsAnsweredByOneLine() async throws {
        let rehearsal = try rehearsal([#"{"text":"a","k":10}"#, #"{"fields":{"family":"b"},"k":1}"#])
        #expect(try await rehearsal.run("lookup --batch") == .done)
        #expect(rehearsal.output.text == "[\"A\",\"NONE\"]\n[\"B\"]\n")
        #expect(rehearsal.calls.of(Lookup.Find.self).map(\.limit) == [10, 1])
        #expect(rehearsal.calls.of(Lookup.Find.self).allSatisfy { $0.open == false })
    }

    @Test func externalIdsLeaveOutPlansThatHaveNone() async throws {
        let rehearsal = try rehearsal([#"{"text":"a"}"#])
        try await rehearsal.run("lookup --batch --answer external")
        #expect(rehearsal.output.text == "[\"x-a\"]\n")
    }

    @Test func fieldsAreReadByTheNamesThatListsHave() async throws {
        let rehearsal = try rehearsal([
            #"{"fields":{"given_name":"lucas","family_name":"campbell","date_of_birth":"1952-01-24","street_number":"56","street":"dyett circuit","locality":"kooyong","town":"wangatatta","postcode":"2594","reference_id":"9304003079","phone":null},"k":10}"#
        ])
        try await rehearsal.run("lookup --batch")
        #expect(
            rehearsal.calls.of(Lookup.Find.self).map(\.fields) == [
                .init(
                    given: "lucas", family: "campbell", born: "1952-01-24", postcode: "2594", number: "56",
                    street: "dyett circuit", locality: "kooyong", town: "wangatatta", nhsNumber: "9304003079"
                )
            ])
    }

    @Test func aLineThatMakesNoSenseKeepsTheOthersInStep() async throws {
        let rehearsal = try rehearsal([
            #"{"text":"a"}"#, "rubbish", "", #"{"k":3}"#, #"{"fields":{"shoe":"7"}}"#, #"{"text":"refuse"}"#,
            #"{"text":"b"}"#,
        ])
        #expect(try await rehearsal.run("lookup --batch --answer external") == .refused)
        #expect(rehearsal.output.text == "[\"x-a\"]\n[]\n[]\n[]\n[]\n[]\n[\"x-b\"]\n")
        #expect(
            rehearsal.errors.text == """
                line 2: a query is one JSON object, such as {"text":"jon smyth","k":10}
                line 3: a query is one JSON object, such as {"text":"jon smyth","k":10}
                line 4: a query has text or fields
                line 5: there is no field shoe
                line 6: You may not do this: it takes the role edt.
                respitectl: 5 lines could not be answered; each was answered by [].

                """)
    }

    @Test(arguments: [1, 2, 16])
    func theOrderIsKeptHoweverManyAreUnderWay(_ pipeline: Int) async throws {
        let rehearsal = try rehearsal((0..<100).map { #"{"text":"q\#($0)","k":1}"# })
        #expect(try await rehearsal.run("lookup --batch --pipeline \(pipeline)") == .done)
        #expect(rehearsal.output.text == (0..<100).map { "[\"Q\($0)\"]\n" }.joined())
    }

    @Test func nothingToReadIsNothingToAnswer() async throws {
        let rehearsal = try rehearsal([])
        #expect(try await rehearsal.run("lookup --batch") == .done)
        #expect(rehearsal.output.text == "")
    }
}
