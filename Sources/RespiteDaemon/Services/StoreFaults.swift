import RespiteAPI
import RespiteCore
import RespiteStore
import Varlink

/// How the store's errors are said to a caller: by the contract's faults, in words for people.
enum StoreFaults {
    /// The fault for `error`; nil when it is none that a caller should learn the reason of.
    static func fault(for error: any Error, zone: Zone) -> (any Fault)? {
        switch error {
        case StoreError.notFound(let what): NotFound(what: what)
        case StoreError.stale(let current): Stale(current: current)
        case StoreError.refused(let reason): Refused(reason: reason)
        case StoreError.caseRefused(let refusal): Refused(reason: refusal.words)
        case StoreError.emergencyRefused(let refusal): Refused(reason: refusal.words(zone))
        case StoreError.past: CheckIns.ScheduleInvalid(reason: "That time is not in the future.")
        case StoreError.keyReused(let key): KeyReused(requestKey: key)
        case StoreError.readOnly:
            Unavailable(
                reason:
                    "The register failed its check and is kept read-only. Lookups are answered; see respitectl status.")
        case StoreError.following:
            Unavailable(
                reason:
                    "This is the spare: it shows first screens and keeps nothing. If the register is lost, respitectl promote takes over."
            )
        case StoreError.locked(let lock): Unavailable(reason: lock.words)
        case StoreError.corrupt:
            Unavailable(
                reason: "Something in the register cannot be read. The journal says which row; run respitectl check.")
        case StoreError.older:
            Unavailable(reason: "The copy was written by an older respited. Bring both machines to one version.")
        case StoreError.newer:
            Unavailable(reason: "The register was written by a newer respited.")
        case StoreError.diskFull:
            Unavailable(
                reason:
                    "The disk is full or failing: nothing was kept. Lookups are still answered. Free space where the register is kept, then try again."
            )
        default: nil
        }
    }
}

extension CodeLock {
    /// What is the matter, and what to do about it.
    package var words: String {
        switch self {
        case .noKey:
            "Codes are kept under a key, and this respited was given none. The system administrator sets one up: see respited.yaml, keyFile."
        case .otherKey:
            "The codes were locked by another key than the one this respited was given. The system administrator puts the right one back: see respited.yaml, keyFile."
        case .damaged:
            "This code does not open: what is kept of it was changed or spoilt. Ask somebody who knows the code, and set it anew."
        }
    }
}

extension CaseRefusal {
    /// Why, as a sentence for whoever asked.
    package var words: String {
        switch self {
        case .alreadyOpen: "This case is open already."
        case .closed: "This case is closed. Reopen it first if it must go on."
        case .notClosed: "This case is still open."
        case .notAcknowledged: "Nobody has this case. Acknowledge it first."
        case .notSnoozed: "This case is not snoozed."
        case .alreadyAcknowledged(let by): "Somebody has this case already (\(by)). Take it over if you mean to."
        case .notTheHolder(let holder):
            "Only whoever has this case may do that (\(holder)). Take it over if you mean to."
        case .noOffer: "This case has not been offered to anybody."
        case .offeredToAnother(let party): "This case was offered to somebody else (\(party))."
        case .longerThan(let span): "That is longer than the scheme allows: \(span.words) at most."
        case .inThePast: "That time is not in the future."
        case .managerOnly: "Only a duty manager may snooze a critical case."
        case .outcomeDoesNotFit(let outcome, let kind):
            "The outcome \(outcome.rawValue) does not fit a case of this kind. One of these does: \(Outcome.fitting(kind))."
        case .nobodySawThemSafe: "A critical case is closed by saying who saw that the person is safe."
        case .reopeningIsOver: "It is too long ago to reopen this case. Raise a new one."
        }
    }
}

extension Outcome {
    static func fitting(_ kind: Case.Kind) -> String {
        allCases.filter { $0.fits(kind) }.map(\.rawValue).joined(separator: ", ")
    }
}
