import RespiteAPI
import RespiteDaemon
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// For each row of the table, real calls that do what it is about. They succeed for whoever may.
enum RowTrials {
    typealias Trial = @Sendable (RoleScene) async throws -> Void

    static let byRow: [String: [Trial]] = [
        "lookup by reference": [{ _ = try await $0.screen("audit") }],
        "lookup by person": [
            { scene in
                let find = Lookup.Find(text: "hansa patel", purpose: "audit", words: "a test")
                let found = try await scene.call(find).candidates
                #expect(found.first?.reference == scene.reference)
            }
        ],
        "health and risk (tier 2)": [
            { scene in
                let screen = try await scene.screen("audit")
                #expect(screen.healthWithheld == false)
            }
        ],
        "reveal a code (tier 3)": [
            { scene in
                try await scene.setCode()
                _ = try await scene.call(
                    Governance.RevealCode(reference: scene.reference, kind: .keySafe, reason: "Nobody answers."))
            }
        ],
        "open and work an emergency, the queue": [workQueue, acceptWorkClose],
        "lower a priority, residential, read safeguarding words": [lowerPriority, goResidential, readSafeguarding],
        "extend free hours": [extendFreeHours],
        "snooze or close a critical case": [snoozeCritical, closeCritical],
        "report a card, add an unverified number or a one-night contact, record or pause check-ins": [
            { _ = try await $0.call(Register.ReportCard(number: $0.scheme.card, state: .lost)) },
            { _ = try await $0.call(CheckIns.Record(reference: $0.reference, word: .ok)) },
            { _ = try await $0.call(Register.AddNumber(person: $0.carer(), telephone: "07700 900216")) },
            { scene in
                let schedule = try await scene.scheme.expectCheckIn(at: scene.daemon.time.now + .hours(3))
                _ = try await scene.call(
                    CheckIns.Pause(
                        schedule: schedule, until: scene.daemon.time.now + .hours(9),
                        reason: "In hospital."))
            },
        ],
        "enquiries, plans, contacts, cards, reviews, import": [
            { _ = try await $0.call(Register.AddEnquiry(channel: "telephone")) },
            { _ = try await $0.call(Register.CreatePlan(plan: TestScheme.plan)) },
            { _ = try await $0.call(Register.ReviewPlan(reference: $0.reference, basedOn: 1)) },
            { _ = try await $0.call(Register.IssueCard(reference: $0.reference, kind: .fob)) },
            correct,
        ],
        "equality monitoring": [setEquality],
        "reports": [{ _ = try await $0.call(Reports.List()) }],
        "access request, erasure, hold": [
            { _ = try await $0.call(Governance.SetHold(reference: $0.reference, reason: "An inquest.")) },
            { _ = try await $0.call(Governance.ApproveErasure(reference: $0.reference)) },
            { _ = try await $0.call($0.request()) },
            { scene in
                _ = try await scene.call(
                    Governance.PrepareErasure(reference: scene.reference, basis: .request, reason: "They asked."))
            },
        ],
        "audit": [{ _ = try await $0.call(Governance.Audit()) }],
        "claim and report notices, deliver messages": [
            {
                _ = try await $0.call(Outbox.Claim(courier: "test", channels: ["hook"], limit: 1, waitSeconds: 0))
            }
        ],
        "policy": [{ _ = try await $0.call(System.ListProposals()) }],
        "promote": [
            { scene in
                let why = try await refusal { _ = try await scene.call(System.Promote()) }
                #expect(why?.contains("only a spare can take over") == true)
            }
        ],
        "backup, check": [{ _ = try await $0.call(Governance.RotateKey()) }],
    ]

    /// What is done by those whose cell names terms.
    static func trial(of cell: RoleTable.Cell) -> Trial? {
        cell.row == "reports" ? reports[cell.says] : byTerms[cell.says]
    }

