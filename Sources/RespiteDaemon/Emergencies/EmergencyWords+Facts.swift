import RespiteCore
import RespiteRecord

extension EmergencyWords {
    /// A fact as a person reads it in the record years later.
    func fact(_ fact: EmergencyFact) -> String {
        switch fact {
        case .called(let call): called(call)
        case .rang(let one):
            joined(["The telephone system: rang \(time(one.at))", one.answeredAt.map { "answered \(time($0))" }])
        case .danger(let danger):
            joined([danger.isThere ? "Somebody is in danger" : "Nobody is in danger", danger.words])
        case .identified(let one): joined(["Known by \(one.by.words) \(one.reference ?? "")", one.warning])
        case .lookedAfter(let one): "\(name(one.party)) is looked after"
        case .happened(let happening): happened(happening)
        case .placed(let placing, let person): joined(["Where\(of(person))", placing.place, company(placing.company)])
        case .seen(let sighting, let person): "Last seen\(of(person)): \(self.sighting(sighting))"
        case .medicated(let one, let person):
            joined([
                "Medicines\(of(person))", one.givenUntil.map { "all given until \(time($0))" }, one.words,
                one.food.map { "food: \($0)" },
            ])
        case .warned(let warning): warning.words.map { "WARNING: \($0)" } ?? "Nobody must be kept from knowing"
        case .expected(let one):
            joined([
                "Expected", one.coming.map { "coming: \($0)" }, one.lasts.map { "lasts: \($0)" },
                one.ring.map { "ring when settled: \($0)" },
            ])
        case .priority(let word, let person): joined(["Priority \(word.to)\(of(person))", word.reason])
        case .dialled(let dial): dialled(dial)
        case .stoodDown(let party, let why): joined(["\(name(party)) stood down", why])
        case .offered, .offerAnswered, .noCapacity: provider(fact)
        case .arrived, .checked, .left, .duress: onSite(fact)
        case .told(let telling):
            joined([
                "Told \(telling.name ?? telling.whom.words)", "“\(telling.words)”",
                "check: \((telling.check ?? .unchecked).words)",
            ])
        case .summoned(let summons): summoned(summons)
        case .concern(let concern): "Safeguarding, \(concern.isChild ? "child" : "adult"): a case of its own"
        case .youngCarer(let word): young(word)
        case .decided, .chargeTold, .leavesHome, .steppedDown, .outcome, .closed: ending(fact)
        case .note(let words): words
        case .corrected(let correction):
            joined([
                "Entry \(correction.entry) corrected", correction.at.map { "it was \(time($0))" } ?? "withdrawn",
                correction.why,
            ])
        case .fell(let deadline): fell(deadline)
        case .clockSet(let step):
            "The clock was set \(step > .zero ? "forward" : "back") by \(length(step)): what stands above has its old time"
        }
    }

    /// `1 h 5 min 3 s`
    private func length(_ span: Span) -> String {
        let seconds = abs(span.milliseconds) / 1000
        let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")]
        return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
    }

    private func joined(_ parts: [String?]) -> String { parts.compactMap(\.self).joined(separator: ", ") }

    private func of(_ person: Int?) -> String { person.map { " of person \($0)" } ?? "" }

    private func called(_ call: Call) -> String {
        joined([
            "Call answered", caller(call), call.mode.map { "by \($0.words)" },
            (call.check ?? .unchecked).words, call.checkedHow, call.rangAt.map { "rang \(zone.iso($0))" },
        ])
    }

    private func happened(_ happening: Happening) -> String {
        joined([
            happening.cause?.words ?? "What has happened", happening.words, happening.carerIs.map { "carer: \($0)" },
            happening.carerCanSpeak.map { $0 ? "the carer can speak" : "the carer cannot speak" },
        ])
    }

    private func company(_ company: Placing.Company) -> String {
        switch company {
        case .unknown: "who is there not known, counts as alone"
        case .alone: "alone"
        case .with(let name, let isAble, let until):
            joined(["with \(name)", isAble ? "able" : "not able", until.map { "until \(time($0))" }])
        }
    }

    private func dialled(_ dial: Dial) -> String {
        let start = dial.isInbound ? "\(name(dial.party)) rang" : "Rang \(name(dial.party))"
        return joined([
            start, dial.number, result(dial.result), dial.words, dial.override.map { "RUNG ALL THE SAME: \($0)" },
            dial.endedAt.map { "ended \(time($0))" },
        ])
    }

    private func result(_ result: Dial.Result) -> String {
        switch result {
        case .willCare(let eta, let until):
            joined(["will care, there by \(time(eta))", until.map { "until \(time($0))" }])
        case .willSit(let eta, let until):
            joined(["will sit with them, there by \(time(eta))", until.map { "until \(time($0))" }])
        case .opensDoor(let eta): joined(["opens the door", eta.map { "there by \(time($0))" }])
        case .laterAt(let instant): "ring again at \(time(instant))"
        case .cannot: "cannot"
        case .noAnswer: "no answer"
        case .voicemail: "voicemail"
        case .busy: "busy"
        case .wrongNumber: "wrong number"
        case .refused: "refused"
        }
    }

