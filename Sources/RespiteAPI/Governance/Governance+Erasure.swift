import RespiteRecord

extension Governance {
    /// Why a record is erased.
    package enum Basis: String, Codable, CaseIterable, Equatable, Sendable {
        case retention
        case request
        case mistake
    }

    /// A plan that is to be erased, and who has agreed.
    package struct PreparedErasure: Codable, Equatable, Sendable {
        package var reference: String
        package var basis: Basis
        package var preparedAt: Instant
        package var preparedBy: String?
        package var approvedBy: [String]
        package var isHeld: Bool

        package init(
            reference: String, basis: Basis, preparedAt: Instant, preparedBy: String? = nil, approvedBy: [String],
            isHeld: Bool
        ) {
            self.reference = reference
            self.basis = basis
            self.preparedAt = preparedAt
            self.preparedBy = preparedBy
            self.approvedBy = approvedBy
            self.isHeld = isHeld
        }
    }

    /// That a plan and its people were erased: nothing that says who they were.
    package struct Certificate: Codable, Equatable, Sendable {
        package var certificate: String
        package var reference: String
        package var basis: Basis
        package var erasedAt: Instant
        package var people: Int
        package var versions: Int
        package var approvedBy: String
        package var copiesExpireOn: LocalDate

        package init(certificate: String, reference: String, basis: Basis, erasedAt: Instant, copiesExpireOn: LocalDate)
        {
            (self.certificate, self.reference, self.basis) = (certificate, reference, basis)
            (self.erasedAt, self.copiesExpireOn) = (erasedAt, copiesExpireOn)
            (people, versions, approvedBy) = (0, 0, "")
        }
    }
}
