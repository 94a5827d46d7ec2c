import RespiteCore
import RespiteRecord
import Testing

@Suite struct PlanCheckTests {
    let today = LocalDate(daysSince1970: 20_779)

    private func problems(_ fill: (inout Plan) -> Void) -> [Problem] {
        PlanCheck.problems(in: Plan(fill), on: today)
    }

    private func contact(_ fill: (inout Plan.Contact) -> Void) -> Answer<Plan.Contact> {
        [Plan.Contact(fill)]
    }

    @Test func whatIsMissingIsNoProblem() {
        #expect(problems { _ in } == [])
        #expect(problems { $0.contacts = [Plan.Contact { $0.name.family = "Shah" }] } == [])
    }

    @Test func eachPostcodeIsHeldAgainstItsRuleUnlessItIsAbroad() {
        #expect(
            problems { $0.carer.addresses = [Address(postcode: "SS9 9ZO")] } == [
                Problem("carer.addresses[0].postcode", "cannot be right: the postcode should look like SS9 9ZZ")
            ])
        #expect(problems { $0.carer.addresses = [Address(postcode: "75001", country: "France")] } == [])
        #expect(
            problems { $0.caredFor.addresses = [Address(postcode: "ss99zz"), Address(uprn: "1A")] }.map(\.path) == [
                "caredFor.addresses[1].uprn"
            ])
    }

    @Test func aContactIsNotRungOnAnEmergencyNumber() {
        let found = problems {
            $0.contacts = contact { $0.telephones = [Telephone(typed: "07700 900215"), Telephone(typed: "999")] }
        }
        #expect(
            found == [
                Problem(
                    "contacts[0].telephones[1].typed",
                    "cannot be right: the telephone number is that of the emergency services; ask for one of their own")
            ])
    }

    @Test func eachTelephoneOfThePlanIsChecked() throws {
        var example = Example(using: SplitMix64(seed: 2))
        let plan = try example.plan()
        let paths = Set(PlanCheck.problems(in: plan, on: today).map { $0.path.replacing(/\[\d+\]/, with: "[]") })
        for (path, _) in FieldCatalogue.byPath where path.hasSuffix("typed") {
            #expect(paths.contains(path), "\(path)")
        }
    }

    @Test func noDateOfWhatHasHappenedLiesInTheFuture() throws {
        var example = Example(using: SplitMix64(seed: 4))
        let before = try #require(LocalDate("0900-01-01"))
        let plan = try example.plan()
        let late = PlanCheck.problems(in: plan, on: before).filter { $0.reason == "lies in the future" }
        let paths = Set(late.map { $0.path.replacing(/\[\d+\]/, with: "[]") })
        let mayBeLater: Set = ["contacts[].absences[].from", "contacts[].absences[].to", "risk.toWorkers[].reviewOn"]
        for (path, field) in FieldCatalogue.byPath where !mayBeLater.contains(path) {
            switch field.shape {
            case .date, .partialDate: #expect(paths.contains(path), "\(path)")
            default: break
            }
        }
        #expect(paths.isDisjoint(with: mayBeLater))
    }

    @Test func aPartialDateIsInTheFutureOnlyWhenAllOfItIs() throws {
        #expect(problems { $0.carer.born = .year(today.year) } == [])
        #expect(problems { $0.carer.born = .day(today) } == [])
        #expect(
            problems { $0.carer.born = .day(today.adding(days: 1)) } == [Problem("carer.born", "lies in the future")])
        #expect(problems { $0.carer.born = .year(today.year + 1) } == [Problem("carer.born", "lies in the future")])
    }

    @Test func theNHSNumberIsChecked() {
        #expect(problems { $0.caredFor.nhsNumber = "943 476 5919" } == [])
        #expect(problems { $0.caredFor.nhsNumber = "943 476 5918" }.map(\.path) == ["caredFor.nhsNumber"])
    }

    @Test(arguments: [Plan.Agreement.State.agreed, .declined, .withdrawn]) func anAnswerHasADay(
        state: Plan.Agreement.State
    ) {
        #expect(
            problems { $0.contacts = contact { $0.agreement = Plan.Agreement(state) } } == [
                Problem("contacts[0].agreement.on", "is needed: the day on which they answered")
            ])
        #expect(problems { $0.contacts = contact { $0.agreement = Plan.Agreement(state, on: today) } } == [])
    }

    @Test func whoWasNotAskedCannotHaveAnswered() {
        #expect(
            problems { $0.contacts = contact { $0.agreement = Plan.Agreement(.notAsked, on: today) } }.map(\.path) == [
                "contacts[0].agreement.state"
            ])
        #expect(problems { $0.contacts = contact { $0.agreement = Plan.Agreement(.asked) } } == [])
    }

    @Test func oneContactStandsInAPlanOnce() {
        let found = problems {
            $0.contacts = .stated(["K-0001", nil, nil, "K-0002", "K-0001"].map { id in Plan.Contact { $0.id = id } })
        }
        #expect(found == [Problem("contacts[4].id", "is that of another contact of this plan")])
    }

    @Test func whoMustNotBeToldIsNoContact() {
        let byNumber = problems {
            $0.contacts = contact { $0.telephones = [Telephone(typed: "(01632) 960188")] }
            $0.mustNotBeTold = [Plan.KeptAway { $0.telephones = [Telephone(typed: "+44 1632 960188")] }]
        }
        let byName = problems {
            $0.contacts = contact { $0.name = PersonName(given: "Dinesh", family: "Patel") }
            $0.mustNotBeTold = [Plan.KeptAway { $0.name = "dinesh  PATEL" }]
        }
        #expect(byNumber == [Problem("contacts[0]", "is among those who must not be told")])
        #expect(byName == byNumber)
        #expect(
            problems {
                $0.contacts = contact { $0.name = PersonName(given: "Meena", family: "Patel") }
                $0.mustNotBeTold = [Plan.KeptAway { $0.name = "Dinesh Patel" }]
            } == [])
    }

    @Test func whatContradictsItselfIsNamed() throws {
        let found = problems {
            $0.caringRole.coResident = true
            $0.caredFor.livesWith = .nothing
            $0.contacts = contact {
                $0.reachable = [Hours(from: .startOfDay, to: .startOfDay)]
                $0.absences = [Absence(from: today, to: today.adding(days: -1))]
            }
            $0.health.medicines = [Plan.Medicine { $0.longestDelay = 30 }]
            $0.response.order = [.contacts, .agency, .contacts]
            $0.decisions.dnacpr = Plan.Directive(inPlace: false, original: "in the hall")
            $0.decisions.ableToDecide = .yes
            $0.decisions.bestInterestsReason = "dementia"
            $0.sharing.objectsTo = "the GP"
        }
        #expect(
            found.map(\.path) == [
                "caredFor.livesWith", "contacts[0].reachable[0]", "contacts[0].absences[0].to",
                "health.medicines[0].longestDelay", "response.order", "decisions.dnacpr.original",
                "decisions.bestInterestsReason", "sharing.objectsTo",
            ])
    }

    @Test func aWarningToWorkersHasAnIncidentAnAuthorAndAnEnd() {
        let paths = problems { $0.risk.toWorkers = [Plan.WorkerMarker()] }.map(\.path)
        #expect(paths == ["what", "author", "incidentOn", "reviewOn"].map { "risk.toWorkers[0].\($0)" })
        let whole = Plan.WorkerMarker {
            $0.what = "a thrown cup"
            $0.author = "A. Reed"
            $0.incidentOn = today.adding(days: -9)
            $0.reviewOn = today.adding(days: 90)
        }
        #expect(problems { $0.risk.toWorkers = [whole] } == [])
    }

    @Test(arguments: [
        ("code 4711", true), ("Key safe left of the door, 2580", true), ("PIN: 1234", true), ("keypad, 1x2580y", true),
        ("codes 12 34", false), ("bay 114", false), ("code with the neighbour", false), ("Pinner Road 1120", false),
        ("ring 5512", false), ("barcode 123456", false),
    ]) func aTextThatSeemsToHoldACodeIsRefused(text: String, refused: Bool) {
        let found = problems {
            $0.gettingIn.gate = text
            $0.caredFor.howToFind = text
        }
        #expect(found.map(\.path) == (refused ? ["caredFor.howToFind", "gettingIn.gate"] : []))
    }

    @Test(arguments: [
        ("h@example.org", true), ("h.p+x@mail.example.org", true), ("h@example", false), ("@example.org", false),
        ("h@@example.org", false), ("h p@example.org", false), ("h@example.", false), ("", false),
    ]) func anEmailAddressHasItsShape(text: String, right: Bool) {
        #expect(problems { $0.carer.email = text }.isEmpty == right)
    }

    @Test(arguments: [
        ("gu", "gu"), ("EN", "en"), ("zh-hant", "zh-Hant"), ("en-gb", "en-GB"), ("bfi", "bfi"), ("Gujarati", nil),
        ("", nil),
        ("e", nil), ("en-", nil), ("en_GB", nil), ("12", nil),
    ]) func aLanguageIsATag(text: String, kept: String?) {
        #expect(problems { $0.communication.languages = [text] }.isEmpty == (kept != nil))
        let plan = Plan { $0.communication.languages = [text] }.normalised()
        #expect(plan.communication.languages == [kept ?? text])
    }

    @Test func noReasonRepeatsWhatWasTyped() throws {
        let plan = Plan {
            $0.carer.email = "SECRET"
            $0.carer.telephones = [Telephone(typed: "SECRET")]
            $0.carer.addresses = [Address(postcode: "SECRET", uprn: "SECRET")]
            $0.caredFor.nhsNumber = "SECRET"
            $0.communication.languages = ["SECRET"]
            $0.form.sourceEnquiry = "SECRET"
            $0.household.alsoCaredFor = [Plan.AlsoCaredFor { $0.plan = "SECRET" }]
        }
        let found = PlanCheck.problems(in: plan, on: today)
        #expect(found.count == 8)
        #expect(found.allSatisfy { !$0.description.contains("SECRET") })
    }

    @Test func aPlanIsKeptInOneForm() {
        let plan = Plan {
            $0.carer.telephones = [Telephone(typed: "(01632) 960177", e164: "+15550100")]
            $0.carer.addresses = [Address(postcode: "ss99zz"), Address(postcode: "d02 af30", country: "Ireland")]
            $0.caredFor.nhsNumber = "943-476-5919"
            $0.contacts = contact { $0.telephones = [Telephone(typed: "not known")] }
            $0.services.agencies = [Plan.Agency { $0.telephone = Telephone(typed: "01632 960310") }]
        }.normalised()
        #expect(plan.carer.telephones == [Telephone(typed: "(01632) 960177", e164: "+441632960177")])
        #expect(plan.carer.addresses.map(\.postcode) == ["SS9 9ZZ", "d02 af30"])
        #expect(plan.caredFor.nhsNumber == "9434765919")
        #expect(plan.contacts.items[0].telephones == [Telephone(typed: "not known")])
        #expect(plan.services.agencies.items[0].telephone.e164 == "+441632960310")
        #expect(plan.normalised() == plan)
    }
}
