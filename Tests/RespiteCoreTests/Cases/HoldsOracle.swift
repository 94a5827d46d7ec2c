import RespiteCore
import RespiteRecord

/// Who holds a case, kept by the plainest rules and apart from the model, to be compared with it.
struct HoldsOracle: Equatable {
    var isOpen = true
    var holder: Party?
    var offeredTo: Party?
    var shiftEnds: Instant?
    var helpers: [Party: Party] = [:]
    var present: Set<[Party]> = []
    var isSnoozed = false
    var wasOwned = false
    var severity: Severity
    private let isWelfare: Bool

    init(_ opening: Opening) {
        holder = opening.raisedBy
        wasOwned = holder != nil
        severity = opening.severity
        isWelfare = opening.kind == .welfare
    }

    var isHeld: Bool { holder != nil || !helpers.isEmpty || !present.isEmpty || isSnoozed }

    /// What an event that was not refused comes to.
    mutating func follow(_ event: CaseEvent, at now: Instant) {
        if case .reopened = event { isOpen = true }
        guard isOpen else { return }
        switch event {
        case .acknowledged(let by, _, let end), .taken(let by, _, let end), .accepted(let by, let end): own(by, end)
        case .extended: offeredTo = nil
        case .offered(_, let to): offeredTo = to
        case .declined: endOffer(at: now)
        case .givenUp: disown()
        case .escalated:
            disown()
            isSnoozed = false
        case .willHelp(let helper, let whom, _): helpers[helper] = whom
        case .cannotHelp(let party, _): helpers[party] = nil
        case .arrived(let who, let whom, _):
            helpers[who] = nil
            present.insert([who, whom])
        case .left(let who, let whom): present.remove([who, whom])
        case .snoozed: isSnoozed = true
        case .woken: isSnoozed = false
        case .joined(let other):
            if other > severity { (severity, isSnoozed) = (other, false) }
        case .fell(let deadline): fall(deadline, at: now)
        case .checkedIn(let word): checkIn(word)
        case .resolved: close()
        case .opened, .notReached, .replanned, .safeUntil, .reopened, .corrected, .clockSet: break
        }
    }

    private mutating func fall(_ deadline: CaseDeadline, at now: Instant) {
        switch deadline {
        case .stepOver, .pageAgain, .aloneOver, .ackReminder, .eta: break
        case .ackOver: disown()
        case .offerOver: endOffer(at: now)
        case .promiseOver(let helper, _): helpers[helper] = nil
        case .presenceOver(let who, let whom): present.remove([who, whom])
        case .quietOver: isSnoozed = false
        }
    }

    private mutating func own(_ party: Party, _ end: Instant?) {
        (holder, offeredTo, shiftEnds, wasOwned, isSnoozed) = (party, nil, end, true, false)
    }

    private mutating func disown() { (holder, offeredTo, shiftEnds) = (nil, nil, nil) }

    private mutating func endOffer(at now: Instant) {
        guard offeredTo != nil else { return }
        offeredTo = nil
        if let shiftEnds, shiftEnds + .minutes(15) <= now { disown() }
    }

    private mutating func checkIn(_ word: CheckInWord) {
        if word == .worried { isSnoozed = false }
        if isWelfare, word == .help || (word == .ok && !wasOwned) { close() }
    }

    private mutating func close() {
        disown()
        (helpers, present, isSnoozed, isOpen) = ([:], [], false, false)
    }
}

extension Case {
    /// The same, read off the model.
    func faults(beside oracle: HoldsOracle) -> [String] {
        var faults: [String] = []
        let promised = holds.promises.map { [$0.helper, $0.forWhom] }
        if isOpen != oracle.isOpen { faults.append("open \(isOpen)") }
        if isPaging != (oracle.isOpen && !oracle.isHeld) { faults.append("pages \(isPaging), held \(oracle.isHeld)") }
        if holds.ack?.holder != oracle.holder { faults.append("held by \(String(describing: holds.ack?.holder))") }
        if holds.ack?.offer?.to != oracle.offeredTo { faults.append("the offer is another") }
        if Set(promised) != Set(oracle.helpers.map { [$0, $1] }) { faults.append("the promises are others") }
        if Set(holds.presences.map { [$0.who, $0.forWhom] }) != oracle.present { faults.append("others are present") }
        if (holds.quiet != nil) != oracle.isSnoozed { faults.append("snoozed \(holds.quiet != nil)") }
        if wasAcknowledged != oracle.wasOwned { faults.append("was owned \(wasAcknowledged)") }
        if severity != oracle.severity { faults.append("severity \(severity)") }
        return faults
    }
}
