import RespiteAPI
import RespiteCore
import RespiteRecord

extension EmergencyWords {
    func prompt(_ prompt: EmergencyPrompt, _ record: Emergency) -> Emergencies.Prompt {
        let (what, words, person) = said(prompt, record)
        return .init(what: what, words: words, person: person, due: prompt.due)
    }

    private func said(_ prompt: EmergencyPrompt, _ record: Emergency) -> (String, String, Int?) {
        func who(_ number: Int) -> String { record.person(number).map { name($0.known.party) } ?? "person \(number)" }
        return switch prompt {
        case .ring999: ("ring999", "999 FIRST: who rings, and when?", nil)
        case .whoGoes(let person): ("whoGoes", "\(who(person)): 999, or who goes?", person)
        case .identify: ("identify", "Whose card is it? Ask the number, else the carer's name", nil)
        case .confirmWithCarer: ("confirm", "Ring the carer's mobile and the home first", nil)
        case .askWhoMustNotKnow: ("askWarning", "Ask who must not know, before any contact is rung", nil)
        case .ask(let person, let missing): ("ask", "Ask about \(who(person)): \(list(missing))", person)
        case .serviceDue(let index, _): ("services", service(record.summonses[index].fact), nil)
        case .late(let party, let eta):
            (
                "late", "\(name(party)) was due \(time(eta)): stand them down by name, go on\(siteToo(party, record))",
                nil
            )
        case .expect(let party, let eta):
            ("expect", "\(name(party)) is due \(time(eta)): ring if they are not there", nil)
        case .ringNext(let person): ("ringNext", "Ring the next contact for \(who(person))", person)
        case .ringAgain(let party, _): ("ringAgain", "Ring \(name(party)) again", nil)
        case .putOnStandBy(let person, _): ("standBy", "Put the provider on stand-by for \(who(person))", person)
        case .offerNext(let person): ("offerNext", "Ask the next provider for \(who(person))", person)
        case .offerUnanswered(let offer, _): ("offer", "\(provider(offer, record)) has not answered yet", nil)
        case .offerDetails(let offer, _):
            ("offerDetails", "\(provider(offer, record)): which worker, telephone, when?", nil)
        case .tellPerson(let party, _): ("tellPerson", "Tell the person that \(name(party)) is coming in", nil)
        case .tellCarer: ("tellCarer", "Tell the carer or the ward that help is there", nil)
        case .checkSite(let party, _): ("checkSite", "Check with \(name(party))", nil)
        case .bookOut(let party, _): ("bookOut", "\(name(party)) books out", nil)
        case .askYoungCarer: ("youngCarer", "The carer is under 18: who looks after them tonight?", nil)
        case .decide(_, let end): ("decide", "Free hours end \(time(end)): what comes after?", nil)
        case .settle(let person): ("settle", "How did it end for \(who(person))?", person)
        case .close: ("close", "Everybody is settled: close, saying who saw them safe", nil)
        }
    }

    /// Of a worker who has not come: whom else to ring.
    private func siteToo(_ party: Party, _ record: Emergency) -> String {
        let isWorker = record.comings.last { $0.helper == party }?.does == .work
        return isWorker ? "; ring the agency, the home and the pendant" : ""
    }

    private func list(_ missing: [SafeUntil.Missing]) -> String {
        missing.map { missing in
            switch missing {
            case .lastSeen: "last seen when, by whom"
            case .howTheyWere: "how they were"
            case .timeAlone: "how long they may be alone"
            case .untilWhen: "until when whoever is there can stay"
            case .medicines, .medicinesGiven: "medicines had"
            }
        }.joined(separator: "; ")
    }

    private func provider(_ number: Int, _ record: Emergency) -> String {
        record.offer(number).map { name($0.fact.provider) } ?? "the provider"
    }

    private func service(_ summons: Summons) -> String {
        let what = summons.isRefused ? "said no; who goes instead?" : summons.will ?? "were asked"
        return "\(summons.service.words.sentenceCased): \(what)"
    }
}

extension String {
    fileprivate var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}
