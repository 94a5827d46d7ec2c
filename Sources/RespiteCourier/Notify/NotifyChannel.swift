import RespiteAPI

/// Sends texts and e-mails by GOV.UK Notify.
///
/// Notify has no idempotency key, but looks messages up by the reference that they were sent with: whatever may have
/// left is asked about before it is sent again. What Notify has taken is not delivered yet.
package struct NotifyChannel: Channel {
    package let name = "notify"
    package let canAsk = true
    package let timeout: Duration

    private let settings: Settings.Notify
    let service: NotifyService

    init(_ settings: Settings.Notify, service: NotifyService) throws(CannotStart) {
        guard settings.text.isGiven || settings.email.isGiven else {
            throw CannotStart("notify.text.template and notify.email.template are missing: name one of them at least")
        }
        (self.settings, self.service, timeout) = (settings, service, settings.timeout)
    }

    package func send(_ notice: Outbox.Notice) async -> Delivery {
        guard let form = NotifyForm(notice, settings) else {
            return Delivery(.rejected, detail: "there is no Notify template for this medium")
        }
        do {
            try await service.post(form)
            return Delivery(.accepted)
        } catch {
            return Delivery(error.ofSending, detail: error.words, trouble: error.trouble, rest: error.rest)
        }
    }

    package func ask(_ key: String) async -> Delivery {
        do {
            return try await service.messages(reference: key).delivery
        } catch {
            return Delivery(.notStarted, detail: error.words, trouble: error.trouble, rest: error.rest)
        }
    }

    package func close() async { await service.close() }
}

extension NotifyService.Refusal {
    /// What it makes of a message that was to be sent.
    fileprivate var ofSending: Outbox.Outcome {
        switch kind {
        case .notReached, .tooMany: .failed
        case .noAnswer: .unknown
        case .recipient, .hopeless: .rejected
        }
    }
}
