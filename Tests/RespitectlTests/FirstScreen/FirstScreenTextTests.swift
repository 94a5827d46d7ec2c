import RespiteCore
import RespiteRecord
import Testing

@testable import respitectl

@Suite struct FirstScreenTextTests {
    private func text(_ plan: Plan, _ facts: ScreenFacts = DrawnPlan.facts) -> [String] {
        FirstScreenText(FirstScreen(of: plan, facts)).lines
    }

    private func line(_ label: String, _ fill: (inout Plan) -> Void) -> String {
        var plan = DrawnPlan.plan
        fill(&plan)
        return text(plan).first { $0.hasPrefix(label) } ?? ""
    }

    @Test func aFullPlanInAnEmergencyIsShownAsItWasDrawn() {
        let drawn = """
            K7M2-QX9  registered  LAST REVIEWED 14 Mar 2025, 20 MONTHS AGO  Sun 22 Nov 02:11
            E-0412 open since 02:10, A. Reed     PRIORITY 1  alone: somebody in the room NOW
            !! NEVER TELL  Dinesh Patel (son). If he rings, say nothing of her, him or this
            CARER   Hansa PATEL, 67, wife, only carer, lives in. 07700 900142. In ambulance
            FOR     Ramesh PATEL, b. 2 Feb 1955 (71): "Ramesh-bhai". Dementia, Parkinson's
            HOME    14 Saltings Rise, Leigh-on-Sea SS9 9ZZ. 01632 960177: answers, muddled
            ALONE   0 minutes, day or night. Others in the home: none. Cat. Last seen: ASK
            SPEAKS  Gujarati, little English. Hearing aid LEFT. Interpreters 01632 960444
            HEALTH  Allergy PENICILLIN. Co-beneldopa 07:00 11:00 15:00 19:00, 30 min at most
            DANGER  to workers: none known. Oxygen: no. Dog: no. Smoking: not asked. Wanders
            DOOR    key safe (k: place and code, with a reason). Will not open to strangers
            PENDANT Southline 01632 960300, unit 5512, can speak in the hall: RING FIRST
            AGENCY  Estuary Homecare, 24 h 01632 960310, knows them. Next visit today 07:30
            1  07700 900215  Meena Shah, daughter  CARE 12 h, keys  25 min  any time  agreed
               01632 960188                        last answered 3 Sep 2026
            2  01632 960190  John Tull, neighbour  DOOR ONLY, key    3 min  06-23     agreed
                                                   never rung            NOT AT THIS HOUR
            3  07700 900231  Anil Shah, nephew     CARE 4 h         40 min  any time
                                                   never rung            HAS NOT BEEN ASKED
            DECIDES attorney (health): Meena Shah. Able to decide tonight? Ask, never assume
            RESUS   DNACPR none, ReSPECT none (asked 14 Mar 2025). If in doubt 999 and CPR
            COVER   home, 1 worker, no hoist. 48 h free. Care home: carer last, person
                    NOT ASKED
            """
        #expect(text(DrawnPlan.plan).joined(separator: "\n") == drawn)
    }

    @Test(arguments: [
        ("A. Reed", "E-0412 since 02:10, A. Reed   PRIORITY 1  may be alone: somebody in the room NOW"),
        ("Alexandra Reed-Moss", "E-0412 since 02:10, Alexand…  PRIORITY 1  may be alone: somebody in the room NOW"),
        (nil, "E-0412 since 02:10, NOBODY …  PRIORITY 1  may be alone: somebody in the room NOW"),
    ])
    func whoHasAnEmergencyGivesWayBeforeWhatMustBeDone(owner: String?, line: String) {
        var facts = DrawnPlan.facts
        facts.emergency?.owner = owner
        facts.emergency?.says = "may be alone: somebody in the room NOW"
        #expect(text(DrawnPlan.plan, facts)[1] == line)
    }

