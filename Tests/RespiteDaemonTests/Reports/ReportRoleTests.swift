import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

@testable import RespiteDaemon

/// Who may read which report, of which days, and what they do not see of it.
@Suite struct ReportRoleTests {
    /// Each role's reports, by the words of its cell.
    private static let cells: [(role: Role, reports: Set<Reports.Name>)] = [
        (.line, [.shift]),
        (.edt, [.shift]),
        (.manager, Set(Reports.Name.allCases)),
        (
            .administrator,
            [
                .targets, .enquiries, .register, .emergencies, .response, .freeHours, .checkIns, .outcomes,
                .youngCarers,
                .national,
            ]
        ),
        (.dayTeam, [.enquiries, .register, .checkIns, .youngCarers]),
        (.provider, [.freeHours]),
        (.governance, [.governance, .equality]),
        (
            .analyst,
            [
                .targets, .enquiries, .register, .emergencies, .response, .freeHours, .checkIns, .outcomes, .equality,
                .youngCarers, .national,
            ]
        ),
        (.courier, []),
        (.gateway, []),
        (.root, [.system]),
    ]

    /// A daemon with a provider's group, and a shift for whoever asks for theirs.
    private static func daemon() async throws -> TestDaemon {
        let daemon = try await TestDaemon()
        _ = try await TestScheme(daemon)
        var provider = Staff.PutProvider(name: "Estuary Homecare", telephone: "01632 960310")
        provider.group = "provider"
        _ = try await daemon.call(provider, as: TestStaff.administrator)
        try await daemon.call(
            Staff.PutMember(uid: Int(TestStaff.line), name: "L. Okoro", telephones: []), as: TestStaff.administrator)
        try await daemon.call(
            Staff.PutPost(post: "line", name: "24-hour line", telephone: nil), as: TestStaff.administrator)
        try await daemon.call(
            Staff.StartShift(post: "line", endsAt: daemon.time.now + .hours(8)), as: TestStaff.line)
        return daemon
    }

    @Test(arguments: cells.map(\.role)) func eachRoleReadsItsReportsAndNoOther(role: Role) async throws {
        let daemon = try await Self.daemon()
        let uid = RoleTable.uid(role)
        let own = Self.cells.first { $0.role == role }?.reports ?? []
        for report in Reports.Name.allCases {
            let missing = try await rolesMissing {
                _ = try await daemon.call(Reports.Show(report: report), as: uid)
            }
            #expect((missing == nil) == own.contains(report), "\(role) and \(report)")
            #expect(missing?.contains(role.rawValue) != true)
        }
        guard !own.isEmpty else { return }
        #expect(try await Set(daemon.call(Reports.List(), as: uid).reports.map(\.report)) == own)
    }

    @Test func outsideTheOfficeSmallNumbersAreWithheld() async throws {
        let daemon = try await Self.daemon()
        let office = try await ReadReport(.register, of: daemon)
        #expect(office.withheld == 0 && !office.reply.isOutside)
        let outside = try await ReadReport(.register, of: daemon, as: TestStaff.analyst)
        #expect(outside.reply.isOutside)
        #expect(try outside.row("registered", "Plans by state") == [0, nil, nil, nil])
        #expect(outside.withheld > 0)
        let shown = outside.reply.tables.flatMap(\.rows).flatMap(\.cells).compactMap(\.value)
        #expect(shown.allSatisfy { $0 == 0 || $0 >= 5 })
    }

    @Test func outsideTheOfficeAReportCoversOneWholeQuarterThatIsOver() async throws {
        let daemon = try await Self.daemon()
        let usual = try await ReadReport(.enquiries, of: daemon, as: TestStaff.analyst)
        #expect(usual.reply.from.description == "2026-07-01" && usual.reply.to.description == "2026-09-30")
        let whole = try await ReadReport(
            .enquiries, of: daemon, as: TestStaff.analyst, from: "2026-04-01", to: "2026-06-30")
        #expect(whole.reply.to.description == "2026-06-30")
        for (from, to) in [
            ("2026-04-01", "2026-06-29"), ("2026-04-02", "2026-06-30"), ("2026-04-01", "2026-09-30"),
            ("2026-10-01", "2026-12-31"), ("2026-06-30", "2026-04-01"),
        ] {
            let why = try await refusal {
                _ = try await ReadReport(.enquiries, of: daemon, as: TestStaff.analyst, from: from, to: to)
            }
            #expect(why?.contains("one whole quarter that is over, such as 2026-07-01 to 2026-09-30") == true)
        }
    }

    @Test func theOfficeAsksForAnyDaysAndWithoutForTheQuarterThatRuns() async throws {
        let daemon = try await Self.daemon()
        let usual = try await ReadReport(.enquiries, of: daemon)
        #expect(usual.reply.from.description == "2026-10-01" && usual.reply.to.description == "2026-11-22")
        let day = try await ReadReport(.enquiries, of: daemon, from: "2026-11-22", to: "2026-11-22")
        #expect(day.reply.from == day.reply.to)
        let why = try await refusal {
            _ = try await ReadReport(.enquiries, of: daemon, from: "2026-11-22", to: "2026-11-21")
        }
        #expect(why == "The report would end before it begins: 2026-11-22 to 2026-11-21.")
    }

    @Test func whoeverSatInNoShiftIsToldSo() async throws {
        let daemon = try await TestDaemon()
        let why = try await refusal { _ = try await daemon.call(Reports.Show(report: .shift)) }
        #expect(why?.hasPrefix("You have not been on shift yet.") == true)
        _ = try await TestScheme(daemon)
        let days = try await refusal {
            _ = try await daemon.call(Reports.Show(report: .shift, from: LocalDate("2026-01-01")))
        }
        #expect(days?.hasPrefix("Your own last shift is all that you can ask for") == true)
    }

    @Test func aProviderWithoutAGroupIsToldWhatToDo() async throws {
        let daemon = try await TestDaemon()
        let why = try await refusal {
            _ = try await daemon.call(Reports.Show(report: .freeHours), as: TestStaff.provider)
        }
        #expect(why?.hasPrefix("No provider of the scheme has a group that you are in.") == true)
    }
}
