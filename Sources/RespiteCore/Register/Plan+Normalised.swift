import RespiteRecord

extension Plan {
    /// The same plan with its identifiers in the one form in which they are kept; what cannot be read stays as it was typed.
    package func normalised() -> Plan {
        var plan = self
        plan.carer.person.normalise()
        plan.caredFor.person.normalise()
        plan.caredFor.nhsNumber = nhsNumber
        plan.contacts = contacts.map { contact in
            var contact = contact
            contact.person.normalise()
            return contact
        }
        plan.mustNotBeTold = mustNotBeTold.map { one in
            var one = one
            one.telephones = one.telephones.map(\.normalised)
            return one
        }
        plan.normaliseOrganisations()
        plan.carer.languages = carer.languages.map(Self.normalised(language:))
        plan.communication.languages = communication.languages.map(Self.normalised(language:))
        return plan
    }

    private var nhsNumber: String? {
        caredFor.nhsNumber.map { typed in (try? NHSNumber(parsing: typed).digits) ?? typed }
    }

    private static func normalised(language: String) -> String {
        (try? LanguageTag(parsing: language).description) ?? language
    }

    private mutating func normaliseOrganisations() {
        carer.gp.telephone = carer.gp.telephone.normalised
        carer.mayBeTold.telephone = carer.mayBeTold.telephone.normalised
        health.gp.telephone = health.gp.telephone.normalised
        health.pharmacy.telephone = health.pharmacy.telephone.normalised
        caredFor.elsewhere = caredFor.elsewhere.map(\.telephone)
        gettingIn.telecare = gettingIn.telecare.map(\.telephone)
        decisions.attorneys = decisions.attorneys.map(\.telephone)
        services.agencies = services.agencies.map(\.telephone)
        services.socialWorker = services.socialWorker.map(\.telephone)
        services.nurse = services.nurse.map(\.telephone)
    }
}

extension Person {
    mutating func normalise() {
        addresses = addresses.map(\.normalised)
        telephones = telephones.map(\.normalised)
    }
}

extension Address {
    var normalised: Address {
        var address = self
        if country == nil {
            address.postcode = postcode.map { typed in (try? Postcode(parsing: typed).description) ?? typed }
        }
        address.uprn = uprn.map { typed in (try? UPRN(parsing: typed).description) ?? typed }
        return address
    }
}

extension Telephone {
    /// With the number as dialled worked out from what was typed, never taken on trust.
    var normalised: Telephone {
        var telephone = self
        telephone.e164 = typed.flatMap { try? TelephoneNumber(parsing: $0).e164 }
        return telephone
    }
}

extension Answer {
    fileprivate func map(_ change: (Item) -> Item) -> Answer {
        if case .stated(let items) = self { .stated(items.map(change)) } else { self }
    }

    /// Normalises one telephone of each item.
    fileprivate func map(_ telephone: WritableKeyPath<Item, Telephone>) -> Answer {
        map { item in
            var item = item
            item[keyPath: telephone] = item[keyPath: telephone].normalised
            return item
        }
    }
}