    /// By the words of the cell.
    private static let byTerms: [String: Trial] = [
        "with a reason or an open emergency": searchWithAReason,
        "in an emergency": healthInAnEmergency,
        "own jobs": openOwnJobs,
        "after its yes, by voice": { scene in
            try await scene.sayYes(in: scene.beginEmergency())
            #expect(try await scene.screen("audit").healthWithheld == true)
        },
        "one, with a reason; without an open emergency the manager is told": revealWithAReason,
        "set, not read": setNotRead,
        "yes, may override with a reason": { scene in
            for trial in [workQueue, acceptWorkClose] { try await trial(RoleScene(scene.uid)) }
            try await ringAgainstTheirWish(scene)
        },
        "safeguarding words": { scene in
            try await readSafeguarding(scene)
            #expect(try await rolesMissing { try await lowerPriority(scene) } != nil)
        },
        "on a named manager's word, confirmed next day": extendOnAManagersWord,
        "write only": { scene in
            try await setEquality(scene)
            let count = Register.CountEquality(measure: "sex", who: .carer)
            #expect(try await rolesMissing { _ = try await scene.call(count) } != nil)
        },
        "accept, work, close": { scene in
            try await acceptWorkClose(scene)
            #expect(try await rolesMissing { try await workQueue(scene) } != nil)
        },
        "its own offers": ownOffers,
        "close": { scene in
            #expect(try await refusal { try await snoozeCritical(scene) }?.contains("duty manager") == true)
            try await closeCritical(RoleScene(scene.uid))
        },
        "correct": { scene in
            try await correct(scene)
            let new = Register.CreatePlan(plan: TestScheme.plan)
            #expect(try await rolesMissing { _ = try await scene.call(new) } != nil)
        },
        "prepares": { scene in
            _ = try await scene.call(
                Governance.PrepareErasure(reference: scene.reference, basis: .request, reason: "They asked."))
            let approve = Governance.ApproveErasure(reference: scene.reference)
            #expect(try await rolesMissing { _ = try await scene.call(approve) } == ["governance"])
            _ = try await scene.call(scene.request())
            let release = Governance.ReleaseRequest(request: "R-0001")
            #expect(try await rolesMissing { _ = try await scene.call(release) } == ["governance"])
        },
        "approves (two people)": { scene in
            _ = try await scene.call(
                Governance.PrepareErasure(reference: scene.reference, basis: .request, reason: "They asked."))
            let approve = Governance.ApproveErasure(reference: scene.reference)
            for _ in 1...2 { #expect(try await scene.call(approve).certificate == nil) }
            #expect(try await scene.daemon.call(approve, as: TestStaff.secondGovernance).certificate != nil)
        },
        "own": { scene in
            let seen = try await scene.rolesSeen()
            #expect(seen == [scene.ownRole])
        },
        "team": { scene in
            let seen = try await scene.rolesSeen()
            #expect(seen == ["line", "edt", "manager", "dayTeam"])
        },
        "all": { scene in
            let seen = try await scene.rolesSeen()
            #expect(seen.isSuperset(of: ["line", "administrator", "root"]))
        },
        "proposes": { scene in
            let made = try await scene.call(System.ProposePolicy(text: policy, why: "Grace is too short."))
            #expect(try await scene.call(System.ListProposals()).proposals.map(\.proposal) == [made.proposal])
            let take = System.DecideProposal(proposal: made.proposal, isTaken: true)
            #expect(try await rolesMissing { _ = try await scene.call(take) } == ["root"])
        },
        "loads": { scene in
            let propose = System.ProposePolicy(text: policy, why: "Grace is too short.")
            #expect(try await rolesMissing { _ = try await scene.call(propose) } == ["administrator", "manager"])
            let made = try await scene.daemon.call(propose, as: TestStaff.manager)
            _ = try await scene.call(System.DecideProposal(proposal: made.proposal, isTaken: true))
        },
        "verify only": { scene in
            let proof = try await scene.call(Governance.Verify())
            #expect(proof.isWhole)
            let missing = try await rolesMissing { _ = try await scene.call(Governance.Audit()) }
            #expect(missing != nil)
        },
        "only this": { scene in
            _ = try await scene.call(Outbox.Claim(courier: "test", channels: ["hook"], limit: 1, waitSeconds: 0))
        },
    ]
}

extension RowTrials {
    private static let policy = "fallback: 01632 960999\ngrace: 90 min\n"

    private static let workQueue: Trial = { scene in
        let missed = try await scene.missCheckIn()
        let kept = try await scene.call(Cases.Acknowledge(caseNumber: missed.caseNumber))
        _ = try await scene.call(
            Cases.Extend(caseNumber: missed.caseNumber, version: kept.version))
    }

