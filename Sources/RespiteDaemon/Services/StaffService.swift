import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers `org.respited.Staff`.
struct StaffService: Sendable {
    let desk: Desk

    func register(in service: inout Service) {
        service.on(Staff.PutMember.self, putMember)
        service.on(Staff.ListMembers.self) { _, _ in .init(members: try await desk.store.staff().map(\.wire)) }
        service.on(Staff.PutPost.self, putPost)
        service.on(Staff.ListPosts.self, listPosts)
        service.on(Staff.StartShift.self, startShift)
        service.on(Staff.EndShift.self, endShift)
        service.on(Staff.OfferShift.self, offerShift)
        service.on(Staff.AcceptShift.self, acceptShift)
        service.on(Staff.DeclineShift.self, declineShift)
        service.on(Staff.ListShifts.self) { call, _ in
            .init(shifts: try await desk.store.shifts(in: call.post, at: desk.now).map(\.wire))
        }
    }

    private func putMember(_ call: Staff.PutMember, _ caller: Caller) async throws -> Nothing {
        guard let uid = UInt32(exactly: call.uid) else { throw InvalidParameter(parameter: "uid") }
        let member = StaffMember(
            uid: uid, name: call.name, telephones: try call.telephones.map(Self.telephone), email: call.email)
        try await desk.store.put(member, by: desk.author(caller, Staff.PutMember.self), at: desk.now)
        return Nothing()
    }

    private func putPost(_ call: Staff.PutPost, _ caller: Caller) async throws -> Nothing {
        let isShort = !call.post.isEmpty && call.post.count <= 30
        guard isShort, call.post.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) else {
            throw Refused(reason: "A post has a short name in small letters, such as edt or manager.")
        }
        let post = StaffPost(
            name: call.post, title: call.name, telephone: try call.telephone.map(Self.telephone),
            fallback: try call.fallback.map(Self.telephone))
        try await desk.store.put(post, by: desk.author(caller, Staff.PutPost.self), at: desk.now)
        return Nothing()
    }

    private static func telephone(_ text: String) throws -> String {
        do { return try TelephoneNumber(parsing: text).e164 } catch { throw Refused(reason: "\(error)".asSentence) }
    }

    private func listPosts(_ call: Staff.ListPosts, _ caller: Caller) async throws -> Staff.ListPosts.Reply {
        let shifts = try await desk.store.shifts(in: nil, at: desk.now).filter { $0.startsAt <= desk.now }
        let posts = try await desk.store.posts()
        return .init(
            posts: posts.map { post in
                .init(
                    post: post.name, name: post.title, telephone: post.telephone, fallback: post.fallback,
                    onShift: shifts.filter { $0.post == post.name }.map(\.name))
            })
    }

    private func startShift(_ call: Staff.StartShift, _ caller: Caller) async throws -> Staff.StartShift.Reply {
        let uid = call.uid.map(UInt32.init(clamping:)) ?? caller.peer.uid
        let id = try await desk.store.startShift(
            call.post, uid: uid, until: call.endsAt, by: desk.author(caller, Staff.StartShift.self), at: desk.now)
        return .init(shift: String(id))
    }

    private func endShift(_ call: Staff.EndShift, _ caller: Caller) async throws -> Nothing {
        guard let id = Int64(call.shift) else { throw InvalidParameter(parameter: "shift") }
        try await desk.store.endShift(id, by: desk.author(caller, Staff.EndShift.self), at: desk.now)
        return Nothing()
    }
}

extension StaffMember {
    fileprivate var wire: Staff.Member {
        .init(uid: Int(uid), name: name, telephones: telephones, email: email, isActive: isActive)
    }
}

extension StaffShift {
    fileprivate var wire: Staff.Shift {
        .init(shift: String(id), post: post, uid: Int(uid), name: name, startsAt: startsAt, endsAt: endsAt)
    }
}
