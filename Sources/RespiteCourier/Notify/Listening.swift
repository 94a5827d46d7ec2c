import RespiteAPI
import RespiteRecord

/// Fetches the texts that people sent in, gives them to the daemon, the oldest first, and then says until when
/// everything is known.
///
/// The daemon takes each text once by its id, so that nothing is lost or doubled when this begins anew.
struct Listening: Sendable {
    private let channel: String
    private let texts: @Sendable (_ olderThan: String?) async throws -> [NotifyTexts.Text]
    private let link: Link
    private let every: Duration
    private let health: Health
    private let wall: WallClock
    private let pause: Pause

    private static let mostPages = 200

    init(
        channel: String, link: Link, every: Duration, health: Health, wall: WallClock = WallClock(),
        pause: @escaping Pause = { try await Task.sleep(for: $0) },
        texts: @escaping @Sendable (String?) async throws -> [NotifyTexts.Text]
    ) {
        (self.channel, self.link, self.every, self.health) = (channel, link, every, health)
        (self.wall, self.pause, self.texts) = (wall, pause, texts)
    }

    /// Listens until the task is cancelled.
    func run() async {
        var known = Known()
        while !Task.isCancelled {
            await listen(&known)
            try? await pause(every)
        }
        await link.close()
    }

    /// Listens once.
    func listen(_ known: inout Known) async {
        let start = wall.now
        do {
            for text in try await unknown(known).reversed() {
                try await deliver(text)
                known.insert(text.id)
            }
            _ = try await link.call(Inbox.Heard(channel: channel, until: start), within: .seconds(10))
            health.hears(nil)
        } catch let refusal as NotifyService.Refusal {
            health.hears("texts cannot be fetched: \(refusal.words)")
        } catch {
            if !Task.isCancelled { health.reaches(error) }
        }
    }

    /// What has come in since, the newest first.
    private func unknown(_ known: Known) async throws -> [NotifyTexts.Text] {
        var found: [NotifyTexts.Text] = []
        for _ in 1...Self.mostPages {
            let page = try await texts(found.last?.id)
            let new = page.prefix { !known.contains($0.id) }
            found += new
            if page.isEmpty || new.count < page.count { break }
        }
        return found
    }

    private func deliver(_ text: NotifyTexts.Text) async throws {
        let deliver = Inbox.Deliver(
            messageKey: text.id, channel: channel, from: text.sender, receivedAt: text.receivedAt ?? wall.now,
            text: text.content)
        _ = try await link.call(deliver, within: .seconds(10))
    }
}

/// The texts that the daemon has taken lately, by their ids.
struct Known: Equatable {
    private var ids: Set<String> = []
    private var order: [String] = []
    private static let most = 5000

    func contains(_ id: String) -> Bool { ids.contains(id) }

    mutating func insert(_ id: String) {
        guard ids.insert(id).inserted else { return }
        order.append(id)
        if order.count > Self.most { ids.remove(order.removeFirst()) }
    }
}
