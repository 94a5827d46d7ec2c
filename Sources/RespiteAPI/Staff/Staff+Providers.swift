import RespiteRecord

extension Staff {
    /// A provider ability of `org.respited.Staff`.
    package enum ProviderAbility: String, Codable, CaseIterable, Equatable, Sendable {
        case personalCare, medicines, moving, nights, twoWorkers, nursing, dementia, mentalHealth, children, residential
    }

    /// Who sends a replacement carer.
    package struct Provider: Codable, Equatable, Sendable {
        package var provider: String
        package var name: String
        /// Answered day and night.
        package var telephone: String
        /// Postcode districts that it serves, such as SS9; none is everywhere.
        package var districts: [String]
        package var abilities: [ProviderAbility]
        /// When it takes requests; none is always.
        package var hours: [Hours]
        /// Its own Unix group, if it logs in.
        package var group: String?
        /// Its place in the order in which the scheme asks, from 1.
        package var rank: Int
        package var isActive: Bool

        package init(
            provider: String, name: String, telephone: String, districts: [String] = [],
            abilities: [ProviderAbility] = [], hours: [Hours] = [], group: String? = nil, rank: Int = 1,
            isActive: Bool = true
        ) {
            (self.provider, self.name, self.telephone) = (provider, name, telephone)
            (self.districts, self.abilities, self.hours) = (districts, abilities, hours)
            (self.group, self.rank, self.isActive) = (group, rank, isActive)
        }
    }

    /// Somebody whom a provider sends.
    package struct Worker: Codable, Equatable, Sendable {
        package var worker: String
        package var provider: String
        package var name: String
        package var telephone: String
        package var isActive: Bool

        package init(worker: String, provider: String, name: String, telephone: String, isActive: Bool = true) {
            (self.worker, self.provider, self.name) = (worker, provider, name)
            (self.telephone, self.isActive) = (telephone, isActive)
        }
    }
}
