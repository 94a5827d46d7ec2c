import RespiteRecord

/// What a provider of replacement care can do.
package enum ProviderAbility: String, Choice {
    case personalCare, medicines, moving, nights, twoWorkers, nursing, dementia, mentalHealth, children
    /// A bed of its own, asked last and only where the plan allows.
    case residential
}
