import RespiteAPI
import RespiteCore
import RespiteStore
import Varlink

extension StaffService {
    func offerShift(_ call: Staff.OfferShift, _ caller: Caller) async throws -> Staff.OfferShift.Reply {
        guard let receiver = UInt32(exactly: call.to) else { throw InvalidParameter(parameter: "to") }
        let offered = try await desk.store.offerShift(
            of: caller.peer.uid, to: receiver, by: desk.author(caller, Staff.OfferShift.self), at: desk.now)
        return .init(
            caseNumber: offered.caseFile.written(as: CaseNumber.self),
            cases: offered.cases.map { $0.written(as: CaseNumber.self) }, until: offered.until)
    }

    func acceptShift(_ call: Staff.AcceptShift, _ caller: Caller) async throws -> Staff.AcceptShift.Reply {
        guard call.readBack.contains(where: \.isLetter) else {
            throw Refused(reason: "Say the list back in words, as you understood it.")
        }
        var words = ShiftReadBack(list: call.readBack, cases: [:], until: call.endsAt)
        for one in call.cases ?? [] where one.readBack.contains(where: \.isLetter) {
            let id = try number(one.caseNumber, CaseNumber.self)
            words.cases[id] = one.readBack
        }
        let accepted = try await desk.store.acceptShift(
            number(call.caseNumber, CaseNumber.self), by: caller.peer.uid, words,
            by: desk.author(caller, Staff.AcceptShift.self), at: desk.now)
        return .init(
            shift: String(accepted.shift), cases: accepted.cases.map { $0.written(as: CaseNumber.self) })
    }

    func declineShift(_ call: Staff.DeclineShift, _ caller: Caller) async throws -> Nothing {
        guard call.reason.contains(where: \.isLetter) else {
            throw Refused(reason: "Give a reason in words for declining it.")
        }
        try await desk.store.declineShift(
            number(call.caseNumber, CaseNumber.self), by: caller.peer.uid, because: call.reason,
            by: desk.author(caller, Staff.DeclineShift.self), at: desk.now)
        return Nothing()
    }
}