    @Test func whatNobodyAskedIsSaidAndNeverShownAsNone() {
        let facts = ScreenFacts(
            reference: "K7M2-QX9", state: "draft", today: DrawnPlan.day("2026-11-22"), time: DrawnPlan.time("02:11"))
        let drawn = """
            K7M2-QX9  DRAFT  NEVER REVIEWED                                 Sun 22 Nov 02:11
            !! NEVER TELL  NOT ASKED: ask before anybody is rung
            CARER   NAME NOT ASKED. telephone NOT ASKED
            FOR     NAME NOT ASKED, born NOT ASKED. Conditions NOT ASKED
            HOME    ADDRESS NOT ASKED
            ALONE   NOT ASKED, counts as 0 minutes. Others in the home: NOT ASKED. Pets
                    NOT ASKED
            SPEAKS  language NOT ASKED. Hearing and sight NOT ASKED
            HEALTH  ALLERGIES NOT ASKED. MEDICINES NOT ASKED
            DANGER  to workers: not asked. Oxygen: not asked. Dog: not asked. Smoking:
                    not asked
            DOOR    HOW TO GET IN NOT ASKED
            PENDANT NOT ASKED
            AGENCY  NOT ASKED
            CONTACTS NOT ASKED
            DECIDES attorney NOT ASKED. Able to decide tonight? Ask, never assume
            RESUS   DNACPR NOT ASKED, ReSPECT NOT ASKED. If in doubt 999 and CPR
            COVER   NOT ASKED. Care home: carer NOT ASKED, person NOT ASKED
            """
        #expect(text(Plan(), facts).joined(separator: "\n") == drawn)
    }

