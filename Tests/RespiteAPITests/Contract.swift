import RespiteAPI
import Varlink

/// Every call and fault of the contract. A test holds it against the interfaces, so that none can be forgotten.
enum Contract {
    static let methods: [any Method.Type] = [
        checkIns, cases, emergencies, governance, inbox, lookup, outbox, register, reports, staff, system,
    ].flatMap { $0 }

    static let faults: [any Fault.Type] = [
        RoleMissing.self, Stale.self, NotFound.self, Refused.self, KeyReused.self, Unavailable.self,
        CheckIns.ScheduleInvalid.self, Register.PlanInvalid.self,
    ]

    static func interfaces() throws -> [Interface] {
        try parsed.get()
    }

    /// Once for all tests.
    private static let parsed = Result { try Interfaces.all.map { try Interface(parsing: $0) } }
}

extension String {
    /// Of a full name such as `org.respited.Lookup.Find`: the interface and the member.
    var interfaceAndMember: (interface: String, member: String) {
        guard let dot = lastIndex(of: ".") else { return ("", self) }
        return (String(self[..<dot]), String(self[index(after: dot)...]))
    }
}
