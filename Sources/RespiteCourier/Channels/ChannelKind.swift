/// The channels that a courier can be started for.
package enum ChannelKind: String, CaseIterable, Sendable {
    case hook
    case mail
    case webhook
    case notify

    /// The channel itself, as the settings will have it. `key` is read only for a channel that has one.
    func channel(_ settings: Settings, key: () throws(CannotStart) -> String?) throws(CannotStart) -> any Channel {
        switch self {
        case .hook:
            HookChannel(path: settings.hook.path, timeout: settings.hook.timeout, grace: settings.hook.grace)
        case .mail: try MailChannel(settings.mail)
        case .webhook: try WebhookChannel(settings.webhook, key: try key())
        case .notify: try NotifyChannel(settings.notify, service: NotifyService(settings.notify, key: try key()))
        }
    }
}
