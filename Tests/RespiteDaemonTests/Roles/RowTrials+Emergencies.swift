import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// What the rows of an emergency are tried by.
extension RowTrials {
    static let lowerPriority: Trial = { scene in
        let emergency = try await scene.beginEmergency()
        let lower = Emergencies.Prioritise(emergency: emergency, priority: 3, reason: "A neighbour sits with him.")
        #expect(try await scene.call(lower).summary.emergency == emergency)
    }

    static let goResidential: Trial = { scene in
        let emergency = try await scene.beginEmergency()
        _ = try await scene.call(Emergencies.Decide(emergency: emergency, decision: "residential", manager: "D. Frost"))
    }

    static let readSafeguarding: Trial = { scene in
        let emergency = try await scene.beginEmergency()
        let raised = try await scene.daemon.call(
            Emergencies.Safeguard(emergency: emergency, words: "He is afraid of his brother."), as: TestStaff.line)
        let read = try await scene.call(Emergencies.Concerns(caseNumber: raised.caseNumber)).concerns
        #expect(read.map(\.words) == ["He is afraid of his brother."])
    }

    static let extendFreeHours: Trial = { scene in
        let emergency = try await scene.beginEmergency()
        _ = try await scene.call(Emergencies.Decide(emergency: emergency, decision: "extension", hours: 24))
    }

    /// It is done at night, and what is left for the next working day is that the manager confirms it.
    static let extendOnAManagersWord: Trial = { scene in
        let emergency = try await scene.beginEmergency()
        var extend = Emergencies.Decide(emergency: emergency, decision: "extension", hours: 24)
        #expect(try await refusal { _ = try await scene.call(extend) }?.contains("duty manager") == true)
        extend.manager = "D. Frost"
        _ = try await scene.call(extend)
        let tasks = try await scene.daemon.call(Register.ListTasks(), as: TestStaff.administrator).tasks
        #expect(tasks.contains { $0.note?.contains("D. Frost confirm in writing") == true })
    }

    /// For a life at risk, somebody who must not be told is rung all the same.
    static let ringAgainstTheirWish: Trial = { scene in
        var plan = TestScheme.plan
        plan.mustNotBeTold = .stated([Plan.KeptAway { $0.name = "Dinesh Patel" }])
        _ = try await scene.daemon.call(
            Register.RevisePlan(reference: scene.reference, basedOn: 1, plan: plan), as: TestStaff.administrator)
        let emergency = try await scene.beginEmergency()
        var ring = Emergencies.Call(emergency: emergency, who: .init(name: "Dinesh Patel"), result: "noAnswer")
        #expect(try await refusal { _ = try await scene.call(ring) }?.contains("must not be told") == true)
        ring.because = "The house is on fire, and nobody else answers."
        #expect(try await scene.call(ring).warning != nil)
    }

    /// A provider that logs in opens the plan for which it has said yes, and no other.
    static let openOwnJobs: Trial = { scene in
        let emergency = try await scene.beginEmergency()
        #expect(try await isNotFound { _ = try await scene.screen("audit") })
        try await scene.sayYes(in: emergency)
        #expect(try await scene.screen("audit").reference == scene.reference)
        let other = try await scene.daemon.call(
            Register.CreatePlan(plan: TestScheme.plan), as: TestStaff.administrator
        ).reference
        let open = Lookup.Open(reference: other, purpose: "audit", words: "a test")
        #expect(try await isNotFound { _ = try await scene.call(open) })
    }

    private static func isNotFound(_ work: () async throws -> Void) async throws -> Bool {
        do { try await work() } catch let fault as RemoteFault { return fault.name == NotFound.name }
        return false
    }

    /// A provider that logs in sees what it was asked, and nothing of the emergency.
    static let ownOffers: Trial = { scene in
        let emergency = try await scene.beginEmergency()
        let asked = try await scene.askProvider(in: emergency)
        #expect(try await scene.call(Emergencies.OwnOffers()).offers.map(\.offer) == [asked])
        let no = Emergencies.AnswerOwnOffer(emergency: emergency, offer: asked, answer: "no")
        #expect(try await scene.call(no).offer.state == "declined")
        let show = Emergencies.Show(emergency: emergency)
        #expect(try await rolesMissing { _ = try await scene.call(show) } != nil)
        #expect(try await rolesMissing { _ = try await scene.call(Cases.List()) } != nil)
    }

    static let setEquality: Trial = { scene in
        var answers = Register.SetEquality(reference: scene.reference, who: .carer)
        answers.sex = "female"
        _ = try await scene.call(answers)
    }
}
