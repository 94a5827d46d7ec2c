import Foundation
import RespiteRecord
import Testing

@testable import respitectl

/// What is made of one line, by the place that it answers.
@Suite struct AnswerReaderTests {
    private static let today = LocalDate.on("2026-11-22")

    private func read(_ line: String, at path: String, knowing plan: Plan = Plan()) throws -> String {
        let document = try Tree(plan)
        let place = try #require(AnswerPath(path))
        let question = try #require(Question(at: place, in: document))
        let answer = try AnswerReader(document: document, today: Self.today).read(line, for: question.field)
        return String(decoding: answer.json, as: UTF8.self)
    }

    @Test(arguments: [
        ("carer.name", "Mrs Hansa Patel", #"{"family":"Patel","given":"Hansa","title":"Mrs"}"#),
        ("carer.name", "Hansa", #"{"given":"Hansa"}"#),
        ("carer.name", "Mrs Patel", #"{"family":"Patel","title":"Mrs"}"#),
        ("carer.name", "van der Berg, Jan", #"{"family":"van der Berg","given":"Jan"}"#),
        (
            "carer.name", "Ramesh Patel \"Ramesh-bhai\"",
            #"{"family":"Patel","given":"Ramesh","preferred":"Ramesh-bhai"}"#
        ),
        (
            "carer.telephones", "07700 900142 by day, 01632 960177 home let it ring",
            #"[{"byDay":true,"typed":"07700 900142"},{"kind":"home","note":"let it ring","typed":"01632 960177"}]"#
        ),
        (
            "caredFor.addresses", "14 Saltings Rise, Leigh-on-Sea SS9 9ZZ",
            #"[{"lines":["14 Saltings Rise"],"postcode":"SS9 9ZZ","town":"Leigh-on-Sea"}]"#
        ),
        (
            "caredFor.addresses", "Flat 3, 22 Cockle Row, Leigh-on-Sea, ss99zz",
            #"[{"lines":["Flat 3","22 Cockle Row"],"postcode":"SS99ZZ","town":"Leigh-on-Sea"}]"#
        ),
        ("health.gp", "Leigh Surgery, 01632 960555", #"{"name":"Leigh Surgery","telephone":{"typed":"01632 960555"}}"#),
        (
            "sharing.privacyNotice", "PN 3, read out, today",
            #"{"channel":"read out","on":"2026-11-22","version":"PN 3"}"#
        ),
        ("decisions.dnacpr", "yes in the blue folder", #"{"inPlace":true,"original":"in the blue folder"}"#),
        ("decisions.dnacpr", "no", #"{"inPlace":false}"#),
    ]) func peopleAndPlaces(_ path: String, _ line: String, _ json: String) throws {
        #expect(try read(line, at: path) == json)
    }

    @Test(arguments: [
        ("caredFor.born", "2 Feb 1955", #""1955-02-02""#), ("caredFor.born", "02/02/55", #""1955-02-02""#),
        ("caredFor.born", "Feb 1955", #""1955-02""#), ("caredFor.born", "1955", #""1955""#),
        ("response.chargeExplainedOn", "yesterday", #""2026-11-21""#),
        ("caredFor.minutesAlone", "never", "0"), ("caredFor.minutesAlone", "2 h", "120"),
        ("caredFor.minutesAlone", "half an hour", "30"), ("caredFor.minutesAlone", "45 minutes", "45"),
        ("contacts[0].reachable", "any time", #"[{"from":"00:00","to":"24:00"}]"#),
        (
            "contacts[0].reachable", "weekdays 9-5, sat, sun 10.30-12",
            #"[{"days":["monday","tuesday","wednesday","thursday","friday"],"from":"09:00","to":"17:00"},"#
                + #"{"days":["saturday","sunday"],"from":"10:30","to":"12:00"}]"#
        ),
        ("contacts[0].reachable", "22-6", #"[{"from":"22:00","to":"06:00"}]"#),
        (
            "services.agencies[0].visits", "mon-fri 7:30, 6pm",
            #"[{"at":"07:30","days":["monday","tuesday","wednesday","thursday","friday"]},"#
                + #"{"at":"18:00","days":["monday","tuesday","wednesday","thursday","friday"]}]"#
        ),
        ("health.medicines[0].times", "7, 11 and 3pm", #"["07:00","11:00","15:00"]"#),
        (
            "movingAndDailyLife.typicalDay", "7.30 up, washed, 8 breakfast",
            #"[{"at":"07:30","what":"up, washed"},{"at":"08:00","what":"breakfast"}]"#
        ),
    ]) func timesAndNumbers(_ path: String, _ line: String, _ json: String) throws {
        #expect(try read(line, at: path) == json)
    }

    @Test(arguments: [
        ("caringRole.tasks", "3 1", #"["personalCare","meals"]"#),
        ("caringRole.tasks", "meals, super", #"["meals","supervision"]"#),
        ("response.order", "2 1", #"["agency","contacts"]"#), ("caredFor.homeKind", "Care Home", #""careHome""#),
        ("caringRole.coResident", "yep", "true"), ("carer.languages", "Gujarati, english", #"["gu","en"]"#),
        ("health.conditions", "dementia, Parkinson's", #"{"answer":"stated","items":["dementia","Parkinson's"]}"#),
        ("risk.fire", "smokes, in bed; candles", #"{"answer":"stated","items":["smokes, in bed","candles"]}"#),
        ("risk.fire", "none", #"{"answer":"none"}"#), ("household.others", "Nobody.", #"{"answer":"none"}"#),
        (
            "health.allergies", "penicillin (rash), nuts",
            #"{"answer":"stated","items":[{"reaction":"rash","to":"penicillin"},{"to":"nuts"}]}"#
        ),
    ]) func choicesAndAnswers(_ path: String, _ line: String, _ json: String) throws {
        #expect(try read(line, at: path) == json)
    }

    @Test func theSameAddressIsThatOfTheOther() throws {
        let plan = Plan { $0.caredFor.addresses = [Address(lines: ["14 Saltings Rise"], postcode: "SS9 9ZZ")] }
        #expect(
            try read("same", at: "carer.addresses", knowing: plan)
                == #"[{"lines":["14 Saltings Rise"],"postcode":"SS9 9ZZ"}]"#)
    }

    @Test(arguments: [
        ("carer.telephones", "ring her sister"), ("caredFor.born", "31 Feb 1955"), ("caredFor.born", "in the fifties"),
        ("caredFor.minutesAlone", "a while"), ("caredFor.minutesAlone", "20000"), ("caringRole.coResident", "perhaps"),
        ("caredFor.homeKind", "9"), ("caredFor.homeKind", "igloo"), ("health.medicines[0].times", "breakfast"),
        ("contacts[0].reachable", "evenings"), ("gettingIn.ways", "none"), ("risk.fire", "yes"),
        ("carer.languages", "Klingonese"), ("caredFor.addresses", "same"), ("movingAndDailyLife.foodTexture", "2"),
        ("sharing.privacyNotice", "PN 3, today, read out, again"), ("movingAndDailyLife.typicalDay", "up early"),
    ]) func whatCannotBeUnderstoodIsRefusedInASentence(_ path: String, _ line: String) throws {
        let unclear = #expect(throws: Unclear.self) { try read(line, at: path) }
        #expect(unclear?.reason.hasSuffix(".") == true)
    }

    @Test func everyPlaceOfTheCatalogueIsReadByItsPath() throws {
        for path in FieldCatalogue.paths {
            let place = try #require(AnswerPath(path.replacing("[]", with: "[0]")))
            #expect(place.description == path.replacing("[]", with: "[0]"))
            #expect(Question(at: place, in: .empty) != nil, "\(path)")
        }
        #expect(AnswerPath("carer[x]") == nil)
        #expect(Question(at: AnswerPath(steps: [.field("shoe")]), in: .empty) == nil)
    }
}
