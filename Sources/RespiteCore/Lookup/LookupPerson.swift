import RespiteRecord

/// What the lookup knows of one person: the words, dates and codes that somebody could say of them.
package struct LookupPerson: Equatable, Sendable {
    package typealias ID = Int64

    package var id: ID
    package var roles: LookupRoles
    package var givenNames: String
    package var familyName: String
    package var preferredName: String
    package var born: PartialDate?
    package var addressLines: [String]
    package var town: String
    package var postcode: String
    package var telephones: [String]
    /// NHS number, plan references, card numbers, external id: whatever is read out letter by letter.
    package var codes: [String]
    /// People of one plan share its number, so that one search may speak of several of them.
    package var plans: [Int64]
    /// Relations and conditions on record ("husband", "dementia"), read against a closed list of words.
    package var about: [String]
    package var isEnded: Bool

    package init(
        id: ID, roles: LookupRoles = .carer, givenNames: String = "", familyName: String = "",
        preferredName: String = "", born: PartialDate? = nil, addressLines: [String] = [], town: String = "",
        postcode: String = "", telephones: [String] = [], codes: [String] = [], plans: [Int64] = [],
        about: [String] = [], isEnded: Bool = false
    ) {
        self.id = id
        self.roles = roles
        self.givenNames = givenNames
        self.familyName = familyName
        self.preferredName = preferredName
        self.born = born
        self.addressLines = addressLines
        self.town = town
        self.postcode = postcode
        self.telephones = telephones
        self.codes = codes
        self.plans = plans
        self.about = about
        self.isEnded = isEnded
    }
}

/// What somebody is to the plans they stand in.
package struct LookupRoles: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let carer = LookupRoles(rawValue: 1)
    package static let caredFor = LookupRoles(rawValue: 2)
    package static let contact = LookupRoles(rawValue: 4)
}

/// A part of a person's record that a word can meet.
package enum LookupField: UInt8, CaseIterable, Sendable {
    case given, preferred, family, street, town, house, postcode, outward, code, telephone, born, about, plan
}
