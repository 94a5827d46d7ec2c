/// A surgery, a pharmacy, an employer, a school: somebody to ring who is not a person.
package struct Organisation: Part {
    package var name: String?
    @OrEmpty package var telephone: Telephone
    /// Of a surgery or pharmacy: its code in the NHS's Organisation Data Service.
    package var odsCode: String?

    package init(name: String? = nil, telephone: Telephone = Telephone(), odsCode: String? = nil) {
        self.name = name
        self.telephone = telephone
        self.odsCode = odsCode
    }

    package init() {
        self.init(name: nil)
    }
}

/// A social worker, a nurse: somebody who has a part in the care by profession.
package struct Professional: Part {
    package var name: String?
    package var organisation: String?
    @OrEmpty package var telephone: Telephone

    package init(name: String? = nil, organisation: String? = nil, telephone: Telephone = Telephone()) {
        self.name = name
        self.organisation = organisation
        self.telephone = telephone
    }

    package init() {
        self.init(name: nil)
    }
}
