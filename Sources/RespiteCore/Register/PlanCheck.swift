import RespiteRecord

/// Holds a plan against the rules that go beyond the form of its document: called on every way in.
///
/// It asks what cannot be so, never what is missing: an incomplete plan is a plan.
package struct PlanCheck {
    let today: LocalDate
    var problems: [Problem] = []

    /// All that is wrong with `plan`, in the order of the form as far as may be.
    package static func problems(in plan: Plan, on today: LocalDate) -> [Problem] {
        guard let tree = try? Tree(plan) else { return [Problem("", "the plan cannot be written down")] }
        return problems(in: plan, written: tree, on: today)
    }

    /// The same, for whoever has written it down already.
    package static func problems(in plan: Plan, written tree: Tree, on today: LocalDate) -> [Problem] {
        var check = PlanCheck(today: today)
        check.problems = FieldCatalogue.problems(in: tree)
        check.checkForm(plan.form)
        check.checkPeople(plan)
        check.checkContacts(plan.contacts.items, mustNotBeTold: plan.mustNotBeTold.items)
        check.checkGettingIn(plan)
        check.checkHealth(plan.health)
        check.checkCare(plan)
        check.checkDecisions(plan)
        return check.problems
    }

    mutating func report(_ path: String, _ reason: String) {
        problems.append(Problem(path, reason))
    }

    /// Reports what an identifier's check says of what was typed, if anything was.
    mutating func check(_ typed: String?, at path: String, by reading: (String) throws(IdentifierError) -> some Any) {
        guard let typed else { return }
        do throws(IdentifierError) { _ = try reading(typed) } catch { report(path, "cannot be right: \(error)") }
    }

    mutating func checkNotLater(_ date: LocalDate?, at path: String) {
        if let date, date > today { report(path, "lies in the future") }
    }

    mutating func checkNotLater(_ date: PartialDate?, at path: String) {
        if let earliest = date?.earliest, earliest > today { report(path, "lies in the future") }
    }
}

extension PlanCheck {
    private mutating func checkForm(_ form: Plan.Form) {
        check(form.sourceEnquiry, at: "form.sourceEnquiry", by: EnquiryNumber.init(parsing:))
    }

    private mutating func checkHealth(_ health: Plan.Health) {
        check(health.gp.telephone, at: "health.gp.telephone")
        check(health.pharmacy.telephone, at: "health.pharmacy.telephone")
        for (number, medicine) in health.medicines.items.enumerated()
        where medicine.longestDelay != nil && medicine.timeCritical != true {
            report("health.medicines[\(number)].longestDelay", "is only for a time-critical medicine")
        }
    }

    /// Risk, household, services and the response.
    private mutating func checkCare(_ plan: Plan) {
        for (number, marker) in plan.risk.toWorkers.items.enumerated() {
            check(marker, at: "risk.toWorkers[\(number)]")
        }
        for (number, child) in plan.household.children.items.enumerated() {
            checkNotLater(child.born, at: "household.children[\(number)].born")
        }
        for (number, other) in plan.household.alsoCaredFor.items.enumerated() {
            check(other.plan, at: "household.alsoCaredFor[\(number)].plan", by: PlanReference.init(parsing:))
        }
        checkServices(plan.services)
        if Set(plan.response.order).count < plan.response.order.count {
            report("response.order", "names the same help twice")
        }
        checkNotLater(plan.response.chargeExplainedOn, at: "response.chargeExplainedOn")
    }

    private mutating func checkServices(_ services: Plan.Services) {
        for (number, agency) in services.agencies.items.enumerated() {
            check(agency.telephone, at: "services.agencies[\(number)].telephone")
        }
        for (number, one) in services.socialWorker.items.enumerated() {
            check(one.telephone, at: "services.socialWorker[\(number)].telephone")
        }
        for (number, one) in services.nurse.items.enumerated() {
            check(one.telephone, at: "services.nurse[\(number)].telephone")
        }
    }

    /// A warning to workers needs an incident, somebody who answers for it, and an end.
    private mutating func check(_ marker: Plan.WorkerMarker, at path: String) {
        if marker.what == nil { report("\(path).what", "is needed of a warning to workers") }
        if marker.author == nil { report("\(path).author", "is needed of a warning to workers") }
        if marker.incidentOn == nil {
            report("\(path).incidentOn", "is needed: only a recorded incident makes a warning")
        }
        if marker.reviewOn == nil { report("\(path).reviewOn", "is needed: no warning is without an end") }
        checkNotLater(marker.incidentOn, at: "\(path).incidentOn")
        if let incident = marker.incidentOn, let review = marker.reviewOn, review <= incident {
            report("\(path).reviewOn", "should be later than the incident")
        }
    }

    private mutating func checkDecisions(_ plan: Plan) {
        let decisions = plan.decisions
        for (name, directive) in [
            ("dnacpr", decisions.dnacpr), ("respect", decisions.respect),
            ("advanceDecision", decisions.advanceDecision),
        ] {
            checkNotLater(directive.askedOn, at: "decisions.\(name).askedOn")
            if directive.inPlace == false, directive.original != nil {
                report("decisions.\(name).original", "is given, though there is none in place")
            }
        }
        for (number, attorney) in decisions.attorneys.items.enumerated() {
            check(attorney.telephone, at: "decisions.attorneys[\(number)].telephone")
        }
        if decisions.ableToDecide == .yes, decisions.bestInterestsReason != nil {
            report("decisions.bestInterestsReason", "is given, though the person can decide")
        }
        if plan.sharing.objectsTo != nil, plan.sharing.personsView != .objects {
            report("sharing.objectsTo", "is given, though the person's view is not that they object")
        }
        checkNotLater(plan.sharing.privacyNotice.on, at: "sharing.privacyNotice.on")
    }
}
