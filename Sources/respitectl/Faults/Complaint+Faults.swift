import RespiteAPI
import RespiteRecord
import Varlink

extension Complaint {
    /// What to say of any error: the daemon's faults, an unreachable daemon, or one of our own.
    init(about error: any Error, path: String, seeAgain: String? = nil) {
        switch error {
        case let complaint as Complaint: self = complaint
        case let fault as RemoteFault: self.init(fault, seeAgain: seeAgain)
        case let away as Unreachable:
            self = .unreachable(path: away.path, reason: away.reason, isForbidden: away.isForbidden)
        default: self = .brokenLine(path: path, error)
        }
    }

    /// What to say of a fault: each that the contract declares has a sentence of its own.
    init(_ fault: RemoteFault, seeAgain: String?) {
        self =
            Self.shared(fault, seeAgain: seeAgain) ?? Self.declared(fault) ?? Self.standard(fault)
            ?? Complaint(
                .refused, "respited answered with an error that this respitectl does not know: \(fault.name).",
                try: "Are both of the same version? Compare with respitectl status."
            )
    }

    private static func shared(_ fault: RemoteFault, seeAgain: String?) -> Complaint? {
        if let missing = fault.as(RoleMissing.self) { return .roleMissing(missing.roles) }
        if let stale = fault.as(Stale.self) { return .stale(stale.current, seeAgain: seeAgain) }
        if let unknown = fault.as(NotFound.self) {
            // Most often it is said what kind of thing it is, and only sometimes which.
            let isKind = unknown.what.allSatisfy { $0.isLetter || $0 == " " }
            return Complaint(.refused, isKind ? "There is no such \(unknown.what)." : "Not found: \(unknown.what).")
        }
        if let refused = fault.as(Refused.self) {
            return Complaint(.refused, "Refused: \(refused.reason.asSentence)")
        }
        if let reused = fault.as(KeyReused.self) {
            return Complaint(
                .refused, "The request key \(reused.requestKey) was used before, for something else.",
                try: "Nothing was changed. Take a new key for a new request."
            )
        }
        if let busy = fault.as(Unavailable.self) {
            return Complaint(.refused, "It cannot be done just now: \(busy.reason.asSentence)")
        }
        return nil
    }

    private static func declared(_ fault: RemoteFault) -> Complaint? {
        if let invalid = fault.as(Register.PlanInvalid.self) { return .planInvalid(invalid.problems) }
        if let invalid = fault.as(CheckIns.ScheduleInvalid.self) {
            return Complaint(
                .refused, "The schedule cannot be kept as it is asked for: \(invalid.reason.asSentence)",
                try: "Nothing was changed."
            )
        }
        return nil
    }

    private static func roleMissing(_ roles: [String]) -> Complaint {
        let sentence =
            switch roles.count {
            case 0: "You may not do this, in any role."
            default: "You may not do this: it takes the role \(String.list(roles.map(\.spaced), "or"))."
            }
        return Complaint(
            .notPermitted, sentence,
            try: "Roles come with Unix groups: id shows yours. The system administrator can add you to one."
        )
    }

    private static func stale(_ current: Int, seeAgain: String?) -> Complaint {
        var complaint = Complaint(
            .refused, "Somebody changed it meanwhile: it is at version \(current) now. Nothing was done."
        )
        if let seeAgain { complaint.advice = ["See what they did, then decide again: \(seeAgain)"] }
        return complaint
    }

    private static func planInvalid(_ problems: [Register.Problem]) -> Complaint {
        var complaint = Complaint(.refused, "The plan cannot be taken as it is. Nothing was changed.")
        complaint.advice = problems.map { "\($0.path): \($0.reason)" }
        return complaint
    }
}

extension String {
    /// Ended by a full stop, if it was not.
    var asSentence: String {
        guard let last, !".!?".contains(last) else { return self }
        return self + "."
    }
}
