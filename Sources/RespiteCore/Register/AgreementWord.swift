import RespiteRecord

/// What was heard about being a contact.
package enum AgreementWord: String, Codable, CaseIterable, Hashable, Sendable {
    case asked, yes, no
}

extension Plan.Agreement.State {
    /// Where an agreement stands after a word. What was heard is never refused: who says no after a yes withdraws.
    package func after(_ word: AgreementWord) -> Plan.Agreement.State {
        switch word {
        case .asked: self == .agreed ? .agreed : .asked
        case .yes: .agreed
        case .no: self == .agreed || self == .withdrawn ? .withdrawn : .declined
        }
    }
}
