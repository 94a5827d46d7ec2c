import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore

// How what a lookup found is sent, and what is asked of it is read.

extension LookupQuery {
    init(text: String?, _ fields: Lookup.Fields?) {
        guard let fields else {
            self.init(text: text ?? "")
            return
        }
        var wanted = LookupFields()
        wanted.given = fields.given ?? ""
        wanted.family = fields.family ?? ""
        wanted.born = fields.born ?? ""
        wanted.house = fields.number ?? ""
        wanted.street = fields.street ?? ""
        wanted.locality = fields.locality ?? ""
        wanted.town = fields.town ?? ""
        wanted.postcode = fields.postcode ?? ""
        wanted.telephone = fields.telephone ?? ""
        wanted.code = fields.nhsNumber ?? ""
        if let text { self.init(text: text, fields: wanted) } else { self.init(fields: wanted) }
    }
}

extension SearchTerms {
    /// Whatever was typed, in the order of the fields.
    init(_ call: Lookup.Find) {
        let fields = call.fields
        self.init([
            call.text, fields?.given, fields?.family, fields?.born, fields?.postcode, fields?.number, fields?.street,
            fields?.locality, fields?.town, fields?.telephone, fields?.nhsNumber,
        ])
    }
}

extension Opened {
    /// Each plan as what its number opens, of which `heard` is the text.
    func candidates(heard: String) -> [(plan: PlanHeader, candidate: Lookup.Candidate)] {
        plans.map { (plan: $0, candidate: $0.candidate(heard: heard, field: card == nil ? "reference" : "card")) }
    }
}

extension PlanHeader {
    /// The plan as what an exact number opens.
    func candidate(
        heard: String, field: String, of person: FoundPerson? = nil, isOnlyOne: Bool = true
    ) -> Lookup.Candidate {
        .init(
            reference: reference, externalId: externalId, certainty: isOnlyOne ? "certain" : "likely",
            matched: person.map { matched($0.person) } ?? field, contact: person.flatMap(contact), carer: carerName,
            caredFor: caredForName,
            born: person?.born, address: person?.shownAddress, state: state.rawValue,
            why: [.init(heard: heard, field: field, closeness: "exact")])
    }

    /// Which of the plan's people this one is.
    func matched(_ person: Int64) -> String {
        if person == carer { return "carer" }
        return person == caredFor ? "caredFor" : "contact"
    }

    /// What the person is called, if they are a contact in the plan.
    fileprivate func contact(_ found: FoundPerson) -> String? {
        matched(found.person) == "contact" ? found.name : nil
    }
}

extension LookupCandidate {
    func wire(_ found: FoundPerson, _ plan: PlanHeader) -> Lookup.Candidate {
        .init(
            reference: plan.reference, externalId: plan.externalId, certainty: certainty.rawValue,
            matched: plan.matched(person), contact: plan.contact(found), carer: plan.carerName,
            caredFor: plan.caredForName, born: found.born,
            address: found.shownAddress, state: plan.state.rawValue,
            why: why.map { .init(heard: $0.typed, field: "\($0.field)", closeness: "\($0.closeness)") })
    }
}

extension FoundPerson {
    /// All that go on, for a carer may look after two, and whoever stands in a plan that nobody saw may be alone. Of
    /// somebody in none, one that has ended.
    var plansMeant: ArraySlice<PlanHeader> {
        let going = plans.prefix { $0.state != .ended }
        return going.isEmpty ? plans.prefix(1) : going
    }

    /// A restricted address is shown in an emergency only, and never in a list.
    fileprivate var shownAddress: String {
        let isRestricted = plans.contains { $0.isRestricted && $0.matched(person) != "contact" }
        return isRestricted ? "restricted" : address
    }
}