    @Test func noneIsSaidAsNone() {
        #expect(
            line("HEALTH") {
                $0.health.allergies = .nothing; $0.health.medicines = .nothing
            } == "HEALTH  No allergy known. No medicines")
        #expect(line("PENDANT") { $0.gettingIn.telecare = .nothing } == "PENDANT none")
        #expect(line("AGENCY") { $0.services.agencies = .nothing } == "AGENCY  none")
        #expect(line("NEVER TELL") { $0.mustNotBeTold = .nothing } == "NEVER TELL  nobody was named")
        #expect(line("CONTACTS") { $0.contacts = .nothing } == "CONTACTS none: nobody was named")
        #expect(line("DECIDES") { $0.decisions.attorneys = .nothing }.hasPrefix("DECIDES no attorney or deputy. "))
    }

    @Test func whatIsInPlaceIsShownWithTheOriginal() {
        #expect(
            line("RESUS") {
                $0.decisions.dnacpr = Plan.Directive(
                    inPlace: true, original: "in the hall drawer", askedOn: DrawnPlan.day("2026-02-01"))
                $0.decisions.respect = Plan.Directive()
            } == "RESUS   DNACPR YES, original in the hall drawer, ReSPECT NOT ASKED (asked 1 Feb")
    }

    @Test(arguments: [
        (Plan.Agreement.State.notAsked, "HAS NOT BEEN ASKED"), (.asked, "NOT AT THIS HOUR"),
        (.agreed, "NOT AT THIS HOUR"),
        (.declined, "HAS DECLINED"), (.withdrawn, "HAS WITHDRAWN"),
    ]) func eachContactSaysWhyItMayBeNoHelpNow(state: Plan.Agreement.State, words: String) {
        var plan = DrawnPlan.plan
        var contact = plan.contacts.items[1]
        contact.agreement.state = state
        plan.contacts = [contact]
        let lines = text(plan)
        let first = lines.firstIndex { $0.hasPrefix("1  ") } ?? 0
        #expect(lines[first].hasSuffix("agreed") == (state == .agreed))
        #expect(lines[first + 1].hasSuffix("  " + words))
    }

    @Test func whoIsAwayAndWhoseHoursNobodyAskedIsSaid() {
        var away = DrawnPlan.plan.contacts.items[0]
        away.absences = [Absence(from: DrawnPlan.day("2026-11-20"), to: DrawnPlan.day("2026-12-03"))]
        var unasked = DrawnPlan.plan.contacts.items[0]
        unasked.reachable = []
        var plan = DrawnPlan.plan
        plan.contacts = [away, unasked]
        let lines = text(plan).filter { $0.contains("answered") }
        #expect(lines[0].hasSuffix("answered 3 Sep 2026   AWAY TO 3 Dec"))
        #expect(lines[1].hasSuffix("answered 3 Sep 2026   HOURS NOT ASKED"))
    }

    @Test func theTelephoneOfAContactIsNeverCut() {
        var contact = DrawnPlan.plan.contacts.items[0]
        contact.telephones = [Telephone(typed: "+123456789012345")]
        contact.name = PersonName(given: "Bartholomew", family: "Featherstonehaugh-Cholmondeley")
        var plan = DrawnPlan.plan
        plan.contacts = [contact]
        let line = text(plan).first { $0.hasPrefix("1  ") } ?? ""
        #expect(line.hasPrefix("1  +123456789012345 Bartholomew Feat…  CARE 12 h, keys"))
        #expect(line.columns == 80)
    }

    @Test func contactsThatDoNotFitAreCounted() {
        var plan = DrawnPlan.plan
        plan.contacts = .stated(Array(repeating: plan.contacts.items[0], count: 9))
        let lines = text(plan)
        #expect(lines.count == 24)
        #expect(lines.contains("   +6 more: plan show"))
        plan.contacts = .stated(Array(repeating: plan.contacts.items[0], count: 4))
        #expect(text(plan).contains("   +1 more: plan show"))
    }

    @Test func peopleWhoMustNotBeToldThatDoNotFitAreCounted() {
        var plan = DrawnPlan.plan
        plan.mustNotBeTold = .stated(Array(repeating: plan.mustNotBeTold.items[0], count: 5))
        #expect(
            text(plan).filter { $0.hasPrefix("!!") }.last?.hasPrefix("!! NEVER TELL (+3 more: plan show)  Dinesh")
                == true)
    }

    @Test func warningsStandOnTop() {
        var facts = DrawnPlan.facts
        facts.cardWarning = "reported stolen 3 Sep 2026"
        facts.gaps = 5
        var plan = DrawnPlan.plan
        plan.sharing.police = false
        plan.sharing.gp = false
        #expect(
            text(plan, facts)[2...4] == [
                "!! CARD: reported stolen 3 Sep 2026",
                "!! NOT TO BE SHARED with GP, police, but for a life at risk",
                "!! INCOMPLETE: 5 answers missing",
            ])
    }

    @Test func oneMissingAnswerIsOne() {
        var facts = DrawnPlan.facts
        facts.gaps = 1
        #expect(text(DrawnPlan.plan, facts).contains("!! INCOMPLETE: 1 answer missing"))
    }

    @Test func whoMayNotSeeHealthSeesThatItIsThere() {
        var facts = DrawnPlan.facts
        facts.seesHealth = false
        facts.emergency = nil
        let lines = text(DrawnPlan.plan, facts)
        #expect(lines.contains("HEALTH  not shown: open an emergency"))
        #expect(lines.contains("FOR     Ramesh PATEL, b. 2 Feb 1955 (71): \"Ramesh-bhai\""))
        let all = lines.joined().lowercased()
        for word in [
            "penicillin", "dementia", "beneldopa", "wanders", "hearing aid", "meena shah. able", "0 minutes",
            "strangers",
        ] {
            #expect(!all.contains(word), "\(word)")
        }
    }

    @Test func aRestrictedAddressIsShownInAnEmergencyOnly() {
        var plan = DrawnPlan.plan
        plan.sharing.restricted = .hiddenAddress
        var facts = DrawnPlan.facts
        #expect(text(plan, facts).contains { $0.contains("14 Saltings Rise") })
        facts.emergency = nil
        #expect(
            text(plan, facts).contains {
                $0.hasPrefix("HOME    ADDRESS HIDDEN until an emergency is open. 01632 960177")
            })
        #expect(!text(plan, facts).joined().contains("Saltings"))
    }

    @Test func anyPlanFitsTheScreen() throws {
        for seed in 0..<60 {
            var example = Example(density: seed % 3 == 0 ? 1 : 0.5, using: SplitMix64(seed: UInt64(seed)))
            var facts = DrawnPlan.facts
            facts.cardWarning = seed % 2 == 0 ? "reported lost" : nil
            facts.gaps = seed % 5
            let lines = text(try example.plan(), facts)
            #expect(lines.count <= 24, "seed \(seed)")
            #expect(lines.filter { $0.columns > 80 } == [], "seed \(seed)")
            #expect(lines.allSatisfy { !$0.contains("\u{1B}") && !$0.contains("\n") })
        }
    }

    @Test func lettersThatSteerATerminalAreTakenOut() {
        var plan = DrawnPlan.plan
        plan.carer.name.family = "PA\u{1B}[2JTEL\u{202E}"
        plan.contacts = [Plan.Contact { $0.name.family = "A\nB\u{9B}31m" }]
        let all = text(plan).joined()
        #expect(
            !all.unicodeScalars.contains { $0.value < 32 || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E })
    }
}
