import RespiteRecord

extension PlanCheck {
    mutating func checkPeople(_ plan: Plan) {
        check(plan.carer.person, at: "carer")
        checkLanguages(plan.carer.languages, at: "carer.languages")
        check(plan.carer.gp.telephone, at: "carer.gp.telephone")
        check(plan.carer.mayBeTold.telephone, at: "carer.mayBeTold.telephone")
        check(plan.caredFor.person, at: "caredFor")
        check(plan.caredFor.nhsNumber, at: "caredFor.nhsNumber", by: NHSNumber.init(parsing:))
        checkNotLater(plan.caredFor.photograph.taken, at: "caredFor.photograph.taken")
        for (number, place) in plan.caredFor.elsewhere.items.enumerated() {
            check(place.telephone, at: "caredFor.elsewhere[\(number)].telephone")
        }
        checkLanguages(plan.communication.languages, at: "communication.languages")
        if plan.caringRole.coResident == true, plan.caredFor.livesWith == .nothing {
            report("caredFor.livesWith", "is none, though the carer lives with them")
        }
        if let id = plan.carer.id, id == plan.caredFor.id {
            report("caredFor.id", "is the carer's")
        }
    }

    mutating func check(_ person: Person, at path: String) {
        checkNotLater(person.born, at: "\(path).born")
        for (number, address) in person.addresses.enumerated() { check(address, at: "\(path).addresses[\(number)]") }
        for (number, telephone) in person.telephones.enumerated() {
            check(telephone.typed, at: "\(path).telephones[\(number)].typed", by: TelephoneNumber.init(contact:))
        }
        if let email = person.email, !Self.isEmail(email) {
            report("\(path).email", "should look like name@example.org")
        }
    }

    private mutating func check(_ address: Address, at path: String) {
        if address.country == nil {
            check(address.postcode, at: "\(path).postcode", by: Postcode.init(parsing:))
        }
        check(address.uprn, at: "\(path).uprn", by: UPRN.init(parsing:))
    }

    /// A telephone of an organisation, which may be any that exists.
    mutating func check(_ telephone: Telephone, at path: String) {
        check(telephone.typed, at: "\(path).typed", by: TelephoneNumber.init(parsing:))
    }

    private mutating func checkLanguages(_ languages: [String], at path: String) {
        for (number, language) in languages.enumerated() {
            check(language, at: "\(path)[\(number)]", by: LanguageTag.init(parsing:))
        }
    }

    /// One @ with something before it and a name with a dot after it; whether it is anybody's, only a letter can tell.
    private static func isEmail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else { return false }
        let names = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return names.count > 1 && names.allSatisfy { !$0.isEmpty }
    }
}
