import RespiteRecord

extension Register {
    /// An end reason of `org.respited.Register`.
    package enum EndReason: String, Codable, CaseIterable, Equatable, Sendable {
        case carerDied, caredForDied, movedAway, caringRoleEnded, noReply, asked, other
    }

    /// A plan that is not to be relied on for a while.
    package struct Suspension: Codable, Equatable, Sendable {
        package var owner: String
        package var reason: String
        package var untilOn: LocalDate

        package init(owner: String, reason: String, untilOn: LocalDate) {
            (self.owner, self.reason, self.untilOn) = (owner, reason, untilOn)
        }
    }

    /// How a plan ended.
    package struct Ending: Codable, Equatable, Sendable {
        package var reason: EndReason
        package var on: LocalDate
        package var note: String?
        /// Who has confirmed that they have it now, and when.
        package var handedOverTo: String?
        package var handedOverOn: LocalDate?

        package init(
            reason: EndReason, on: LocalDate, note: String? = nil, handedOverTo: String? = nil,
            handedOverOn: LocalDate? = nil
        ) {
            (self.reason, self.on, self.note) = (reason, on, note)
            (self.handedOverTo, self.handedOverOn) = (handedOverTo, handedOverOn)
        }
    }
}