    private func provider(_ fact: EmergencyFact) -> String {
        switch fact {
        case .offered(let offer):
            joined([
                "\(name(offer.provider)) asked\(offer.isStandBy ? " to stand by" : "")", offer.terms.district,
                "start by \(time(offer.terms.startBy))", offer.terms.hours.map { "\($0) h" },
                offer.terms.workers.map { "\($0) workers" },
            ])
        case .offerAnswered(let number, let answer): "Offer \(number): \(self.answer(answer))"
        default: "No provider has anybody: the duty manager is told"
        }
    }

    private func answer(_ answer: OfferAnswer) -> String {
        switch answer {
        case .yes: "yes, worker and time to follow"
        case .worker(let worker, let telephone, let eta):
            joined(["yes, \(name(worker))", telephone, "there by \(time(eta))"])
        case .no(let reason): joined(["no", reason])
        case .noAnswer: "no answer"
        }
    }

    private func onSite(_ fact: EmergencyFact) -> String {
        switch fact {
        case .arrived(let one):
            joined(["\(name(one.who)) arrived", one.until.map { "stays until \(time($0))" }, one.found])
        case .checked(let check):
            joined(["Check with \(name(check.who)): \(check.words)"] + seen(check.care))
        case .left(let one):
            joined(
                ["\(name(one.who)) left", one.words] + seen(one.care) + [
                    one.homeSecure.map { $0 ? "home secure" : "HOME NOT SECURE" },
                    one.keysReturned.map { $0 ? "keys returned" : "keys NOT returned" },
                ])
        case .duress(let who, let words): joined(["DURESS: \(name(who)), nobody rings the site", words])
        default: ""
        }
    }

    private func seen(_ care: CareSeen) -> [String?] {
        [
            care.medicines.map { "medicines: \($0)" }, care.food.map { "food: \($0)" },
            care.warmth.map { "warmth: \($0)" }, care.refused.map { "did not want, and was able to decide it: \($0)" },
        ]
    }

    private func summoned(_ summons: Summons) -> String {
        joined([
            "\(summons.service.words) \(summons.isRefused ? "said no" : "asked")", summons.rangBy.map { "by \($0)" },
            summons.reference.map { "reference \($0)" }, summons.will, summons.by.map { "by \(time($0))" },
        ])
    }

    private func young(_ word: YoungCarerWord) -> String {
        joined([
            "Young carer", word.lookedAfterBy.map { "looked after by \($0)" },
            word.servicesTold.map { $0 ? "children's services told" : "children's services not told" },
            word.decidedBy.map { "decided by \($0)" },
            word.explained.map { $0 ? "explained to them" : "not explained yet" },
        ])
    }

    private func ending(_ fact: EmergencyFact) -> String {
        switch fact {
        case .decided(let one):
            joined([
                "Decided: \(one.kind.words)", one.longer.map { "\($0.milliseconds / 3_600_000) h longer" },
                one.manager.map { "on the word of \($0)" },
                one.withoutManager.map { "without a manager's word: \($0)" }, one.words,
            ])
        case .chargeTold(let to, let format): joined(["\(to) told what is charged", format])
        case .leavesHome(let one, let person): leaves(one, person)
        case .steppedDown(let one, let person):
            "Passes\(of(person)) to the \(one.to.words) from \(time(one.from)), accepted by \(one.acceptedBy)"
        case .outcome(let outcome, let person, let words): joined(["Ended\(of(person)): \(outcome.words)", words])
        case .closed(let closing):
            joined([
                "Closed", closing.seenSafeBy.map { "seen safe by \($0)" },
                closing.admissionAvoided.map { $0 ? "admission avoided" : "admission not avoided" },
                closing.failed.map { "failed: \($0)" }, closing.planMustChange.map { "plan: \($0)" },
                closing.lesson.map { "lesson: \($0)" },
                closing.agreesToCaseStudy.map { $0 ? "agrees to a case study without names" : "no case study" },
            ])
        default: ""
        }
    }

    private func leaves(_ one: LeavingHome, _ person: Int?) -> String {
        let consent = one.consents.map { $0 ? "agrees" : "DOES NOT AGREE" } ?? "could not decide this now"
        return joined([
            "Leaves home\(of(person)) for \(one.to)", consent, one.whyUnable, one.consulted.map { "consulted: \($0)" },
            one.lessTried.map { "tried first: \($0)" }, one.decidedBy.map { "decided by \($0)" },
            one.deprivationAsked.map {
                $0 ? "deprivation of liberty asked of the home" : "deprivation of liberty NOT asked"
            },
        ])
    }

    private func fell(_ deadline: EmergencyDeadline) -> String {
        switch deadline {
        case .urgent(let person, _): "Time runs short for person \(person)"
        case .safeUntil(let person, _): "Safe-until has passed for person \(person)"
        case .standBy: "Time to put the provider on stand-by"
        case .offerUnanswered(let offer, _): "Offer \(offer) was not answered in time"
        case .offerWithoutDetails(let offer, _): "The yes to offer \(offer) lapsed without worker and time"
        case .late(let party, _): "\(name(party)) has not come: the search goes on"
        case .ringAgain(let party, _): "\(name(party)) is to be rung again"
        case .bookOut(let party, _): "\(name(party)) has not booked out"
        case .tellPerson(let party, _): "Nobody has told the person yet that \(name(party)) comes"
        case .tellCarer: "Nobody has told the carer yet that help is there"
        case .decide: "What comes after the free hours must be decided"
        case .freeHoursEnd: "The free hours have ended"
        case .services: "What emergency services were to do by now is due"
        }
    }
}
