import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore
import Varlink

/// Answers `org.respited.Lookup`: one box for whatever was heard.
struct LookupService: Sendable {
    let desk: Desk
    private static let mostCandidates = 10
    private static let noSuchNumber =
        "No card or plan has that number, nor one that is a letter off. Have it read again, or ask for a name."

    func register(in service: inout Service) {
        service.on(Lookup.Find.self, find)
        service.on(Lookup.Open.self, open)
    }

    private func open(_ call: Lookup.Open, _ caller: Caller) async throws -> Lookup.Open.Reply {
        let number = try reference(call.reference)
        guard let plan = try await desk.store.view(number, at: desk.now) else { throw NotFound(what: "card or plan") }
        if !isAmongReaders(caller), try await !desk.hasJob(caller, about: plan.header) {
            throw NotFound(what: "job of yours with that card or reference")
        }
        let purpose = try Purpose(
            call.purpose, words: call.words, defaultFor: desk.roles.roles(of: caller.peer.uid),
            emergencyIsOpen: plan.emergencyIsOpen)
        let others = plan.others.map(\.reference)
        return .init(
            screen: try await screen(
                plan, look(at: plan, purpose, caller), desk.author(caller, Lookup.Open.self)),
            alsoOpens: others.isEmpty ? nil : others)
    }

    private func find(_ call: Lookup.Find, _ caller: Caller) async throws -> Lookup.Find.Reply {
        let roles = desk.roles.roles(of: caller.peer.uid)
        let purpose = try Purpose(call.purpose, words: call.words, defaultFor: roles)
        let author = desk.author(caller, Lookup.Find.self)
        let limit = max(1, min(call.limit ?? Self.mostCandidates, Self.mostCandidates))
        let known = try await exact(call.text, limit: limit)
        if known == nil { try await maySearch(for: purpose, roles) }
        let found = if let known { known } else { try await byLikeness(call, limit: limit) }
        try await desk.store.enterSearch(
            SearchTerms(call), purpose: purpose.written, shown: found.plans, by: author, at: desk.now)
        var reply = found.reply
        reply.warning = try await warning(of: call.text ?? call.fields?.telephone)
        let isCertain = reply.candidates.count == 1 && reply.candidates[0].certainty == "certain"
        if isCertain, call.open ?? true {
            let plan = try await desk.store.view(
                found.number ?? reply.candidates[0].reference, at: desk.now)
            if let plan, plan.header.reference == reply.candidates[0].reference {
                reply.screen = try await screen(plan, look(at: plan, purpose, caller), author)
            }
        }
        return reply
    }

    /// What is answered, and the plans that it tells of.
    private struct Found {
        var reply: Lookup.Find.Reply
        var plans: [PlanHeader] = []
        /// The card or the reference that was heard, if it opens them.
        var number: String?

        /// The best of these, those that have ended last.
        init(_ all: [(plan: PlanHeader, candidate: Lookup.Candidate)], by number: String? = nil, limit: Int) {
            let ordered = all.filter { $0.plan.state != .ended } + all.filter { $0.plan.state == .ended }
            plans = ordered.prefix(limit).map(\.plan)
            reply = .init(candidates: ordered.prefix(limit).map(\.candidate))
            self.number = number
        }

        init(_ reply: Lookup.Find.Reply) { self.reply = reply }

        var all: [(plan: PlanHeader, candidate: Lookup.Candidate)] { Array(zip(plans, reply.candidates)) }
    }

    /// Whoever rings from that number must not be told.
    private func warning(of text: String?) async throws -> String? {
        guard let number = text.flatMap({ try? TelephoneNumber(parsing: $0).e164 }) else { return nil }
        let plans = try await desk.store.plans(keepingAway: number)
        guard !plans.isEmpty else { return nil }
        return
            "That is a number of somebody who must not be told anything of plan \(plans.joined(separator: ", ")). Say nothing of them, not even that we know them."
    }

    /// A card, a reference, an NHS number or a telephone that checks out: one read of an index.
    private func exact(_ text: String?, limit: Int) async throws -> Found? {
        guard let text else { return nil }
        if let reference = try? PlanReference(parsing: text).description {
            let all = try await desk.store.open(reference).candidates(heard: text)
            if !all.isEmpty { return Found(all, by: reference, limit: limit) }
        }
        let nhsNumber = (try? NHSNumber(parsing: text))?.digits
        let telephone = try? TelephoneNumber(parsing: text).e164
        guard nhsNumber != nil || telephone != nil else { return nil }
        let found = try await desk.store.found(nhsNumber: nhsNumber, telephone: telephone)
        guard !found.isEmpty else { return nil }
        let field = nhsNumber == nil ? "telephone" : "NHS number"
        let all = found.flatMap { person in
            person.plans.map { plan in
                let candidate = plan.candidate(heard: text, field: field, of: person, isOnlyOne: found.count == 1)
                return (plan: plan, candidate: candidate)
            }
        }
        return Found(all, limit: limit)
    }

