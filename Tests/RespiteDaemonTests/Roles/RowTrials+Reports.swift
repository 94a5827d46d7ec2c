import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing

extension RowTrials {
    /// What each cell of the row of reports lets somebody read, by its words. Which reports of all is held by
    /// `ReportRoleTests`.
    static let reports: [String: Trial] = [
        "own shift": { scene in
            try await scene.daemon.call(
                Staff.PutMember(uid: Int(scene.uid), name: "L. Okoro", telephones: []), as: TestStaff.administrator)
            _ = try await scene.call(Staff.StartShift(post: "edt", endsAt: scene.daemon.time.now + .hours(8)))
            let shown = try await scene.report(.shift)
            #expect(shown.tables.flatMap(\.rows).map(\.label) == ["L. Okoro"])
            try await scene.cannotRead(.register)
        },
        "all": { scene in
            for report in Reports.Name.allCases {
                let shown = try await scene.report(report)
                #expect(!shown.isOutside)
            }
        },
        "scheme": { scene in
            #expect(try await !scene.report(.targets).isOutside)
            for report in [Reports.Name.governance, .system, .shift, .equality] { try await scene.cannotRead(report) }
        },
        "team": { scene in
            #expect(try await !scene.report(.register).isOutside)
            for report in [Reports.Name.emergencies, .governance, .equality] { try await scene.cannotRead(report) }
        },
        "own": { scene in
            var provider = Staff.PutProvider(name: "Estuary Homecare", telephone: "01632 960310")
            provider.group = "provider"
            for name in ["Estuary Homecare", "Crossroads East"] {
                (provider.name, provider.group) = (name, name == "Estuary Homecare" ? "provider" : nil)
                _ = try await scene.daemon.call(provider, as: TestStaff.administrator)
            }
            let shown = try await scene.report(.freeHours)
            #expect(Set(shown.tables.flatMap(\.rows).map(\.label)) == ["Estuary Homecare", "total"])
            try await scene.cannotRead(.response)
        },
        "governance": { scene in
            #expect(try await !scene.report(.governance).isOutside)
            try await scene.cannotRead(.register)
        },
        "aggregates": { scene in
            let shown = try await scene.report(.register)
            #expect(shown.isOutside && shown.tables.flatMap(\.rows).flatMap(\.cells).contains(where: \.isWithheld))
            for report in [Reports.Name.shift, .governance] { try await scene.cannotRead(report) }
        },
        "health": { scene in
            #expect(try await scene.report(.system).tables.contains { $0.title == "Lateness" })
            try await scene.cannotRead(.register)
        },
    ]
}

extension RoleScene {
    fileprivate func report(_ report: Reports.Name) async throws -> Reports.Show.Reply {
        try await call(Reports.Show(report: report))
    }

    fileprivate func cannotRead(_ report: Reports.Name) async throws {
        #expect(try await rolesMissing { _ = try await self.report(report) } != nil, "\(report)")
    }
}
