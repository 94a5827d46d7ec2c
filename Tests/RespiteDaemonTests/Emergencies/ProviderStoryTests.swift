import Foundation
import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// Providers: in the scheme's order, told no more than they need, and by their own log-in if they have one.
@Suite struct ProviderStoryTests {
    /// Two of the scheme's providers, the second of which logs in; one for residential care.
    private func teller(plan: Plan = StoryPlan.plan) async throws -> StoryTeller {
        let story = try await StoryTeller(at: "2026-11-22T02:10:00Z", plan: plan)
        let all: [(String, Int, String?, [Staff.ProviderAbility])] = [
            ("Seaview House", 3, nil, [.residential]), ("Estuary Homecare", 2, "provider", [.personalCare]),
            ("Crossroads East", 1, "crossroads", [.personalCare]),
        ]
        for (name, rank, group, abilities) in all {
            var put = Staff.PutProvider(name: name, telephone: "01632 960310")
            (put.abilities, put.group, put.rank) = (abilities, group, rank)
            _ = try await story.daemon.call(put, as: TestStaff.administrator)
        }
        try await story.open()
        return story
    }

    private func candidates(_ story: StoryTeller) async throws -> [Emergencies.Candidate] {
        try await story.daemon.call(Emergencies.Providers(emergency: "E-0001")).providers
    }

    @Test func eachNoPassesItOnToTheNextUntilNobodyIsLeft() async throws {
        let story = try await teller()
        #expect(try await candidates(story).map(\.name) == ["Crossroads East", "Estuary Homecare", "Seaview House"])
        for name in ["Crossroads East", "Estuary Homecare", "Seaview House"] {
            let next = try #require(try await candidates(story).first(where: \.isLeft))
            #expect(next.name == name)
            let asked = try await story.daemon.call(
                Emergencies.Offer(emergency: "E-0001", provider: .init(party: next.party)))
            _ = try await story.daemon.call(
                Emergencies.AnswerOffer(emergency: "E-0001", offer: asked.offer, answer: "no", words: "nobody free"))
        }
        #expect(try await candidates(story).map(\.state) == ["declined", "declined", "declined"])
        #expect(try await !candidates(story).contains(where: \.isLeft))
    }

