import RespiteRecord

/// What a scheme promises in an emergency and by which times it is worked: policy, copied into each emergency as it opens.
package struct EmergencyTerms: Hashable, Codable, Sendable {
    package var intake = Intake()
    package var triage = Triage()
    package var search = Search()
    package var offers = Offers()
    package var onSite = OnSite()
    package var hours = FreeHours()
    package var handover = Handover()
    package var afterwards = Afterwards()

    package init() {}
}

extension EmergencyTerms {
    /// How fast a call is to be answered: measured only where the telephone system says when it rang.
    package struct Intake: Hashable, Codable, Sendable {
        package var answered = Span.seconds(60)
        package var answeredAtWorst = Span.seconds(180)

        package init() {}
    }

    /// When somebody must be in the room.
    package struct Triage: Hashable, Codable, Sendable {
        /// With less than this left it is priority 1.
        package var priorityOneUnder = Span.minutes(75)

        package init() {}
    }

    /// How contacts are rung, and when the search goes on beside a promise.
    package struct Search: Hashable, Codable, Sendable {
        package var numbersPerContact = 2
        package var attemptsPerNumber = 2
        package var secondAttemptWithin = Span.minutes(3)
        /// How long after a promised arrival the search goes on; `lateTwo` at priority 2 and 3.
        package var late = Span.minutes(10)
        package var lateTwo = Span.minutes(15)
        /// At priority 2 the provider is put on stand-by after this, or this long before safe-until, whichever is sooner.
        package var standBy = Span.minutes(15)
        package var standByBefore = Span.minutes(90)

        package init() {}

        package func grace(at priority: Int) -> Span { priority == 1 ? late : lateTwo }
    }

    /// How long a provider has, and when somebody is to be on site.
    package struct Offers: Hashable, Codable, Sendable {
        package var answer = Span.minutes(10)
        package var answerOne = Span.minutes(5)
        /// A yes without worker, telephone and time of arrival lapses after this.
        package var details = Span.minutes(10)
        package var onSite = Span.minutes(60)
        package var onSiteAtBest = Span.minutes(45)
        package var onSiteFromAnswer = Span.minutes(90)

        package init() {}

        package func answer(at priority: Int) -> Span { priority == 1 ? answerOne : answer }
    }

    /// What happens while somebody is with the person.
    package struct OnSite: Hashable, Codable, Sendable {
        package var firstCheck = Span.minutes(30)
        package var checkEvery = Span.hours(4)
        package var morning = LocalTime(minutesOfDay: 7 * 60)
        package var bedtime = LocalTime(minutesOfDay: 22 * 60)
        package var grace = Span.minutes(15)
        /// How long after a visit was to end its worker is looked for.
        package var bookingOut = Span.minutes(15)
        package var tellCarer = Span.minutes(15)
        /// The words by which a worker says on the telephone that they are in danger. Shown to operators only.
        package var duress: String?

        package init() {}
    }

    /// How much replacement care is free, and when it is asked what comes after it.
    package struct FreeHours: Hashable, Codable, Sendable {
        package var usual = Span.hours(48)
        /// Over a weekend that a bank holiday makes longer; the same as `usual` where a scheme makes no difference.
        package var bankHoliday = Span.hours(72)
        package var decisionAt = LocalTime(minutesOfDay: 10 * 60)
        package var warnings = [Span.hours(12), .hours(4)]

        package init() {}
    }

    /// When the shifts' lists are handed over.
    package struct Handover: Hashable, Codable, Sendable {
        package var lists = [LocalTime(minutesOfDay: 8 * 60 + 30), LocalTime(minutesOfDay: 16 * 60 + 30)]
        /// Who takes the list of the night, and who that of the day.
        package var day = "day"
        package var night = "edt"
        /// How long a list waits to be accepted before the manager owns it.
        package var acceptance = Span.minutes(15)

        package init() {}
    }

    /// What is still to be done when it is over.
    package struct Afterwards: Hashable, Codable, Sendable {
        package var callWithinWorkingDays = 3
        package var reviewWithinDays = 14

        package init() {}
    }
}
