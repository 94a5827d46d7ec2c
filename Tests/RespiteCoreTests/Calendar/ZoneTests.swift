import Foundation
import RespiteCore
import RespiteRecord
import Testing

@Suite struct ZoneTests {
    @Test(arguments: [
        ("2026-11-22", "10:00", "2026-11-22T10:00:00Z"),
        ("2026-07-01", "10:00", "2026-07-01T09:00:00Z"),
        ("2026-07-01", "24:00", "2026-07-01T23:00:00Z"),
        ("1969-12-31", "23:59", "1969-12-31T22:59:00Z"),
    ])
    func anOrdinaryTimeIsItself(date: String, time: String, instant: String) throws {
        #expect(try Zone.london.instant(theDay(date), theTime(time)) == theInstant(instant))
    }

    @Test(arguments: ["01:00", "01:01", "01:30", "01:59", "02:00"])
    func aTimeSkippedInSpringIsTheFirstInstantThatExists(time: String) throws {
        let instant = try Zone.london.instant(theDay("2027-03-28"), theTime(time))
        #expect(try instant == theInstant("2027-03-28T01:00:00Z"))
        #expect(Zone.london.local(instant).description == "2027-03-28T02:00:00")
    }

    @Test(arguments: [
        ("00:59", "00:59-01"), ("01:00", "00:00"), ("01:30", "00:30"), ("01:59", "00:59"), ("02:00", "02:00"),
    ])
    func aTimeThatComesTwiceInAutumnIsTheFirst(time: String, utc: String) throws {
        let wanted = utc == "00:59-01" ? "2026-10-24T23:59:00Z" : "2026-10-25T\(utc):00Z"
        #expect(try Zone.london.instant(theDay("2026-10-25"), theTime(time)) == theInstant(wanted))
    }

    @Test func aWholeSkippedDayIsTheFirstInstantAfterIt() throws {
        let apia = try theZone("Pacific/Apia")
        let instant = try apia.instant(theDay("2011-12-30"), theTime("10:00"))
        #expect(try instant == theInstant("2011-12-30T10:00:00Z"))
        #expect(apia.local(instant).description == "2011-12-31T00:00:00")
    }

    @Test func aChangeOfHalfAnHourIsKept() throws {
        let lordHowe = try theZone("Australia/Lord_Howe")
        #expect(
            try lordHowe.instant(theDay("2026-10-04"), theTime("02:15"))
                == lordHowe.instant(theDay("2026-10-04"), theTime("02:30"))
        )
    }

    @Test func anInstantIsReadWithItsSeconds() throws {
        #expect(Zone.london.local(try theInstant("2026-06-30T23:00:09.999Z")).description == "2026-07-01T00:00:09")
        #expect(Zone.london.local(Instant(milliseconds: -1)).description == "1970-01-01T00:59:59")
    }

    @Test func itIsShownAsPeopleSayIt() throws {
        #expect(Zone.london.display(try theInstant("2026-11-22T02:11:09Z")) == "Sun 22 Nov 02:11")
        #expect(Zone.london.iso(try theInstant("2026-11-22T02:11:09Z")) == "2026-11-22T02:11:09+00:00")
        #expect(Zone.london.iso(try theInstant("2026-07-22T02:11:09Z")) == "2026-07-22T03:11:09+01:00")
        #expect(
            try theZone("America/St_Johns").iso(try theInstant("2026-01-01T00:00:00Z")) == "2025-12-31T20:30:00-03:30")
    }

    @Test(arguments: [
        ("2026-10-24T23:59:59Z", "Sun 25 Oct 00:59"), ("2026-10-25T00:00:00Z", "Sun 25 Oct 01:00 +01:00"),
        ("2026-10-25T00:59:59Z", "Sun 25 Oct 01:59 +01:00"), ("2026-10-25T01:00:00Z", "Sun 25 Oct 01:00 +00:00"),
        ("2026-10-25T01:59:59Z", "Sun 25 Oct 01:59 +00:00"), ("2026-10-25T02:00:00Z", "Sun 25 Oct 02:00"),
        ("2027-03-28T00:59:59Z", "Sun 28 Mar 00:59"), ("2027-03-28T01:00:00Z", "Sun 28 Mar 02:00"),
    ])
    func onlyATimeThatComesTwiceSaysWhichItIs(instant: String, text: String) throws {
        #expect(Zone.london.display(try theInstant(instant)) == text)
    }

    @Test(arguments: ["BST", "GMT", "EST", "GMT+1", "+01:00", "London", "Europe/Atlantis", "europe/london", "", "/"])
    func onlyNamesOfPlacesAreZones(name: String) {
        #expect(Zone(name) == nil)
    }

    @Test func aZoneIsWrittenAsItsName() throws {
        let json = try JSONEncoder().encode(["zone": Zone.london])
        #expect(String(decoding: json, as: UTF8.self) == #"{"zone":"Europe\/London"}"#)
        #expect(try JSONDecoder().decode([String: Zone].self, from: json) == ["zone": .london])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Zone.self, from: Data(#""BST""#.utf8)) }
    }

    @Test func newerDataOnTheHostIsSaid() {
        #expect(Zone.dataVersion.count == 5)
        #expect(Zone.warning(hostDataVersion: Zone.dataVersion) == nil)
        #expect(Zone.warning(hostDataVersion: "2019c") == nil)
        #expect(Zone.warning(hostDataVersion: "2099a")?.contains("2099a") == true)
    }
}