    @Test func whatTheyAreToldAfterTheYesIsInNothingBeforeIt() async throws {
        let story = try await teller()
        let estuary = try #require(try await candidates(story).first { $0.name == "Estuary Homecare" })
        let asked = try await story.daemon.call(
            Emergencies.Offer(emergency: "E-0001", provider: .init(party: estuary.party), hours: 6))
        let own = try await story.daemon.call(Emergencies.OwnOffers(), as: TestStaff.provider)
        let seen = try [text(asked.terms), text(own)]
        for secret in ["Ramesh", "Patel", "Saltings", "9ZZ", "co-beneldopa", "Hansa", "Meena", "Dinesh", "07700"] {
            #expect(!seen.contains { $0.contains(secret) }, "\(secret)")
        }
        #expect(own.offers.map(\.terms.district) == ["SS9"])
        let yes = try await story.daemon.call(
            Emergencies.AnswerOffer(
                emergency: "E-0001", offer: asked.offer, answer: "worker",
                worker: .init(name: "Dee Okafor", telephone: "07700 900555", role: "worker"),
                etaAt: story.now + .minutes(40)))
        let told = try #require(yes.afterYes?.first)
        #expect(told.name.hasPrefix("Ramesh Patel"))
        #expect(told.address == "14 Saltings Rise, Leigh-on-Sea, SS9 9ZZ")
        #expect(told.health.contains { $0.contains("co-beneldopa") })
        let after = try text(try await story.daemon.call(Emergencies.OwnOffers(), as: TestStaff.provider))
        #expect(
            !after.contains("Ramesh") && !after.contains("Saltings"), "the rest is told by voice, and never by log-in")
        #expect(try await story.daemon.deliver().allSatisfy { $0 != "+441632960310" && $0 != "+447700900555" })
    }

    private func text(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }

    @Test func aProviderThatLogsInSeesItsOwnOffersAndAnswersThem() async throws {
        let story = try await teller()
        var offers: [String: Int] = [:]
        for one in try await candidates(story).prefix(2) {
            offers[one.name] = try await story.daemon.call(
                Emergencies.Offer(emergency: "E-0001", provider: .init(party: one.party))
            ).offer
        }
        let (own, other) = (try #require(offers["Estuary Homecare"]), try #require(offers["Crossroads East"]))
        let seen = try await story.daemon.call(Emergencies.OwnOffers(), as: TestStaff.provider).offers
        #expect(seen.map(\.offer) == [own])
        #expect(seen.first?.answerBy == story.now + .minutes(5))

        let foreign = Emergencies.AnswerOwnOffer(emergency: "E-0001", offer: other, answer: "yes")
        #expect(try await story.refusal(of: foreign, as: TestStaff.provider) == "org.respited.NotFound")
        var answer = Emergencies.AnswerOwnOffer(emergency: "E-0001", offer: own, answer: "worker", worker: "Dee Okafor")
        answer.etaAt = story.now + .minutes(35)
        #expect(
            try await story.refusal(of: answer, as: TestStaff.provider)
                == "Say which worker, on which telephone, and when they will be there.")
        answer.telephone = "07700 900555"
        let said = try await story.daemon.call(answer, as: TestStaff.provider).offer
        #expect(said.state == "worker" && said.worker == "Dee Okafor")
        #expect(try await story.summary().people.first?.help?.hasPrefix("Dee Okafor due 02:45") == true)
        #expect(
            try await story.refusal(of: answer, as: TestStaff.provider)
                == "Offer \(own) has been answered already, or is over. Make a new one.")
        #expect(
            try await story.refusal(of: Emergencies.Show(emergency: "E-0001"), as: TestStaff.provider)
                == "org.respited.RoleMissing")
    }

    @Test func aWorkerWhoseNumberIsKeptIsRungOnThat() async throws {
        let story = try await teller()
        let estuary = try #require(try await candidates(story).first { $0.name == "Estuary Homecare" })
        let number = try #require(estuary.party?.split(separator: "/").last)
        _ = try await story.daemon.call(
            Staff.PutWorker(provider: "P-\(number)", name: "Dee Okafor", telephone: "07700 900555"),
            as: TestStaff.administrator)
        let asked = try await story.daemon.call(
            Emergencies.Offer(emergency: "E-0001", provider: .init(party: estuary.party)))
        var answer = Emergencies.AnswerOffer(
            emergency: "E-0001", offer: asked.offer, answer: "worker",
            worker: .init(name: "A Stranger", role: "worker"),
            etaAt: story.now + .minutes(30))
        #expect(
            try await story.refusal(of: answer)
                == "Say which worker, on which telephone, and when they will be there.")
        answer.worker?.name = "Dee Okafor"
        let offers = try await story.daemon.call(answer).summary.offers
        #expect(offers.last?.telephone == "07700 900555")
    }

    @Test func whoSaysYesAndDoesNotComeIsForTheDayTeam() async throws {
        let story = try await teller()
        let next = try #require(try await candidates(story).first)
        let asked = try await story.daemon.call(
            Emergencies.Offer(emergency: "E-0001", provider: .init(party: next.party)))
        let dee = Emergencies.Somebody(name: "Dee Okafor", telephone: "07700 900555", role: "worker")
        _ = try await story.daemon.call(
            Emergencies.AnswerOffer(
                emergency: "E-0001", offer: asked.offer, answer: "worker", worker: dee, etaAt: story.now + .minutes(30))
        )
        await story.daemon.advance(by: .minutes(40))
        let late = try #require(try await story.summary().prompts.first { $0.what == "late" })
        #expect(late.words.hasSuffix("go on; ring the agency, the home and the pendant"))
        let record = try await story.scheme.story()
        #expect(record.contains("Dee Okafor has not come: the search goes on"))
        _ = try await story.daemon.call(Emergencies.StandDown(emergency: "E-0001", who: dee, why: "did not come"))
        #expect(try await candidates(story).first?.state == "stoodDown")
        _ = try await story.daemon.call(Emergencies.Settle(emergency: "E-0001", outcome: "hospital"))
        _ = try await story.daemon.call(Emergencies.Close(emergency: "E-0001", seenSafeBy: "Ward 4"))
        let tasks = try await story.daemon.call(Register.ListTasks(), as: TestStaff.administrator).tasks
        #expect(
            tasks.contains {
                $0.note == "A provider said yes and did not come in time: take entry \(asked.offer) up with them."
            })
    }
}
