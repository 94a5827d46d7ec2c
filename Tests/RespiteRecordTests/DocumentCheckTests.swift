import Foundation
import RespiteRecord
import Testing

@Suite struct DocumentCheckTests {
    private func problems(_ text: String) -> [Problem] {
        do {
            _ = try Plan(document: Data(text.utf8))
            return []
        } catch let problems as Problems {
            return problems.all
        } catch {
            return [Problem("", "\(error)")]
        }
    }

    @Test(arguments: [
        (#"{"carer":{"nmae":{}}}"#, "carer.nmae", "is not a field of a plan"),
        (#"{"keySafe":"1234"}"#, "keySafe", "is not a field of a plan"),
        (#"{"carer":[]}"#, "carer", "should have fields of its own"),
        (#"{"carer":{"born":"2 Feb 1959"}}"#, "carer.born", "should be a date such as 1955-02-02, 1955-02 or 1955"),
        (#"{"caringRole":{"coResident":"yes"}}"#, "caringRole.coResident", "should be yes or no"),
        (
            #"{"caredFor":{"minutesAlone":-1}}"#, "caredFor.minutesAlone",
            "should be a whole number from 0 to 10080 (minutes)"
        ),
        (
            #"{"caredFor":{"minutesAlone":1.5}}"#, "caredFor.minutesAlone",
            "should be a whole number from 0 to 10080 (minutes)"
        ),
        (#"{"response":{"order":"contacts"}}"#, "response.order", "should be a list"),
        (
            #"{"response":{"order":["contacts","police"]}}"#, "response.order[1]",
            "should be one of contacts, agency, provider, residential"
        ),
        (
            #"{"health":{"allergies":{"answer":"stated","items":[{"to":"nuts"},{"too":"eggs"}]}}}"#,
            "health.allergies[1].too", "is not a field of a plan"
        ),
        (#"{"health":{"allergies":{"answer":"stated"}}}"#, "health.allergies", "was stated, but nothing stands there"),
        (
            #"{"health":{"allergies":{"answer":"none","items":[{}]}}}"#, "health.allergies",
            "is \"none\", but something stands there"
        ),
        (
            #"{"health":{"allergies":["nuts"]}}"#, "health.allergies",
            "should have an answer, \"stated\" or \"none\", and items"
        ),
        (
            #"{"health":{"allergies":{"answer":"no"}}}"#, "health.allergies",
            "should have the answer \"stated\" or \"none\"; leave it out if nobody asked"
        ),
        (
            "{\"gettingIn\":{\"gate\":\"\\u001b[2J\"}}", "gettingIn.gate",
            "has letters that cannot be printed, or more than one line"
        ),
    ]) func eachFaultIsNamedWithItsPlace(text: String, path: String, reason: String) {
        #expect(problems(text) == [Problem(path, reason)])
    }

    @Test(arguments: [
        #"{"x":1}"#, #"{"carer":{"name":{"x":1}}}"#,
        #"{"health":{"allergies":{"answer":"stated","items":[{"to":"nuts"},{"x":1}]}}}"#,
        #"{"carer":{"telephones":[{"typed":"1"},{"x":null}]}}"#,
    ]) func whoeverDecodesAPlanIsToldOfANameThatItDoesNotKnow(text: String) {
        #expect {
            try JSONDecoder().decode(Plan.self, from: Data(text.utf8))
        } throws: { error in
            guard case DecodingError.dataCorrupted(let context) = error else { return false }
            return context.codingPath.last?.stringValue == "x"
        }
    }

    @Test func aPartWithoutWhatMakesItOneIsRefused() {
        let text = #"{"contacts":{"answer":"stated","items":[{},{"reachable":[{"from":"06:00"}]}]}}"#
        #expect(problems(text) == [Problem("contacts[1].reachable[0].to", "is missing")])
    }

    @Test func allFaultsAreNamedAtOnce() {
        #expect(
            problems(#"{"x":1,"carer":{"y":2,"born":3},"z":4}"#).map(\.path) == ["carer.born", "carer.y", "x", "z"])
    }

    @Test func aFaultNeverRepeatsWhatWasWritten() {
        let text = #"{"carer":{"born":"SECRET","email":{"SECRET":1}},"caringRole":{"hoursAWeek":"SECRET"}}"#
        #expect(problems(text).count == 3)
        #expect(problems(text).allSatisfy { !$0.description.contains("SECRET") })
    }

    @Test(arguments: ["", "[", "\u{0}", "{\"carer\":", String(repeating: "[", count: 200)])
    func whatIsNoDocumentIsRefused(text: String) {
        #expect(problems(text) == [Problem("", "the plan is not a JSON document")])
    }

    @Test func nullIsTheSameAsAbsent() throws {
        let plan = try Plan(document: Data(#"{"carer":{"born":null,"name":{"family":null}},"contacts":null}"#.utf8))
        #expect(plan == Plan())
    }

    @Test func aTextThatIsTooLongIsRefusedByItsLength() {
        let long = String(repeating: "é", count: 201)
        #expect(
            problems(#"{"gettingIn":{"gate":"\#(long)"}}"#) == [
                Problem("gettingIn.gate", "is too long: 200 letters at most")
            ])
        #expect(problems(#"{"gettingIn":{"gate":"\#(long.dropLast())"}}"#) == [])
    }
}
