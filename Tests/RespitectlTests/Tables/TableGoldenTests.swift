import Foundation
import RespiteAPI
import RespiteRecord
import Testing
import Varlink

@testable import respitectl

/// Every table as people and as programs see it, held against files.
@Suite struct TableGoldenTests {
    /// Runs a line against a daemon that answers `reply`, as text and as JSON.
    private func hold<M: Varlink.Method>(_ line: String, _ method: M.Type, _ reply: M.Reply, _ name: String)
        async throws
    {
        for (suffix, extra) in [("txt", ""), ("json", " --json")] {
            var rehearsal = try Rehearsal()
            rehearsal.answer(method, reply)
            #expect(try await rehearsal.run(line + extra) == .done)
            try expectGolden(rehearsal.output.text, "\(name).\(suffix)")
        }
    }

    @Test func queue() async throws {
        try await hold("queue", Cases.List.self, .init(cases: [.missed, .owned, .late]), "queue")
    }

    @Test func oneCase() async throws {
        try await hold("case show 412", Cases.Show.self, .missed, "case")
    }

    @Test func candidates() async throws {
        try await hold(
            "lookup patel", Lookup.Find.self, .init(candidates: [.hansa, .other], ask: "date of birth"), "candidates")
    }

    @Test func schedules() async throws {
        let onceInParis = CheckIns.Schedule(
            schedule: "32", reference: "M3RD-4TW", rule: .init(once: .at("2026-11-22T02:00:00Z")), graceSeconds: 0,
            earlySeconds: 0, zone: "Europe/Paris", version: 1, isActive: true, nextDue: .at("2026-11-22T02:00:00Z"),
            missedAt: .at("2026-11-22T02:00:00Z")
        )
        let fortnightly = CheckIns.Schedule(
            schedule: "33", reference: "M3RD-4TW",
            rule: .init(calendar: .init(weekdays: ["monday", "friday"], times: ["10:00", "18:00"], everyWeeks: 2)),
            graceSeconds: 5400, earlySeconds: 0, zone: "Europe/London", version: 1, isActive: false
        )
        let yearly = CheckIns.Schedule(
            schedule: "34", reference: "M3RD-4TW", rule: .init(annual: "03-14"), graceSeconds: 86_400, earlySeconds: 0,
            zone: "Europe/London", version: 1, isActive: true, nextDue: .at("2027-03-14T10:00:00Z")
        )
        let onSite = CheckIns.Schedule(
            schedule: "35", reference: "M3RD-4TW", rule: .init(elapsedSeconds: 3600), graceSeconds: 900,
            earlySeconds: 0,
            zone: "Europe/London", version: 1, isActive: true, nextDue: .at("2026-11-22T02:41:00Z")
        )
        try await hold(
            "checkin list", CheckIns.ListSchedules.self,
            .init(schedules: [.daily, onceInParis, fortnightly, yearly, onSite]), "schedules")
    }

    @Test func history() async throws {
        let occurrences = [
            CheckIns.Occurrence(
                schedule: "31", reference: "K7M2-QX9", nominal: "2026-11-21T10:00", due: .at("2026-11-21T10:00:00Z"),
                missedAt: .at("2026-11-21T11:00:00Z"), state: "missed", caseNumber: "412"
            ),
            CheckIns.Occurrence(
                schedule: "31", reference: "K7M2-QX9", nominal: "2026-11-22T10:00", due: .at("2026-11-22T10:00:00Z"),
                missedAt: .at("2026-11-22T11:00:00Z"), state: "expected"
            ),
        ]
        let came = CheckIns.Recorded(
            at: .at("2026-11-20T09:58:00Z"), by: "A. Reed", channel: "telephone", word: .help, schedule: "31")
        try await hold(
            "checkin history K7M2-QX9", CheckIns.History.self, .init(occurrences: occurrences, checkIns: [came]),
            "history")
        try await hold("checkin due", CheckIns.Upcoming.self, .init(occurrences: occurrences), "due")
    }

    @Test func enquiries() async throws {
        let enquiry = Register.Enquiry(
            enquiry: "E-17", state: .informationSent, receivedAt: .at("2026-11-20T14:05:00Z"), channel: "telephone",
            name: "Jo Tull", telephone: "01632 960190", note: "Looks after her brother."
        )
        let converted = Register.Enquiry(
            enquiry: "E-9", state: .converted, receivedAt: .at("2025-03-01T10:00:00Z"), channel: "event",
            reference: "K7M2-QX9"
        )
        try await hold(
            "enquiry list", Register.ListEnquiries.self, .init(enquiries: [enquiry, converted]), "enquiries")
        try await hold("enquiry show E-17", Register.ShowEnquiry.self, .init(enquiry: enquiry), "enquiry")
    }

