import RespiteCore
import RespiteRecord
import StrictYAML

extension EmergencyTerms {
    /// What a scheme promises in an emergency, read strictly; what it leaves out is as the standard has it.
    init(_ part: StrictMapping) throws(BadYAML) {
        self.init()
        var part = part
        try intake.read(part.part("intake"))
        try triage.read(part.part("triage"))
        try search.read(part.part("search"))
        try offers.read(part.part("offers"))
        try onSite.read(part.part("onSite"))
        try hours.read(part.part("freeHours"))
        try handover.read(part.part("handover"))
        try afterwards.read(part.part("afterwards"))
        try part.end()
    }
}

extension EmergencyTerms.Intake {
    fileprivate mutating func read(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        answered = try part.span("answered") ?? answered
        answeredAtWorst = try part.span("answeredAtWorst") ?? answeredAtWorst
        try part.end()
    }
}

extension EmergencyTerms.Triage {
    fileprivate mutating func read(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        priorityOneUnder = try part.span("priorityOneUnder") ?? priorityOneUnder
        try part.end()
    }
}

extension EmergencyTerms.Search {
    fileprivate mutating func read(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        numbersPerContact = try part.count("numbersPerContact", 1...4) ?? numbersPerContact
        attemptsPerNumber = try part.count("attemptsPerNumber", 1...5) ?? attemptsPerNumber
        secondAttemptWithin = try part.span("secondAttemptWithin") ?? secondAttemptWithin
        late = try part.span("late") ?? late
        lateTwo = try part.span("lateAtPriority2") ?? lateTwo
        standBy = try part.span("standBy") ?? standBy
        standByBefore = try part.span("standByBefore") ?? standByBefore
        try part.end()
    }
}

extension EmergencyTerms.Offers {
    fileprivate mutating func read(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        answer = try part.span("answer") ?? answer
        answerOne = try part.span("answerAtPriority1") ?? answerOne
        details = try part.span("details") ?? details
        onSite = try part.span("onSite") ?? onSite
        onSiteAtBest = try part.span("onSiteAtBest") ?? onSiteAtBest
        onSiteFromAnswer = try part.span("onSiteFromAnswer") ?? onSiteFromAnswer
        try part.end()
    }
}

extension EmergencyTerms.OnSite {
    fileprivate mutating func read(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        firstCheck = try part.span("firstCheck") ?? firstCheck
        checkEvery = try part.span("checkEvery") ?? checkEvery
        morning = try part.time("morning") ?? morning
        bedtime = try part.time("bedtime") ?? bedtime
        grace = try part.span("grace") ?? grace
        bookingOut = try part.span("bookingOut") ?? bookingOut
        tellCarer = try part.span("tellCarer") ?? tellCarer
        duress =
            try part.value("duress", "words such as “Is the blue folder there?”") { $0.isEmpty ? nil : $0 } ?? duress
        guard bedtime > morning, checkEvery > .zero, firstCheck > .zero else {
            throw part.refuse("the morning comes before bedtime, and checks are some time apart")
        }
        try part.end()
    }
}

extension EmergencyTerms.FreeHours {
    fileprivate mutating func read(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        let own = try part.span("usual")
        usual = own ?? usual
        // A scheme that sets its own hours and says nothing of bank holidays makes no difference for them.
        bankHoliday = try part.span("bankHolidayWeekend") ?? own ?? bankHoliday
        decisionAt = try part.time("decisionAt") ?? decisionAt
        warnings = try part.values("warnings", "lengths of time such as 12 h", Span.init(words:)) ?? warnings
        try part.end()
    }
}

extension EmergencyTerms.Handover {
    fileprivate mutating func read(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        lists = try part.values("lists", "times such as 08:30") { LocalTime($0) } ?? lists
        day = try part.value("day", "a post such as day") { $0.isEmpty ? nil : $0 } ?? day
        night = try part.value("night", "a post such as edt") { $0.isEmpty ? nil : $0 } ?? night
        acceptance = try part.span("acceptance") ?? acceptance
        try part.end()
    }
}

extension EmergencyTerms.Afterwards {
    fileprivate mutating func read(_ part: StrictMapping) throws(BadYAML) {
        var part = part
        callWithinWorkingDays = try part.count("callWithinWorkingDays", 0...30) ?? callWithinWorkingDays
        reviewWithinDays = try part.count("reviewWithinDays", 0...365) ?? reviewWithinDays
        try part.end()
    }
}

extension StrictMapping {
    fileprivate mutating func time(_ name: String) throws(BadYAML) -> LocalTime? {
        try value(name, "a time of day such as 07:30") { LocalTime($0) }
    }
}