    private static let acceptWorkClose: Trial = { scene in
        let missed = try await scene.missCheckIn()
        _ = try await scene.call(Cases.Show(caseNumber: missed.caseNumber))
        let noted = try await scene.call(Cases.Note(caseNumber: missed.caseNumber, text: "The light is on."))
        _ = try await scene.call(
            Cases.Resolve(
                caseNumber: missed.caseNumber, version: noted.version, outcome: "safe", evidence: "Rang back.",
                seenSafeBy: "Meena"))
    }

    private static let snoozeCritical: Trial = { scene in
        let open = try await scene.openEmergency()
        _ = try await scene.call(
            Cases.Snooze(
                caseNumber: open.caseNumber, version: open.version, until: scene.daemon.time.now + .minutes(30),
                reason: "They are at the hospital."))
    }

    private static let closeCritical: Trial = { scene in
        let open = try await scene.openEmergency()
        #expect(open.severity == .critical)
        _ = try await scene.call(
            Cases.Resolve(
                caseNumber: open.caseNumber, version: open.version, outcome: "safe",
                evidence: "All are well.", seenSafeBy: "Meena"))
    }

    /// A person may have what is wrong about them put right by information governance.
    private static let correct: Trial = { scene in
        var plan = TestScheme.plan
        plan.carer.name.given = "Hansaben"
        _ = try await scene.call(
            Register.RevisePlan(reference: scene.reference, basedOn: 1, plan: plan, why: "Her name was misspelt."))
    }

    private static let searchWithAReason: Trial = { scene in
        #expect(try await refusal { _ = try await scene.find("review", nil) }?.contains("why") == true)
        #expect(try await scene.find("review", "Her daughter asked.").count == 1)
        #expect(try await scene.find(nil, nil).count == 1)
        #expect(try await scene.entries().first { $0.action == "lookup.find" }?.purpose == "emergency")
        _ = try await scene.openEmergency()
        #expect(try await scene.find("review", nil).count == 1)
    }

    private static let healthInAnEmergency: Trial = { scene in
        #expect(try await scene.screen("review").healthWithheld == true)
        #expect(try await scene.screen(nil).healthWithheld == false)
        #expect(try await scene.entries().first { $0.action == "lookup.open" }?.result == "breakGlass")
        _ = try await scene.openEmergency()
        #expect(try await scene.screen("review").healthWithheld == false)
        #expect(try await scene.entries().first { $0.action == "lookup.open" }?.result == "done")
    }

    private static let revealWithAReason: Trial = { scene in
        try await scene.setCode()
        func reveal(_ reason: String) async throws {
            _ = try await scene.call(
                Governance.RevealCode(reference: scene.reference, kind: .keySafe, reason: reason))
        }
        #expect(try await refusal { try await reveal("") } != nil)
        try await reveal("Nobody answers.")
        #expect(try await scene.daemon.claim().map(\.template) == ["codeRead"])
    }

    private static let setNotRead: Trial = { scene in
        _ = try await scene.call(
            Governance.SetCode(reference: scene.reference, kind: .keySafe, code: "C4417X9", basedOn: 0))
        let reveal = Governance.RevealCode(reference: scene.reference, kind: .keySafe, reason: "Nobody answers.")
        #expect(try await rolesMissing { _ = try await scene.call(reveal) } != nil)
    }
}

extension RoleScene {
    /// The roles whose entries this one sees, after everybody has done something.
    fileprivate func rolesSeen() async throws -> Set<String> {
        for role in RoleTable.columns {
            let uid = RoleTable.uid(role)
            _ = try? await daemon.call(CheckIns.Record(reference: reference, word: .ok), as: uid)
            _ = try? await daemon.call(Governance.RotateKey(), as: uid)
            _ = try? await daemon.call(Lookup.Open(reference: reference, purpose: "audit"), as: uid)
        }
        return Set(try await call(Governance.Audit(limit: 1000)).entries.map(\.role))
    }

    fileprivate var ownRole: String { RoleTable.columns.first { RoleTable.uid($0) == uid }?.rawValue ?? "none" }
}
