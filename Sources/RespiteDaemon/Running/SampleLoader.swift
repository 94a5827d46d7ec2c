import RespiteAPI
import RespiteCore
import RespiteRecord
import RespiteStore

/// Fills an empty register with fictitious people, by the same steps as any registration.
struct SampleLoader: Sendable {
    let desk: Desk
    let author: Author

    func load(people: Int, seed: UInt64) async throws -> System.Sample.Reply {
        guard (1...20_000).contains(people) else { throw Refused(reason: "Between 1 and 20,000 carers.") }
        guard try await desk.store.counts().people == 0 else {
            throw Refused(reason: "This register holds people already. A sample goes into an empty one only.")
        }
        var reply = System.Sample.Reply(plans: 0, cards: 0, schedules: 0)
        let borough = SampleBorough(seed: seed, on: desk.today)
        for number in 0..<people {
            let carer = borough.carer(number)
            for plan in carer.plans {
                let reference = try await register(plan, of: carer)
                reply.plans += 1
                guard plan == carer.plans[0], carer.registeredOn != nil else { continue }
                reply.cards += try await card(for: reference, of: carer)
                reply.schedules += try await schedule(for: reference, of: carer)
            }
        }
        return reply
    }

    private func register(_ plan: Plan, of carer: SampleCarer) async throws -> String {
        let draft = try CheckedPlan(plan, on: desk.today).draft
        let saved = try await desk.store.createPlan(draft, externalId: plan.form.externalId, by: author, at: desk.now)
        guard let on = carer.registeredOn else { return saved.reference }
        _ = try await desk.store.registerPlan(saved.reference, basedOn: 1, on: on, by: author, at: desk.now)
        if let reviewed = carer.lastReviewedOn, reviewed > on {
            _ = try await desk.store.reviewPlan(saved.reference, basedOn: 1, on: reviewed, by: author, at: desk.now)
        }
        return saved.reference
    }

    private func card(for reference: String, of carer: SampleCarer) async throws -> Int {
        guard carer.hasCard else { return 0 }
        _ = try await desk.store.issueCard(.wallet, for: reference, requestKey: nil, by: author, at: desk.now)
        return 1
    }

    private func schedule(for reference: String, of carer: SampleCarer) async throws -> Int {
        guard let checkIn = carer.checkIn else { return 0 }
        let days = Weekday.allCases.filter { checkIn.days.isEmpty || checkIn.days.contains($0) }
        let rule = CalendarRule(weekdays: days, times: [checkIn.at], from: desk.today)
        let policy = desk.store.policy
        let schedule = try Schedule(.calendar(rule), zone: desk.zone, grace: policy.grace, early: policy.early)
        _ = try await desk.store.addSchedule(schedule, for: reference, requestKey: nil, by: author, at: desk.now)
        return 1
    }
}
