import RespiteRecord
import Testing

@testable import RespiteCore

struct LookupIndexTests {
    static let people: [LookupPerson] = [
        LookupPerson(
            id: 1, givenNames: "Hansa", familyName: "Patel", born: PartialDate("1961-03-09"),
            addressLines: ["12 Acacia Avenue"], town: "Leigh-on-Sea", postcode: "SS9 1AA",
            telephones: ["01632 960123"], codes: ["943 476 5919", "K7QM-2P4X", "HRTVWXYQ"], plans: [7]),
        LookupPerson(
            id: 2, roles: .caredFor, givenNames: "Ramesh", familyName: "Patel", born: PartialDate("1934-11-30"),
            plans: [7], about: ["husband", "dementia"]),
        LookupPerson(
            id: 3, givenNames: "Margaret Ann", familyName: "O'Brien", preferredName: "Peggy",
            born: PartialDate("1950"), addressLines: ["Flat 3", "4 Church Lane"], town: "Southend", postcode: "SS1 2BB"),
        LookupPerson(id: 4, givenNames: "Łukasz", familyName: "Wiśniewski", postcode: "SS1 2BC", plans: [8]),
        LookupPerson(id: 5, givenNames: "Mohammed", familyName: "Nguyen", isEnded: true),
        LookupPerson(id: 6, givenNames: "Robert", familyName: "van der Berg", telephones: ["+44 7700 900123"]),
        LookupPerson(id: 7, givenNames: "Gurpreet", familyName: "Singh"),
        LookupPerson(id: 8, givenNames: "Harpreet", familyName: "Kaur"),
        LookupPerson(id: 9, givenNames: "Ramesh", familyName: "Shah"),
        LookupPerson(id: 10, givenNames: "Fiona", familyName: "McDonald"),
    ]

    private let index = LookupIndex(people: people)

    private func first(_ text: String) -> LookupPerson.ID? {
        index.find(LookupQuery(text: text)).candidates.first?.person
    }

    @Test(
        arguments: [
            ("hansa patel", 1), ("patel hansa", 1), ("hnsa patle 9/3/61", 1), ("943 476 5919", 1), ("9434765919", 1),
            ("9434765991", 1), ("934765919", 1), ("01632 960123", 1), ("patel leigh", 1), ("12 acacia", 1),
            ("ss9 1aa", 1), ("h patel 1961", 1), ("Mrs H Patel, 12 Acacia Ave, Leigh on Sea", 1), ("ramesh patel", 2),
            ("patel dementia", 2), ("peggy obrien", 3), ("maggie o'brien", 3), ("o brien 1950", 3),
            ("ann margaret obrien", 3), ("lukas wisniewska", 4), ("wiśniewski", 4), ("muhammad nguyen", 5),
            ("bob vanderberg", 6), ("van den berg", 6), ("07700 900123", 6), ("07700 900132", 6),
            ("gurprit singh", 7), ("kaur harprit", 8), ("mc donald fiona", 10), ("macdonald", 10),
            ("k7qm 2p4x", 1), ("K7QM2P4X", 1), ("k7 qm 2p 4x", 1), ("k7mq2p4x", 1), ("hrtv-wxyq", 1),
            ("card k7qm 2p4", 1),
            ("patel 12 acaciaavenue", 1), ("hansapatel", 1), ("churchlane", 3), ("patel ss9", 1),
            ("31/11/1934 ramesh", 2), ("patel 3/9/1961", 1),
        ])
    func findsTheRightPerson(_ text: String, _ id: LookupPerson.ID) {
        #expect(first(text) == id)
    }

    @Test func wordsMayMeetSeveralPeopleOfOnePlan() throws {
        let found = index.find(LookupQuery(text: "hansa patel husband ramesh")).candidates
        let both = try #require(found.first)
        #expect([1, 2].contains(both.person))
        #expect(both.why.contains { $0.of != nil })
        #expect(both.score > (found.first { $0.person == 9 }?.score ?? 0))
    }

    @Test func fieldsAreReadAsWhatTheyAre() {
        var fields = LookupFields()
        fields.family = "patel"
        fields.born = "09/03/1961"
        #expect(index.find(LookupQuery(fields: fields)).candidates.first?.person == 1)
    }

    @Test func saysWhichWordMetWhichField() throws {
        let found = try #require(index.find(LookupQuery(text: "peggy o'brian 1950")).candidates.first)
        let why = Set(found.why.map { "\($0.typed) \($0.field) \($0.recorded) \($0.closeness)" })
        #expect(why == ["peggy preferred peggy exact", "o'brian family obrien soundsAlike", "1950 born 1950 sameYear"])
    }

    @Test func endedPlansRankLast() {
        let living = LookupPerson(id: 11, givenNames: "Mohamed", familyName: "Ngyuen")
        let index = LookupIndex(people: Self.people + [living])
        let found = index.find(LookupQuery(text: "mohammed nguyen")).candidates
        #expect(found.last?.person == 5)
        #expect(found.contains { $0.person == 11 })
    }

    @Test func anExactCodeIsOneRead() {
        #expect(index.people(withCode: "943-476-5919") == [1])
        #expect(index.people(withCode: "07700 900123") == [6])
        #expect(index.people(withCode: "9434765918").isEmpty)
    }

    @Test(arguments: ["", "x", "🦊", "qqqqqqqq zzzzzzzz", "; DROP TABLE people", "12345678901234567890"])
    func whatMatchesNothingFindsNothingCertain(_ text: String) {
        #expect(index.find(LookupQuery(text: text)).candidates.allSatisfy { $0.certainty != .certain })
    }

    @Test func asksWhatTellsTheClosestApart() {
        let twins = (1...3).map {
            LookupPerson(
                id: Int64($0), givenNames: "Jane", familyName: "Doe", born: PartialDate("196\($0)-01-01"), town: "Leigh"
            )
        }
        let result = LookupIndex(people: twins).find(LookupQuery(text: "jane doe"))
        #expect(result.ask == .born)
        #expect(result.candidates.allSatisfy { $0.certainty == .possible })
    }
}
