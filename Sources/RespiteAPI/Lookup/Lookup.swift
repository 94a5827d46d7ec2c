/// The lookup: the right plan for what was heard on a bad line.
///
/// The interface `org.respited.Lookup`.
package enum Lookup {}

extension Lookup {
    /// What was heard, field by field; any of them may be absent or wrong.
    package struct Fields: Codable, Equatable, Sendable {
        package var given: String?
        package var family: String?
        /// ISO 8601, or as it was heard: 12/4/66, 1966
        package var born: String?
        package var postcode: String?
        package var number: String?
        package var street: String?
        package var locality: String?
        package var town: String?
        package var telephone: String?
        package var nhsNumber: String?

        package init(
            given: String? = nil, family: String? = nil, born: String? = nil, postcode: String? = nil,
            number: String? = nil, street: String? = nil, locality: String? = nil, town: String? = nil,
            telephone: String? = nil, nhsNumber: String? = nil
        ) {
            self.given = given
            self.family = family
            self.born = born
            self.postcode = postcode
            self.number = number
            self.street = street
            self.locality = locality
            self.town = town
            self.telephone = telephone
            self.nhsNumber = nhsNumber
        }
    }

    /// Why a candidate is one: what was typed met this field, and how closely.
    package struct Reason: Codable, Equatable, Sendable {
        package var heard: String
        package var field: String
        package var closeness: String

        package init(heard: String, field: String, closeness: String) {
            self.heard = heard
            self.field = field
            self.closeness = closeness
        }
    }

    /// A plan that may be meant, and the person in it who was recognised.
    package struct Candidate: Codable, Equatable, Sendable {
        package var reference: String
        package var externalId: String?
        /// certain, likely, possible
        package var certainty: String
        /// carer, caredFor, contact
        package var matched: String
        /// The name of the contact, when it is a contact who matched.
        package var contact: String?
        package var carer: String
        package var caredFor: String
        package var born: String?
        package var address: String?
        package var state: String
        package var why: [Reason]

        package init(
            reference: String, externalId: String? = nil, certainty: String, matched: String,
            contact: String? = nil, carer: String, caredFor: String, born: String? = nil, address: String? = nil,
            state: String, why: [Reason]
        ) {
            self.reference = reference
            self.externalId = externalId
            self.certainty = certainty
            self.matched = matched
            self.contact = contact
            self.carer = carer
            self.caredFor = caredFor
            self.born = born
            self.address = address
            self.state = state
            self.why = why
        }
    }
}
