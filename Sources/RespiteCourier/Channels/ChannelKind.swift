/// The channels that a courier can be started for.
package enum ChannelKind: String, CaseIterable, Sendable {
    case hook

    /// The channel itself, as the settings will have it.
    func channel(_ settings: Settings) -> any Channel {
        switch self {
        case .hook:
            HookChannel(path: settings.hook.path, timeout: settings.hook.timeout, grace: settings.hook.grace)
        }
    }
}