    @Test func plans() async throws {
        let draft = Register.PlanSummary(
            reference: "M3RD-4TW", state: .draft, version: 1, carer: "Jo Tull", caredFor: "John Tull", gaps: 31
        )
        try await hold("plan list", Register.ListPlans.self, .init(plans: [.hansa, draft]), "plans")
        let versions = [
            Register.PlanVersion(version: 1, madeAt: .at("2025-03-01T10:00:00Z"), by: "A. Reed"),
            Register.PlanVersion(
                version: 2, madeAt: .at("2025-03-14T11:30:00Z"), by: "B. Lowe", why: "reviewed: new telephone"),
        ]
        try await hold("plan history K7M2-QX9", Register.PlanHistory.self, .init(versions: versions), "versions")
    }

    @Test func onePlan() async throws {
        let gaps = [Register.Gap(path: "caredFor.addresses", question: "Where do they live?")]
        try await hold(
            "plan show K7M2-QX9 --version 3", Register.ShowPlan.self, .init(summary: .hansa, plan: .small, gaps: gaps),
            "plan")
    }

    @Test func cards() async throws {
        let cards = [
            Register.Card(
                number: "H4JX-9QRW", kind: .keyRing, state: .stolen, holder: "carer",
                issuedAt: .at("2025-03-01T10:00:00Z"),
                reportedAt: .at("2026-11-21T18:00:00Z"), replacedBy: "P7QT-3MKD"
            ),
            Register.Card(number: "P7QT-3MKD", kind: .wallet, state: .issued, holder: "cared-for person"),
        ]
        try await hold("card list", Register.ListCards.self, .init(cards: cards), "cards")
    }

    @Test func staffPostsAndShifts() async throws {
        try await hold(
            "staff list", Staff.ListMembers.self,
            .init(members: [
                .init(
                    uid: 1001, name: "A. Reed", telephones: ["07700 900301", "01632 960301"],
                    email: "a.reed@example.org",
                    isActive: true
                ),
                .init(uid: 997, name: "Łucja Nowak", telephones: [], isActive: false),
            ]), "staff")
        try await hold(
            "post list", Staff.ListPosts.self,
            .init(posts: [
                .init(
                    post: "edt", name: "Emergency Duty Team", telephone: "01632 960100",
                    onShift: ["A. Reed", "B. Lowe"]),
                .init(
                    post: "manager", name: "Duty manager", telephone: "01632 960101", fallback: "01632 960102",
                    onShift: []),
            ]), "posts")
        try await hold(
            "shift list", Staff.ListShifts.self,
            .init(shifts: [
                .init(
                    shift: "5", post: "edt", uid: 1001, name: "A. Reed", startsAt: .at("2026-11-21T17:00:00Z"),
                    endsAt: .at("2026-11-22T09:00:00Z")
                )
            ]), "shifts")
    }

    @Test func tasks() async throws {
        var late = Register.Task(
            task: "T-0007", kind: "changeCode", what: "have the code changed", dueOn: .on("2026-11-20"),
            raisedAt: .at("2026-11-17T09:00:00Z"))
        (late.reference, late.owner) = ("K7M2-QX9", "A. Reed")
        (late.note, late.raisedBy) = ("used on 16 Nov", "B. Lowe")
        late.pagesAt = .at("2026-11-23T09:00:00Z")
        var ended = Register.Task(
            task: "T-0003", kind: "other", what: "see the note", dueOn: .on("2026-11-30"),
            raisedAt: .at("2026-11-01T09:00:00Z"))
        (ended.note, ended.outcome) = ("order cards", .notNeeded)
        (ended.doneAt, ended.doneBy) = (.at("2026-11-02T09:00:00Z"), "B. Lowe")
        try await hold("task list --all", Register.ListTasks.self, .init(tasks: [late, ended]), "tasks")
    }

    @Test func audit() async throws {
        let entries = [
            Governance.Entry(
                sequence: 1042, at: .at("2026-11-22T02:10:30Z"), uid: 1001, name: "A. Reed", role: "edt", pid: 4711,
                action: "Lookup.Open", subject: "plan/12", version: 3, fieldGroup: "health", purpose: "emergency",
                result: "done", hash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            ),
            Governance.Entry(
                sequence: 7, at: .at("2026-11-22T02:00:00Z"), uid: 995, role: "courier", pid: 4712,
                action: "Outbox.Claim",
                result: "refused", hash: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"
            ),
        ]
        try await hold("audit log", Governance.Audit.self, .init(entries: entries), "audit")
    }

