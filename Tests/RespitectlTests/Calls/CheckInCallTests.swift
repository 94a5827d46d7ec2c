import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

@Suite struct CheckInCallTests {
    private func rules(_ lines: [String]...) async throws -> [CheckIns.AddSchedule] {
        var rehearsal = try Rehearsal()
        rehearsal.answer(CheckIns.AddSchedule.self, .init(schedule: "31", nextDue: .at("2026-11-22T10:00:00Z")))
        for line in lines { try await rehearsal.run(["checkin", "schedule", "K7M2-QX9"] + line) }
        return rehearsal.calls.of(CheckIns.AddSchedule.self)
    }

    @Test func schedulesAreSetInFourWays() async throws {
        let calls = try await rules(
            ["--safe-until", "23:30", "--grace", "0s"],
            [
                "--at", "10:00,18:00", "--on", "fri,mon", "--every-weeks", "2", "--from", "2026-11-23", "--zone",
                "Europe/Paris",
            ],
            ["--every", "60 min", "--early", "10min"],
            ["--yearly", "03-14", "--request-key", "k"],
            ["--at", "10:00"]
        )
        let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        #expect(
            calls == [
                .init(reference: "K7M2-QX9", rule: .init(once: .at("2026-11-22T23:30:00Z")), graceSeconds: 0),
                .init(
                    reference: "K7M2-QX9",
                    rule: .init(
                        calendar: .init(
                            weekdays: ["monday", "friday"], times: ["10:00", "18:00"], everyWeeks: 2,
                            anchor: "2026-11-23"
                        )
                    ),
                    zone: "Europe/Paris"
                ),
                .init(reference: "K7M2-QX9", rule: .init(elapsedSeconds: 3600), earlySeconds: 600),
                .init(reference: "K7M2-QX9", rule: .init(annual: "03-14"), requestKey: "k"),
                .init(reference: "K7M2-QX9", rule: .init(calendar: .init(weekdays: days, times: ["10:00"]))),
            ])
    }

    @Test func bankHolidaysAndDatesOfTheirOwnAreSaid() async throws {
        let calls = try await rules(
            ["--at", "10:00", "--on", "mon", "--bank-holidays", "skip", "--until", "2027-01-31"],
            ["--at", "10:00", "--on", "mon", "--bank-holidays", "11:00,17:00"],
            ["--at", "10:00", "--date", "2026-12-24", "--date", "2026-12-31"])
        #expect(
            calls.map(\.rule.calendar) == [
                .init(weekdays: ["monday"], times: ["10:00"], until: "2027-01-31", onBankHoliday: .skip),
                .init(
                    weekdays: ["monday"], times: ["10:00"], onBankHoliday: .otherTimes,
                    holidayTimes: ["11:00", "17:00"]),
                .init(weekdays: [], times: ["10:00"], dates: ["2026-12-24", "2026-12-31"]),
            ])
    }

    @Test func settingOneSaysWhenTheNextIsDue() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(CheckIns.AddSchedule.self, .init(schedule: "31", nextDue: .at("2026-11-22T10:00:00Z")))
        try await rehearsal.run("checkin schedule K7M2-QX9 --at 10:00")
        #expect(
            rehearsal.output.text
                == "Schedule 31 is set. The next check-in is due Sun 22 Nov 10:00 (in 7 h 49 min).\n"
        )
    }

    @Test func recordingIsForAPlanOrForOneSchedule() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(
            CheckIns.Record.self,
            .init(satisfied: ["31"], isEarly: false, nextDue: .at("2026-11-23T10:00:00Z"), cases: ["412"])
        )
        try await rehearsal.run("checkin record K7M2-QX9")
        try await rehearsal.run(
            "checkin record --schedule 31 --word worried --channel telephone --at 22:10 --client-key k")
        #expect(
            rehearsal.calls.of(CheckIns.Record.self) == [
                .init(reference: "K7M2-QX9", word: .ok),
                .init(
                    schedule: "31", word: .worried, channel: "telephone", at: .at("2026-11-21T22:10:00Z"),
                    clientKey: "k"
                ),
            ])
        #expect(
            rehearsal.output.text.hasPrefix(
                """
                Recorded: ok.
                It answers 31.
                The next is due Mon 23 Nov 10:00 (in 1 day 7 h).
                See case 412: respitectl case show 412

                """))
    }

    @Test func aCheckInThatCameEarlySaysSo() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(
            CheckIns.Record.self,
            .init(satisfied: [], isEarly: true, nextDue: .at("2026-11-23T10:00:00Z"), cases: []))
        try await rehearsal.run("checkin record K7M2-QX9")
        #expect(rehearsal.output.text.contains("It came early: the check-in that is due is still expected.\n"))
    }

    @Test func aCheckInThatNobodyExpectedSaysSo() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(CheckIns.Record.self, .init(satisfied: [], isEarly: true, cases: []))
        try await rehearsal.run("checkin record K7M2-QX9")
        #expect(
            rehearsal.output.text
                == "Recorded: ok.\nNo check-in is expected from this plan, and nobody is told when none comes.\n")
    }

    @Test func movingAndEndingReadTheVersionFirst() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(CheckIns.ListSchedules.self, .init(schedules: [.daily]))
        rehearsal.answer(CheckIns.MoveSchedule.self, .init(version: 4, nextDue: .at("2026-11-22T23:30:00Z")))
        rehearsal.answer(CheckIns.EndSchedule.self, .init())
        try await rehearsal.run("checkin move 31 --safe-until 23:30")
        try await rehearsal.run("checkin end 31 --based-on 4 --reason moved")
        #expect(
            rehearsal.calls.of(CheckIns.MoveSchedule.self) == [
                .init(schedule: "31", basedOn: 3, once: .at("2026-11-22T23:30:00Z"))
            ])
        #expect(rehearsal.calls.of(CheckIns.EndSchedule.self) == [.init(schedule: "31", basedOn: 4, reason: "moved")])
        #expect(try await rehearsal.run("checkin end 99 --reason x") == .refused)
        #expect(rehearsal.errors.text.hasPrefix("respitectl: Not found: schedule 99.\n"))
    }

    @Test func aPauseEndsAfterItBegins() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(CheckIns.Pause.self, .init())
        try await rehearsal.run(["checkin", "pause", "31", "--until", "in 2 days", "--reason", "hospital"])
        try await rehearsal.run([
            "checkin", "pause", "31", "--from", "Mon 08:00", "--until", "07:00", "--reason", "holiday",
        ])
        #expect(
            rehearsal.calls.of(CheckIns.Pause.self) == [
                .init(schedule: "31", until: .at("2026-11-24T02:11:00Z"), reason: "hospital"),
                .init(
                    schedule: "31", from: .at("2026-11-23T08:00:00Z"), until: .at("2026-11-24T07:00:00Z"),
                    reason: "holiday"
                ),
            ])
        #expect(
            rehearsal.output.text.hasSuffix(
                "Schedule 31 is paused from Mon 23 Nov 08:00 until Tue 24 Nov 07:00 (in 2 days).\n"))
    }

    @Test func listsAskForWhatWasAsked() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.answer(CheckIns.ListSchedules.self, .init(schedules: []))
        rehearsal.answer(CheckIns.Upcoming.self, .init(occurrences: []))
        rehearsal.answer(CheckIns.History.self, .init(occurrences: [], checkIns: []))
        try await rehearsal.run("checkin list")
        try await rehearsal.run("checkin list K7M2-QX9 --all")
        try await rehearsal.run("checkin due --until 08:00 --limit 3")
        try await rehearsal.run("checkin history K7M2-QX9")
        #expect(
            rehearsal.calls.of(CheckIns.ListSchedules.self) == [
                .init(activeOnly: true), .init(reference: "K7M2-QX9", activeOnly: false),
            ])
        #expect(rehearsal.calls.of(CheckIns.Upcoming.self) == [.init(until: .at("2026-11-22T08:00:00Z"), limit: 3)])
        #expect(rehearsal.calls.of(CheckIns.History.self) == [.init(reference: "K7M2-QX9")])
    }
}

extension CheckIns.Schedule {
    static let daily = CheckIns.Schedule(
        schedule: "31", reference: "K7M2-QX9",
        rule: .init(
            calendar: .init(
                weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
                times: ["10:00"]
            )
        ),
        graceSeconds: 3600, earlySeconds: 7200, zone: "Europe/London", version: 3, isActive: true,
        nextDue: .at("2026-11-22T10:00:00Z"), missedAt: .at("2026-11-22T11:00:00Z")
    )
}
