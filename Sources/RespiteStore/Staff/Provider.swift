import GRDB
import RespiteCore
import RespiteRecord

/// Who sends a replacement carer when none of the contacts can help.
package struct Provider: Hashable, Codable, Sendable {
    package var name: String
    /// In E.164, answered day and night.
    package var telephone: String
    /// Postcode districts that it serves, such as `SS9`; none is everywhere.
    package var districts: [String] = []
    package var abilities: Choices<ProviderAbility> = []
    /// When it takes requests; none is always.
    package var hours: [Hours] = []
    /// Its own Unix group, if it logs in.
    package var group: String?
    /// Its place in the order in which the scheme asks, from 1.
    package var rank = 1
    package var isActive = true

    package init(name: String, telephone: String) {
        (self.name, self.telephone) = (name, telephone)
    }
}

/// Somebody whom a provider sends.
package struct ProviderWorker: Hashable, Codable, Sendable {
    package var provider: Int64
    package var name: String
    /// In E.164.
    package var telephone: String
    package var isActive = true

    package init(of provider: Int64, name: String, telephone: String) {
        (self.provider, self.name, self.telephone) = (provider, name, telephone)
    }
}

extension Provider {
    /// Whether it serves a home there; a home without a postcode may be anywhere.
    package func serves(_ postcode: String?) -> Bool {
        guard !districts.isEmpty, let postcode, let district = try? Postcode(parsing: postcode).outward else {
            return true
        }
        return districts.contains(district)
    }

    /// Whether it takes requests at that time.
    package func takesRequests(at time: LocalTime, on date: LocalDate) -> Bool {
        hours.isEmpty || hours.contains { $0.contain(time, on: date) }
    }

    init(_ row: Row) throws {
        self.init(name: row["name"], telephone: row["telephone"])
        let what = "provider \(row["id"] as Int64)"
        districts = try Document.read([String].self, from: row["districts"], of: what)
        abilities = try Document.read(Choices<ProviderAbility>.self, from: row["abilities"], of: what)
        hours = try Document.read([Hours].self, from: row["hours"], of: what)
        (group, rank, isActive) = (row.optional("unixGroup"), row["rank"], row["isActive"])
    }
}

extension ProviderWorker {
    init(_ row: Row) {
        self.init(of: row["provider"], name: row["name"], telephone: row["telephone"])
        isActive = row["isActive"]
    }
}
