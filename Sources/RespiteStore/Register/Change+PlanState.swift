import GRDB
import RespiteCore
import RespiteRecord

extension Change {
    /// Moves a plan on, or says why that cannot be.
    @discardableResult
    func move(_ plan: PlanHeader, _ step: PlanState.Step) throws -> PlanState {
        guard var state = plan.state.after(step) else {
            throw StoreError.refused("This plan is \(plan.state.rawValue): \(step.words).")
        }
        if state == .registered, plan.registeredOn == nil, step == .resume { state = .draft }
        try db.run("UPDATE plan SET state = ? WHERE id = ?", [state, plan.id])
        if state.isLive != plan.state.isLive {
            try db.run("UPDATE planContact SET isLive = ? WHERE plan = ?", [state.isLive, plan.id])
        }
        touch(.plan(plan.id))
        for person in [plan.carer, plan.caredFor].compactMap({ $0 }) { touch(.person(person)) }
        return state
    }
}

extension PlanState.Step {
    /// When it would make sense, for whoever was refused.
    fileprivate var words: String {
        switch self {
        case .register: "only a draft is registered"
        case .suspend: "only a plan on the register is suspended"
        case .resume: "only a suspended or ended plan is taken up again"
        case .end: "it has ended already"
        case .erase: "only an ended plan or a draft is erased"
        }
    }
}
