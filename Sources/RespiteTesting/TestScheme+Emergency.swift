import RespiteAPI
import RespiteRecord

extension TestScheme {
    /// The summary of the only emergency there is.
    package func emergency(_ number: String = "E-0001") async throws -> Emergencies.Summary {
        try await daemon.call(Emergencies.Show(emergency: number)).summary
    }

    /// A contact of the open emergency, by name.
    package func contact(_ name: String, in number: String = "E-0001") async throws -> Emergencies.Somebody {
        let callees = try await daemon.call(Emergencies.Contacts(emergency: number)).callees
        return .init(party: callees.first { $0.name == name }?.party)
    }

    /// What the record says, each entry's words, in the order of what happened.
    package func story(_ number: String = "E-0001") async throws -> [String] {
        try await daemon.call(Emergencies.Show(emergency: number)).entries.map(\.what)
    }
}
