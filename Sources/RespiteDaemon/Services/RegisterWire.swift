import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore

// How the register's values are sent.

extension Enquiry {
    var wire: Register.Enquiry {
        .init(
            enquiry: id.written(as: EnquiryNumber.self), state: .init(rawValue: state.rawValue) ?? .new,
            receivedAt: receivedAt, channel: channel, name: name, telephone: telephone, note: note, reference: reference
        )
    }
}

extension PlanHeader {
    func wire(on today: LocalDate) -> Register.PlanSummary {
        .init(
            reference: reference, state: .init(rawValue: state.rawValue) ?? .draft, version: version, carer: carerName,
            caredFor: caredForName, registeredOn: registeredOn, lastReviewedOn: lastReviewedOn,
            reviewDueOn: reviewDueOn, gaps: gaps,
            derived: derived(on: today).compactMap { .init(rawValue: $0.rawValue) })
    }
}

extension Card {
    var wire: Register.Card {
        .init(
            number: number, kind: .init(rawValue: kind.rawValue) ?? .wallet,
            state: .init(rawValue: state.rawValue) ?? .issued,
            holder: holder, issuedAt: issuedAt, reportedAt: reportedAt, replacedBy: replacedBy, lostWithIt: lostWithIt)
    }
}