    @Test func status() async throws {
        let reply = System.Status.Reply(
            version: "0.1.0", schema: 3, startedAt: .at("2026-11-21T20:00:00Z"), isHealthy: false,
            troubles: ["channel hook has not asked for work for 3 min: systemctl status respite-courier@hook"],
            plans: 1000,
            people: 2874, openCases: 3, pagingCases: 2, armed: 1012, nextDeadlineAt: .at("2026-11-22T02:23:00Z"),
            lookup: "ready: 2,874 people", lateness: .init(fired: 5120, p50: 0.42, p99: 3.04, max: 118.6),
            lastBlind: .init(
                fromAt: .at("2026-11-21T19:58:00Z"), untilAt: .at("2026-11-21T20:00:00Z"),
                why: "the machine was restarted",
                fired: 1
            ),
            channels: [
                .init(
                    channel: "hook", isHealthy: false, ready: 2, oldestReadySeconds: 190,
                    lastClaimAt: .at("2026-11-22T02:08:00Z")),
                .init(channel: "mail", isHealthy: true, ready: 0),
            ],
            policy: "/etc/respited/policy.yaml, loaded Sat 21 Nov 20:00", zoneData: "2026b",
            auditHead: "1042 9f86d081884c", putOff: 1, oldestUnsentSeconds: 190, holidaysUntil: .on("2028-12-31"),
            lastRehearsal: .init(
                at: .at("2026-11-21T04:30:00Z"), backup: "2026-11-21.db.age", isGood: true,
                words: "2026-11-21.db.age is sound: 1000 plans, 2 open cases; a test code opened.")
        )
        try await hold("status", System.Status.self, reply, "status")
        var rehearsal = try Rehearsal()
        rehearsal.answer(System.Status.self, reply)
        #expect(try await rehearsal.run("metrics") == .done)
        try expectGolden(rehearsal.output.text, "metrics.txt")
    }

    @Test func channels() async throws {
        let reply = System.Status.Reply(
            version: "0.1.0", schema: 1, startedAt: .at("2026-11-21T20:00:00Z"), isHealthy: false, troubles: [],
            plans: 0, people: 0, openCases: 0, pagingCases: 0, armed: 0, lookup: "ready",
            lateness: .init(fired: 0, p50: 0, p99: 0, max: 0),
            channels: [
                .init(
                    channel: "hook", isHealthy: true, ready: 0, lastClaimAt: .at("2026-11-22T02:10:50Z"),
                    lastCarriedAt: .at("2026-11-22T02:08:00Z")),
                .init(channel: "mail", isHealthy: true, ready: 0),
                .init(
                    channel: "notify", isHealthy: false, ready: 2, oldestReadySeconds: 190,
                    lastClaimAt: .at("2026-11-22T02:10:58Z"), lastCarriedAt: .at("2026-11-22T01:59:00Z"),
                    failingSince: .at("2026-11-22T02:01:00Z"), downSince: .at("2026-11-22T02:01:00Z"),
                    trouble: "Notify cannot be reached", heardUntil: .at("2026-11-22T02:00:50Z")),
            ],
            policy: "", zoneData: "", auditHead: "", holidaysUntil: .on("2028-12-31"))
        try await hold("channel list", System.Status.self, reply, "channels")
    }

    @Test func inbox() async throws {
        let waiting = Inbox.Message(
            message: "M-0012", channel: "notify", from: "+447700900142", receivedAt: .at("2026-11-22T02:04:00Z"),
            text: "OK but he has fallen and I cannot lift him", state: .waiting, word: "ok", sender: "Hansa Patel",
            reference: "K7M2-QX9", dueAt: .at("2026-11-22T02:14:00Z"), assignedTo: "A. Reed")
        let unknown = Inbox.Message(
            message: "M-0011", channel: "notify", from: "+447700900999", receivedAt: .at("2026-11-22T01:50:00Z"),
            text: "who is this?", state: .read, readBy: "B. Moss", readAt: .at("2026-11-22T01:53:00Z"),
            note: "a wrong number")
        try await hold("inbox list --all", Inbox.List.self, .init(messages: [waiting, unknown]), "inbox")
    }

    @Test func aCaseOnATerminalLosesNothingToItsWidth() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.window = .init(columns: 60, rows: 100)
        rehearsal.answer(Cases.Show.self, .missed)
        try await rehearsal.run("case show 412")
        try expectGolden(rehearsal.output.text, "case-60-columns.txt")
        let narrow = rehearsal.output.text.split(separator: "\n")
        #expect(narrow.allSatisfy { $0.count <= 60 && !$0.hasSuffix("…") })
    }

    @Test func theQueueOnATerminalIsCutAndColoured() async throws {
        var rehearsal = try Rehearsal()
        rehearsal.window = .init(columns: 80, rows: 100)
        rehearsal.isColoured = true
        rehearsal.answer(Cases.List.self, .init(cases: [.missed, .owned, .late]))
        try await rehearsal.run("queue")
        try expectGolden(rehearsal.output.text, "queue-80-columns.txt")
    }
}
