import RespiteRecord

/// Snoozed for a reason, and woken.
extension Case {
    mutating func snooze(_ by: Party, until: Instant, asManager: Bool, _ turn: inout Turn) throws {
        guard isOpen else { throw CaseRefusal.closed }
        guard severity < .critical || asManager else { throw CaseRefusal.managerOnly }
        guard until > turn.now else { throw CaseRefusal.inThePast }
        guard until - turn.now <= terms.longestSnooze else { throw CaseRefusal.longerThan(terms.longestSnooze) }
        hold(&turn) { $0.quiet = Quiet(by: by, until: until) }
    }

    mutating func wake(_ turn: inout Turn) throws {
        guard isOpen else { throw CaseRefusal.closed }
        guard holds.quiet != nil else { throw CaseRefusal.notSnoozed }
        try settle(without { $0.quiet = nil }, &turn) { try $0.start(step: $0.cursor.step, &$1) }
    }
}
