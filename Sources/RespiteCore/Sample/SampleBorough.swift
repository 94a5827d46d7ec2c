import RespiteRecord

/// A borough of people who do not exist, to try the register with: the same for a seed, on every machine.
///
/// The names are those of the groups that live in English boroughs; the postcodes are in sectors that nobody uses, the numbers
/// are those that Ofcom keeps for drama.
package struct SampleBorough: Sendable {
    private let seed: UInt64
    /// The day as of which the plans were made: no date of theirs is later.
    private let today: LocalDate

    package init(seed: UInt64, on today: LocalDate) {
        (self.seed, self.today) = (seed, today)
    }

    /// The first `count` carers. Each depends on the seed and their number only.
    package func carers(_ count: Int) -> [SampleCarer] {
        (0..<max(0, count)).map(carer)
    }

    /// The carer of a number, counted from 0.
    package func carer(_ number: Int) -> SampleCarer {
        var dice = SampleDice(seed: seed &* 0x2545_F491_4F6C_DD1D &+ UInt64(truncatingIfNeeded: number))
        dice = SampleDice(seed: UInt64(dice.below(Int.max)))
        return SampleCarer(number: number, &dice, on: today)
    }
}

/// A carer of the sample with their plans, and what the register adds to them.
package struct SampleCarer: Sendable {
    /// One for each person they care for; the carer has the same external id in all of them.
    package let plans: [Plan]
    /// Nil of a plan that is still a draft.
    package let registeredOn: LocalDate?
    package let lastReviewedOn: LocalDate?
    /// Whether a card was issued to them.
    package let hasCard: Bool
    /// When they want to be asked how they are; nil when it would not suit them.
    package let checkIn: SampleCheckIn?

    init(number: Int, _ dice: inout SampleDice, on today: LocalDate) {
        let family = SampleFamily(&dice, on: today)
        var plans = [SamplePlan(number: number, family, today: today).plan(&dice)]
        if family.bond == .childOfParent, dice.chance(25) {
            plans.append(SamplePlan(number: number, family, today: today).secondPlan(beside: plans[0], &dice))
        }
        self.plans = plans
        let registered = today.adding(days: -dice.number(in: 20...1400))
        let reviews = (today.daysSince1970 - registered.daysSince1970) / 380
        registeredOn = dice.chance(94) ? registered : nil
        lastReviewedOn = registeredOn?.adding(days: 380 * max(0, reviews - (dice.chance(20) ? 1 : 0)))
        hasCard = registeredOn != nil && dice.chance(92)
        checkIn = family.carer.age >= 55 && dice.chance(30) ? SampleCheckIn(&dice) : nil
    }
}

/// A check-in that would suit a carer.
package struct SampleCheckIn: Hashable, Sendable {
    /// Empty means every day.
    package let days: Choices<Weekday>
    package let at: LocalTime

    init(_ dice: inout SampleDice) {
        days = dice.chance(70) ? [] : [.monday, .wednesday, .friday]
        at = LocalTime(minutesOfDay: dice.pick([450, 480, 510, 540, 570, 600, 1080, 1140, 1200]))
    }
}
