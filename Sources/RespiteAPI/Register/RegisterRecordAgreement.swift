import Varlink

extension Register {
    /// Records what a contact said to being one. Who says no is asked no more, in open cases either.
    package struct RecordAgreement: Method, Equatable {
        package static let name = "org.respited.Register.RecordAgreement"

        package struct Reply: Codable, Equatable, Sendable {
            /// notAsked, asked, agreed, declined, withdrawn
            package var agreement: String

            package init(agreement: String) {
                self.agreement = agreement
            }
        }

        package var reference: String
        package var person: String
        package var said: AgreementWord
        package var how: String?
        package var requestKey: String?

        package init(
            reference: String, person: String, said: AgreementWord, how: String? = nil, requestKey: String? = nil
        ) {
            (self.reference, self.person, self.said) = (reference, person, said)
            (self.how, self.requestKey) = (how, requestKey)
        }
    }
}
