import Foundation
import GRDB
import RespiteCore
import RespiteRecord
import Testing

@testable import RespiteStore

/// How many plans to measure with; nil outside a measurement.
private let wantedPlans = ProcessInfo.processInfo.environment["RESPITED_BENCH_PLANS"].flatMap { Int($0) }

/// How long each worklist takes on a large register. Run by scripts/bench worklists, and by nobody else.
@Suite(.enabled(if: wantedPlans != nil)) struct WorklistBench {
    /// The office's lists open at once.
    private let goal = 50.0

    @Test func everyListIsReadWithinFiftyMilliseconds() async throws {
        let place = try Place()
        let store = try Store(path: place.path)
        let plans = wantedPlans ?? 1000
        let filling = try await milliseconds {
            try await store.writeForTests { try LargeRegister.fill($0, plans: plans) }
        }
        print("\(plans) plans filled in \(Int(filling / 1000)) s")
        let today = try #require(LocalDate("2026-11-22"))
        for list in Worklist.allCases {
            try await measure(WorklistQuery(list), named: list.rawValue, store, today)
        }
        var lacking = WorklistQuery(.incompletePlans)
        lacking.gap = "gap.7"
        try await measure(lacking, named: "incompletePlans --gap", store, today)
        let counting = try await median { _ = try await store.gapCounts() }
        print(line("gap counts", counting, ""))
        #expect(counting <= goal)
    }

    /// The first page, and one from the middle of the list.
    private func measure(
        _ query: WorklistQuery, named name: String, _ store: Store, _ today: LocalDate
    ) async throws {
        let first = try await median { _ = try await store.worklist(query, on: today) }
        let page = try await store.worklist(query, on: today)
        var later = query
        for _ in 0..<20 {
            guard let next = try await store.worklist(later, on: today).next else { break }
            later.after = next
        }
        let deep = try await median { _ = try await store.worklist(later, on: today) }
        print(line(name, first, "page 21 \(format(deep)) ms, \(page.total) on the list"))
        #expect(first <= goal && deep <= goal, "\(name)")
        #expect(page.total > 0, "\(name)")
    }

    private func line(_ name: String, _ time: Double, _ rest: String) -> String {
        name.padding(toLength: 24, withPad: " ", startingAt: 0) + "\(format(time)) ms  \(rest)"
    }

    private func format(_ time: Double) -> String { String(format: "%6.2f", time) }

    private func median(_ work: () async throws -> Void) async throws -> Double {
        var times: [Double] = []
        for _ in 0..<15 { times.append(try await milliseconds(work)) }
        return times.sorted()[7]
    }

    private func milliseconds(_ work: () async throws -> Void) async throws -> Double {
        let start = ContinuousClock.now
        try await work()
        let time = (ContinuousClock.now - start).components
        return Double(time.seconds) * 1000 + Double(time.attoseconds) / 1e15
    }
}

/// Invented plans, made in the database itself: the same ones every time.
enum LargeRegister {
    static func fill(_ db: Database, plans: Int) throws {
        for statement in statements {
            try db.execute(sql: numbers + statement, arguments: ["n": plans])
        }
        try db.execute(
            sql: "UPDATE gapSet SET plans = (SELECT count(*) FROM plan WHERE gapSet = gapSet.id); ANALYZE")
    }

    private static let numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :n) "

    /// Of each plan: a carer, a cared-for person, three contacts, a card; a tenth of them have ended. The others lack one
    /// of 5,000 sets of about ten answers.
    private static let statements = [
        """
        INSERT INTO gapSet (id, paths, plans) SELECT i, 'of no use here ' || i, 0 FROM n WHERE i <= 5000
        """,
        """
        INSERT OR IGNORE INTO gap (path, gapSet) SELECT 'gap.' || ((i + g * (1 + i / 70)) % 70), i
        FROM n, (WITH RECURSIVE m (g) AS (SELECT 0 UNION ALL SELECT g + 1 FROM m WHERE g < 9) SELECT g FROM m)
        WHERE i <= 5000
        """,
        """
        INSERT INTO person (id, subject, given, family, born, details)
        SELECT i * 5 + k, i * 5 + k, 'Given' || (i * 31 % 977), 'Family' || (i * 17 % 4999),
          date('2026-11-22', -(i * 7919 % 32000) || ' days'), '{}'
        FROM n, (SELECT 0 AS k UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4)
        """,
        """
        INSERT INTO plan (id, subject, reference, state, version, carer, caredFor, registeredOn, lastReviewedOn,
          reviewDueOn, gaps, gapSet, enteredOn, noticeOn, endedOn, endReason)
        SELECT i, i, printf('R%08d', i * 7919 % 99999989),
          CASE WHEN i % 10 = 0 THEN 'ended' WHEN i % 20 = 1 THEN 'suspended' ELSE 'registered' END, 1, i * 5, i * 5 + 1,
          '2025-01-01', date('2026-11-22', (i * 7919 % 730 - 730) || ' days'),
          date('2026-11-22', (i * 7919 % 730 - 365) || ' days'), i % 41,
          CASE WHEN i % 10 <> 0 THEN 1 + i * 7919 % min(:n, 5000) END, date('2026-11-22', -(i % 900) || ' days'),
          CASE WHEN i % 3 = 0 THEN NULL ELSE '2026-01-01' END,
          CASE WHEN i % 10 = 0 THEN '2026-06-01' END, CASE WHEN i % 10 = 0 THEN 'asked' END
        FROM n
        """,
        """
        INSERT INTO planContact (plan, rank, person, agreement, isBarred, reachable, isLive, enteredOn, provedOn, noticeOn)
        SELECT i, k, i * 5 + 2 + k, CASE (i + k) % 4 WHEN 0 THEN 'agreed' WHEN 1 THEN 'asked' WHEN 2 THEN 'notAsked'
          ELSE 'declined' END, 0, '{}', i % 10 <> 0, date('2026-11-22', -(i % 900) || ' days'),
          CASE WHEN i % 2 = 0 THEN date('2026-11-22', -(i * 7919 % 900) || ' days') END,
          CASE WHEN i % 3 = 0 THEN NULL ELSE '2026-01-01' END
        FROM n, (SELECT 0 AS k UNION ALL SELECT 1 UNION ALL SELECT 2)
        """,
        """
        INSERT INTO card (number, kind, state, holder, issuedAt, reportedOn)
        SELECT printf('C%08d', i), 'wallet', CASE i % 50 WHEN 0 THEN 'lost' WHEN 1 THEN 'stolen' ELSE 'issued' END, i * 5,
          1, date('2026-11-22', -(i % 400) || ' days') FROM n
        """,
        """
        INSERT INTO birthday (plan, who, age, day)
        SELECT i, CASE WHEN i % 2 THEN 'carer' ELSE 'caredFor' END, CASE WHEN i % 4 < 2 THEN 18 ELSE 65 END,
          date('2026-11-22', (i * 7919 % 4000 - 400) || ' days') FROM n WHERE i % 5 = 0
        """,
        """
        INSERT INTO suspension (plan, owner, reason, fromOn, untilOn)
        SELECT i, 'post/edt', 'in hospital', '2026-01-01', date('2026-11-22', (i * 7919 % 160 - 30) || ' days')
        FROM n WHERE i % 20 = 1
        """,
    ]
}
