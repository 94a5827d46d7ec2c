/// What is the same about anybody in the register, whatever they are in a plan.
///
/// A person may be in several plans: `id` says that it is the same one, so that a number changed once is changed everywhere.
package struct Person: Part {
    package var id: String?
    /// What the system before this one called them.
    package var externalId: String?
    @OrEmpty package var name: PersonName
    package var born: PartialDate?
    @OrEmpty package var addresses: [Address]
    /// In the order in which to ring them.
    @OrEmpty package var telephones: [Telephone]
    package var email: String?

    package init() {}
}

/// Somebody in a plan who has what every person has.
package protocol Someone {
    var id: String? { get set }
    var externalId: String? { get set }
    var name: PersonName { get set }
    var born: PartialDate? { get set }
    var addresses: [Address] { get set }
    var telephones: [Telephone] { get set }
    var email: String? { get set }
}

extension Person: Someone {}

extension Someone {
    /// What is the same about them in every plan; to set it changes nothing else.
    package var person: Person {
        get {
            Person {
                $0.id = id
                $0.externalId = externalId
                $0.name = name
                $0.born = born
                $0.addresses = addresses
                $0.telephones = telephones
                $0.email = email
            }
        }
        set {
            id = newValue.id
            externalId = newValue.externalId
            name = newValue.name
            born = newValue.born
            addresses = newValue.addresses
            telephones = newValue.telephones
            email = newValue.email
        }
    }
}
