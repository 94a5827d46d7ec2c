import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers `org.respited.Inbox`: couriers bring what came in, and people read it.
struct InboxService: Sendable {
    let desk: Desk
    private static let longestText = 2000

    func register(in service: inout Service) {
        service.on(Inbox.Deliver.self, deliver)
        service.on(Inbox.Heard.self) { call, caller in
            try desk.checkCourier(of: call.channel, caller)
            try await desk.store.heard(
                call.channel, until: call.until, by: desk.author(caller, Inbox.Heard.self), at: desk.now)
            return Nothing()
        }
        service.on(Inbox.List.self) { call, caller in
            let rows = try await desk.store.messages(
                includeAll: call.includeAll ?? false, limit: min(max(call.limit ?? 100, 1), 1000),
                by: desk.author(caller, Inbox.List.self), at: desk.now)
            return .init(messages: rows.map(\.wire))
        }
        service.on(Inbox.Assign.self) { call, caller in
            let uid = call.to.map(UInt32.init(clamping:)) ?? caller.peer.uid
            try await desk.store.assign(
                message: number(call.message, MessageNumber.self), to: uid,
                by: desk.author(caller, Inbox.Assign.self), at: desk.now)
            return Nothing()
        }
        service.on(Inbox.Read.self) { call, caller in
            try await desk.store.read(
                message: number(call.message, MessageNumber.self), note: call.note,
                by: desk.author(caller, Inbox.Read.self), at: desk.now)
            return Nothing()
        }
    }

    private func deliver(_ call: Inbox.Deliver, _ caller: Caller) async throws -> Inbox.Deliver.Reply {
        try desk.checkCourier(of: call.channel, caller)
        guard !call.messageKey.isEmpty, call.messageKey.utf8.count <= 200 else {
            throw InvalidParameter(parameter: "messageKey")
        }
        let sender = (try? TelephoneNumber(parsing: call.from).e164) ?? String(call.from.prefix(40))
        let message = NewMessage(
            key: call.messageKey, channel: call.channel, sender: sender, receivedAt: call.receivedAt,
            text: String(call.text.prefix(Self.longestText)))
        let taken = try await desk.store.deliver(
            message, by: desk.author(caller, Inbox.Deliver.self), at: desk.now)
        return .init(message: taken.id.written(as: MessageNumber.self), isNew: taken.isNew)
    }
}

extension Desk {
    /// A courier speaks for its own channels only.
    func checkCourier(of channel: String, _ caller: Caller) throws {
        guard roles.mayCarry(channel, uid: caller.peer.uid) else {
            throw Refused(reason: "This user does not carry the channel “\(channel)”: see couriers in respited.yaml.")
        }
    }
}

extension MessageRow {
    fileprivate var wire: Inbox.Message {
        .init(
            message: id.written(as: MessageNumber.self), channel: channel, from: sender, receivedAt: receivedAt,
            text: text, state: .init(rawValue: state.rawValue) ?? .waiting, word: word?.rawValue, sender: senderName,
            reference: reference, dueAt: due, assignedTo: assignedTo, readBy: readBy, readAt: readAt, note: note)
    }
}