    /// What a card or a reference opens that was typed with other words, or that was misread, then whoever is like what was
    /// typed.
    private func byLikeness(_ call: Lookup.Find, limit: Int) async throws -> Found {
        if let found = try await byNumber(among: call, limit: limit) { return found }
        let numbers = call.text.map { PlanReference.neighbours(of: $0).map(\.description) } ?? []
        let misread = try await opened(by: numbers, for: call.text ?? "")
        var people = try await byPerson(call, limit: limit)
        guard !misread.isEmpty else {
            if people.reply.candidates.isEmpty, !numbers.isEmpty { people.reply.note = Self.noSuchNumber }
            return people
        }
        let known = Set(misread.map(\.plan.id))
        var found = Found(misread + people.all.filter { !known.contains($0.plan.id) }, limit: limit)
        found.reply.loading = people.reply.loading
        found.reply.note =
            "No card or reference is exactly that. These are one letter off: have a name said before you go on."
        return found
    }

    /// What a card or a reference opens that was typed with other words: that alone, unless they are like somebody who
    /// stands in none of its plans.
    private func byNumber(among call: Lookup.Find, limit: Int) async throws -> Found? {
        guard let said = call.text.flatMap(SaidNumber.init(in:)) else { return nil }
        let meant = try await desk.store.open(said.number).candidates(heard: said.heard)
        guard !meant.isEmpty else { return nil }
        let like = try await byPerson(.init(text: said.rest, fields: call.fields), limit: Self.mostCandidates).all
            .filter { $0.candidate.certainty != LookupCertainty.possible.rawValue }
        let plans = Set(meant.map(\.plan.id))
        guard !like.isEmpty, !like.contains(where: { plans.contains($0.plan.id) }) else {
            return Found(meant, by: said.number, limit: limit)
        }
        var found = Found(meant + like, limit: limit)
        for place in found.reply.candidates.indices {
            found.reply.candidates[place].certainty = LookupCertainty.likely.rawValue
        }
        found.reply.note =
            "The number is of one person and the words are like another: have a name said before you go on."
        return found
    }

    /// What a card or a reference opens that is one wrong, missing, added or swapped letter away from what was heard.
    private func opened(
        by numbers: [String], for text: String
    ) async throws -> [(plan: PlanHeader, candidate: Lookup.Candidate)] {
        let opened = try await desk.store.open(anyOf: numbers)
        let certainty: LookupCertainty = opened.count == 1 ? .likely : .possible
        return opened.flatMap { one in
            one.candidates(heard: text).map { plan, candidate in
                var candidate = candidate
                candidate.certainty = certainty.rawValue
                candidate.why = candidate.why.map { .init(heard: $0.heard, field: $0.field, closeness: "near") }
                return (plan: plan, candidate: candidate)
            }
        }
    }

    private func byPerson(_ call: Lookup.Find, limit: Int) async throws -> Found {
        guard let index = desk.lookup.snapshot else {
            let words =
                "People are still being loaded after a start. Card numbers, references, NHS numbers and telephones are answered already; try the name again in a moment."
            return Found(.init(candidates: [], loading: words))
        }
        let query = LookupQuery(text: call.text, call.fields)
        let result = index.find(query, limit: limit)
        let people = Dictionary(
            try await desk.store.found(result.candidates.map(\.person)).map { ($0.person, $0) },
            uniquingKeysWith: { one, _ in one })
        var all: [(plan: PlanHeader, candidate: Lookup.Candidate)] = []
        for candidate in result.candidates {
            guard let person = people[candidate.person] else { continue }
            for plan in person.plansMeant where !all.contains(where: { $0.plan.id == plan.id }) {
                all.append((plan, candidate.wire(person, plan)))
            }
        }
        var found = Found(all, limit: limit)
        found.reply.ask = result.ask?.rawValue
        found.reply.note = query.note(on: result)
        return found
    }

    /// Whoever is not, such as a provider that logs in, opens the plans of its own jobs only.
    private func isAmongReaders(_ caller: Caller) -> Bool {
        !desk.roles.roles(of: caller.peer.uid).isDisjoint(with: Permissions.readers)
    }

    /// Whether somebody may look for people by their names just now.
    private func maySearch(for purpose: Purpose, _ roles: Set<Role>) async throws {
        guard !purpose.allowsSearch(by: roles), try await !desk.store.hasAnyOpenEmergency() else { return }
        throw Refused(reason: "To look for a person without an emergency, say in a few words why.")
    }
}
