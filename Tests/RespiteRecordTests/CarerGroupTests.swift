import RespiteRecord
import Testing

@Suite struct CarerGroupTests {
    private func group(_ born: String, parent: Bool? = nil, on today: String = "2026-11-22") throws -> CarerGroup? {
        CarerGroup(born: PartialDate(born), parentCarer: parent, on: try #require(LocalDate(today)))
    }

    @Test(arguments: [
        ("2008-11-23", CarerGroup.young), ("2008-11-22", .youngAdult), ("2000-11-23", .youngAdult),
        ("2000-11-22", .adult), ("1959", .adult), ("2012-05", .young),
    ]) func theGroupFollowsTheDateOfBirth(born: String, expected: CarerGroup) throws {
        #expect(try group(born) == expected)
    }

    @Test func aParentOfAnAdultAgeIsAParentCarer() throws {
        #expect(try group("1980-01-01", parent: true) == .parent)
        #expect(try group("2010-01-01", parent: true) == .young)
    }

    @Test func aDateThatCannotTellGivesNoGroup() throws {
        #expect(try group("2008") == nil)
        #expect(CarerGroup(born: nil, parentCarer: true, on: LocalDate(daysSince1970: 0)) == nil)
    }

    @Test func whoWasBornOnALeapDayTurnsAYearOlderInMarch() throws {
        let leapDay = try #require(LocalDate("2008-02-29"))
        #expect(leapDay.years(until: try #require(LocalDate("2026-02-28"))) == 17)
        #expect(leapDay.years(until: try #require(LocalDate("2026-03-01"))) == 18)
    }
}
