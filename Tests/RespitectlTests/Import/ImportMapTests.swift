import RespiteRecord
import StrictYAML
import Testing
import Varlink

@testable import respitectl

@Suite struct ImportMapTests {
    @Test func aMapSaysWhereColumnsGo() throws {
        let map = try ImportMap(
            parsing: """
                dates: mm/dd/yyyy
                abroad: Australia
                columns:
                  Ref: [externalId, caredFor.externalId]
                  Second phone: carer.telephones[1].typed
                  Shoe size: ignore
                meanings:
                  Second phone: {none: ""}
                """)
        #expect(map.dates == .monthFirst)
        #expect(map.abroad == "Australia")
        #expect(map.columns["Ref"] == [.externalId, try #require(ImportTarget("caredFor.externalId"))])
        #expect(map.columns["Shoe size"] == [.ignore])
        #expect(map.meanings == ["Second phone": ["none": ""]])
    }

    @Test(arguments: [
        ("columns: {A: carer.shoe}", 1), ("columns:\n  A: carer", 2),
        ("dates: yesterday\ncolumns: {A: ignore}", 1),
        ("columns: {A: ignore}\nmeanings: {B: {x: y}}", 2), ("colums: {A: ignore}", 1), ("dates: dd/mm/yyyy", 1),
        ("columns: {A: carer.telephones[-1].typed}", 1), ("columns: {A: 'carer.telephones[1000].typed'}", 1),
    ]) func whatItDoesNotKnowIsRefusedWithItsLine(yaml: String, line: Int) {
        let error = #expect(throws: BadYAML.self) { try ImportMap(parsing: yaml) }
        #expect(error?.line == line)
    }

    @Test(arguments: [
        ("02/03/1955", ImportMap.Dates.dayFirst, "1955-03-02"), ("2.3.1955", .dayFirst, "1955-03-02"),
        ("02/03/1955", .monthFirst, "1955-02-03"), ("1955-03-02", .dayFirst, "1955-03-02"),
        ("1955-03-02T00:00:00", .monthFirst, "1955-03-02"), ("02/03/1955 00:00", .dayFirst, "1955-03-02"),
        ("03/1955", .dayFirst, "1955-03"), ("1955", .dayFirst, "1955"), ("1955-3-2", .yearFirst, "1955-03-02"),
    ]) func datesAreReadAsTheMapSays(text: String, dates: ImportMap.Dates, iso: String) {
        #expect(CellReader(dates: dates).date(text) == iso)
    }

    @Test(arguments: ["2/3/55", "31/02/1955", "yesterday", "13/13/1955", "1955-02-30"])
    func whatIsNoDateIsRefused(text: String) {
        #expect(throws: BadCell.self) { try CellReader(dates: .dayFirst).read(JSON.string(text), as: .partialDate) }
    }

    private func read(_ text: JSON, _ path: String) throws -> JSON? {
        let path = try #require(FieldPath(path))
        return try CellReader(dates: .dayFirst).read(text, as: path.shape)
    }

    @Test func cellsAreReadAsTheirFieldsAre() throws {
        #expect(try read(" Hansa ", "carer.name.given") == "Hansa")
        #expect(try read("", "carer.name.given") == nil)
        #expect(try read("Y", "carer.interpreter") == true)
        #expect(try read("90", "caredFor.minutesAlone") == 90)
        #expect(try read("2 High Street; Leigh", "caredFor.addresses[0].lines") == ["2 High Street", "Leigh"])
        #expect(try read(["2 High Street"], "caredFor.addresses[0].lines") == ["2 High Street"])
        #expect(try read("none", "health.allergies") == ["answer": "none"])
        #expect(
            try read("asthma; bad back", "carer.ownHealth") == ["answer": "stated", "items": ["asthma", "bad back"]])
        #expect(try read("07700 900142", "carer.telephones") == [["typed": "07700 900142"]])
        #expect(throws: BadCell.self) { try read("many", "caredFor.minutesAlone") }
    }

    @Test func aDocumentIsFilledInValueByValue() throws {
        var document = PlanDocument()
        for (path, value) in [("contacts[2].name.given", "C"), ("contacts[0].name.given", "A"), ("carer.born", "1955")]
        {
            document.set(.string(value), at: try #require(FieldPath(path)))
        }
        let (json, places) = document.packed()
        #expect(json["contacts"]?["answer"] == "stated")
        #expect(json["contacts"]?["items"] == [["name": ["given": "A"]], ["name": ["given": "C"]]])
        #expect(places.original("contacts[1].telephones[0].typed") == "contacts[2].telephones[0].typed")
        #expect(places.original("carer.telephones[1].typed") == "carer.telephones[1].typed")
    }

    @Test(
        arguments: [
            ("Hansa Patel", ["given": "Hansa", "family": "Patel"]),
            ("Mrs. Hansa  Patel", ["title": "Mrs.", "given": "Hansa", "family": "Patel"]),
            ("van der Berg, Dr Ann Marie", ["title": "Dr", "given": "Ann Marie", "family": "van der Berg"]),
            ("Patel", ["family": "Patel"]), ("Patel,", ["family": "Patel"]), ("Miss", ["family": "Miss"]),
        ] as [(String, JSON)]) func aNameInOnePieceIsTakenApart(text: String, name: JSON) throws
    {
        #expect(try read(.string(text), "carer.name") == name)
    }

    @Test func aNameInOnePieceLeavesRoomForMore() throws {
        var document = PlanDocument()
        document.set("Ann", at: try #require(FieldPath("carer.name.preferred")))
        document.set(WrittenName.read("Anna Bell"), at: try #require(FieldPath("carer.name")))
        #expect(
            document.packed().json["carer"]?["name"] == ["preferred": "Ann", "given": "Anna", "family": "Bell"])
    }
}
