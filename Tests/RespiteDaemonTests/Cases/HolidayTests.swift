import Foundation
import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// The list of bank holidays that GOV.UK publishes, taken whole or not at all.
@Suite struct HolidayTests {
    /// Eight invented holidays a year, the first of them on that day.
    private func list(_ years: ClosedRange<Int>, from day: String = "05-06") -> String {
        let nations = ["england-and-wales", "scotland", "northern-ireland"].map { nation in
            let events = years.flatMap { year in
                (0..<8).map { month in
                    #"{"title":"Holiday","date":"\#(year)-0\#(month + 1)-\#(day.suffix(2))","notes":"","bunting":true}"#
                }
            }
            return #""\#(nation)":{"division":"\#(nation)","events":[\#(events.joined(separator: ","))]}"#
        }
        return "{\(nations.joined(separator: ","))}"
    }

    @Test func aNewerListIsKeptThroughARestart() async throws {
        let daemon = try await TestDaemon()
        let reply = try await daemon.call(System.ImportHolidays(text: list(2028...2031)), as: 0)
        #expect(reply.nations.map(\.until.description) == ["2031-12-31", "2031-12-31", "2031-12-31"])
        let again = try await TestDaemon(store: daemon.store)
        #expect(try await again.call(System.Status()).holidaysUntil.description == "2031-12-31")
    }

    @Test func aListThatLeavesYearsOutIsRefusedWhole() async throws {
        let daemon = try await TestDaemon()
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(System.ImportHolidays(text: list(2031...2032)), as: 0)
        }
        #expect(fault?.as(Refused.self)?.reason.contains("2028-12-31") == true)
        #expect(try await daemon.call(System.Status()).holidaysUntil.description == "2028-12-31")
    }

    @Test func whatIsNoListIsRefused() async throws {
        let daemon = try await TestDaemon()
        let fault = await #expect(throws: RemoteFault.self) {
            try await daemon.call(System.ImportHolidays(text: "{"), as: 0)
        }
        #expect(fault?.as(Refused.self) != nil)
    }

    @Test func onlyRootMayImportOne() async throws {
        let daemon = try await TestDaemon()
        await #expect(throws: RemoteFault.self) {
            try await daemon.call(System.ImportHolidays(text: list(2028...2031)), as: TestStaff.administrator)
        }
    }

    @Test func statusSaysNinetyDaysBeforeTheListRunsOut() async throws {
        let day = try #require(Instant("2028-10-02T12:00:00.000Z"))
        let before = try await TestDaemon(at: day - .days(1))
        #expect(try await before.call(System.Status()).troubles == [])
        let after = try await TestDaemon(at: day)
        let status = try await after.call(System.Status())
        #expect(status.troubles.first?.contains("2028-12-31") == true)
        #expect(status.isHealthy)
    }

    private static let choices: [(CheckIns.OnBankHoliday, [String]?, String)] = [
        (.skip, nil, "2029-02-07T10:00:00.000Z"), (.otherTimes, ["15:00"], "2029-02-06T15:00:00.000Z"),
        (.same, nil, "2029-02-06T10:00:00.000Z"),
    ]

    /// 6 February 2029 is a Tuesday, and in the invented list a holiday.
    @Test(arguments: choices)
    func aScheduleSaysWhatItDoesOnAHoliday(what: CheckIns.OnBankHoliday, times: [String]?, due: String) async throws {
        let daemon = try await TestDaemon(at: try #require(Instant("2029-02-05T12:00:00.000Z")))
        _ = try await daemon.call(System.ImportHolidays(text: list(2028...2031)), as: 0)
        let scheme = try await TestScheme(daemon)
        let rule = CheckIns.Rule(
            calendar: .init(
                weekdays: ["tuesday", "wednesday"], times: ["10:00"], onBankHoliday: what, holidayTimes: times))
        let added = try await daemon.call(CheckIns.AddSchedule(reference: scheme.reference, rule: rule))
        #expect(added.nextDue?.description == due)
        let kept = try await daemon.call(CheckIns.ListSchedules()).schedules[0].rule.calendar
        #expect(kept?.holidayTimes == times)
        #expect(kept?.onBankHoliday == (what == .same ? nil : what))
    }

    @Test func timesForHolidaysAreRefusedWhereTheyWouldNotCount() async throws {
        let scheme = try await TestScheme(try await TestDaemon())
        let rule = CheckIns.Rule(
            calendar: .init(weekdays: ["tuesday"], times: ["10:00"], onBankHoliday: .skip, holidayTimes: ["15:00"]))
        let fault = await #expect(throws: RemoteFault.self) {
            try await scheme.daemon.call(CheckIns.AddSchedule(reference: scheme.reference, rule: rule))
        }
        #expect(fault?.as(CheckIns.ScheduleInvalid.self) != nil)
    }
}
