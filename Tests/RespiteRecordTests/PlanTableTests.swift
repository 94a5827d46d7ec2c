import RespiteRecord
import Testing

/// The plan table of the record, area by area: each field with its need and its tier, as "M1"; "M" where the table
/// gives no tier, and "" where it names the field alone.
@Suite struct PlanTableTests {
    private typealias Row = (path: String, mark: String)

    private static let areas: [String: [Row]] = [
        "header": [
            ("form.version", "R0"), ("form.completedBy", "M1"), ("form.completedByRole", "M1"),
            ("form.caseReference", "O1"), ("form.sourceEnquiry", "R0"),
        ],
        "carer": [
            ("carer.name.title", ""), ("carer.name.given", "M1"), ("carer.name.family", "M1"),
            ("carer.name.preferred", ""), ("carer.born", "M1"), ("carer.addresses", "M1"),
            ("carer.addresses[].postcode", "M1"), ("carer.addresses[].uprn", "O1"), ("carer.telephones", "M1"),
            ("carer.telephones[].byDay", ""), ("carer.email", "O1"), ("carer.contactMethod", "R1"),
            ("carer.writtenFormat", "R1"), ("carer.languages", "R1"), ("carer.interpreter", "R1"),
            ("carer.ownHealth", "O2"), ("carer.gp.name", ""), ("carer.gp.odsCode", ""), ("carer.gpMayKnow", "R1"),
            ("carer.mayBeTold.name", ""), ("carer.parentCarer", "M1"),
        ],
        "cared-for person": [
            ("caredFor.name.given", "M1"), ("caredFor.name.family", "M1"), ("caredFor.name.preferred", ""),
            ("caredFor.born", "M1"), ("caredFor.nhsNumber", "O1"), ("caredFor.nhsNumberTraced", "O1"),
            ("caredFor.addresses", "M1"), ("caredFor.addresses[].uprn", "O1"), ("caredFor.homeKind", "M1"),
            ("caredFor.howToFind", "M1"), ("caredFor.telephones", "R1"), ("caredFor.telephones[].answers", ""),
            ("caredFor.elsewhere", "O1"), ("caredFor.elsewhere[].days", ""), ("caredFor.elsewhere[].half", ""),
            ("caredFor.livesWith", "M1"), ("caredFor.minutesAlone", "M2"), ("caredFor.photograph.kept", "O2"),
        ],
        "caring role": [
            ("caringRole.relationship", "M1"), ("caringRole.coResident", "M1"), ("caringRole.soleCarer", "M1"),
            ("caringRole.hoursAWeek", "R1"), ("caringRole.whyNeeded", "R2"), ("caringRole.tasks", "M2"),
        ],
        "contacts": [
            ("contacts", "M"), ("contacts[].name.family", "M1"), ("contacts[].relationship", "M1"),
            ("contacts[].telephones", "M1"), ("contacts[].can", "M1"), ("contacts[].reachable", "M1"),
            ("contacts[].absences", ""), ("contacts[].travelMinutes", "O1"), ("contacts[].coversHours", "R1"),
            ("contacts[].holdsKeys", "R1"), ("contacts[].agreement.state", "M1"), ("contacts[].agreement.how", ""),
            ("contacts[].agreement.on", ""), ("contacts[].lastProved", "O0"), ("contacts[].privacyNotice.on", ""),
            ("mustNotBeTold", "M2"), ("mustNotBeTold[].telephones", ""), ("sharing.restricted", ""),
        ],
        "getting in": [
            ("gettingIn.ways", "M1"), ("gettingIn.atTheDoor", "R2"), ("gettingIn.alarm", "O1"),
            ("gettingIn.gate", "O1"), ("gettingIn.parking", "O1"), ("gettingIn.floor", "O1"),
            ("gettingIn.lift", "O1"), ("gettingIn.stopcock", "O1"), ("gettingIn.fuseBox", "O1"),
            ("gettingIn.heating", "O1"), ("gettingIn.telecare", "R1"), ("gettingIn.telecare[].telephone.typed", ""),
        ],
        "health": [
            ("health.conditions", "M2"), ("health.allergies", "M2"), ("health.medicines", "M2"),
            ("health.medicines[].name", ""), ("health.medicines[].dose", ""), ("health.medicines[].times", ""),
            ("health.medicines[].help", ""), ("health.medicines[].controlled", ""),
            ("health.medicines[].timeCritical", ""), ("health.medicines[].longestDelay", ""),
            ("health.medicinesKept", "M2"), ("health.originalPackaging", "M2"),
            ("health.mayHelpWithMedicines", "M2"), ("health.equipment", "M2"), ("health.gp.name", ""),
            ("health.pharmacy.name", ""), ("health.treatment", "R2"), ("health.infection", "O2"),
        ],
        "moving and daily life": [
            ("movingAndDailyLife.mobility", "M2"), ("movingAndDailyLife.transfers", "M2"),
            ("movingAndDailyLife.aids", "M2"), ("movingAndDailyLife.workersNeeded", "M2"),
            ("movingAndDailyLife.falls", "R2"), ("movingAndDailyLife.pressureAreas", "R2"),
            ("movingAndDailyLife.eatingAndDrinking", "M2"), ("movingAndDailyLife.foodTexture", "M2"),
            ("movingAndDailyLife.choking", "M2"), ("movingAndDailyLife.continence", "R2"),
            ("movingAndDailyLife.nights", "M2"), ("movingAndDailyLife.typicalDay", "M1"),
            ("movingAndDailyLife.whatMatters", "R2"), ("movingAndDailyLife.pleaseDo", "R2"),
            ("movingAndDailyLife.pleaseDoNot", "R2"), ("movingAndDailyLife.culture", "O2"),
            ("movingAndDailyLife.faith", "O2"), ("movingAndDailyLife.whoMayGivePersonalCare", "O2"),
            ("movingAndDailyLife.smoking", "O1"), ("movingAndDailyLife.alcohol", "O1"),
        ],
        "communication": [
            ("communication.languages", "M2"), ("communication.signLanguage", "M2"),
            ("communication.makaton", "M2"), ("communication.aids", "M2"), ("communication.hearing", "M2"),
            ("communication.sight", "M2"), ("communication.showsPain", "R2"),
            ("communication.showsDistress", "R2"), ("communication.showsYes", "R2"),
            ("communication.showsNo", "R2"),
        ],
        "risk": [
            ("risk.behaviour", "M2"), ("risk.goingMissing", "R2"), ("risk.herbertProtocol", "R2"),
            ("risk.selfNeglect", "R2"), ("risk.fire", "R2"), ("risk.toWorkers", "O2"),
            ("risk.toWorkers[].incidentOn", ""), ("risk.toWorkers[].author", ""),
            ("risk.toWorkers[].reviewOn", ""), ("risk.dogs", "R1"), ("risk.twoWorkers", "R2"),
            ("risk.workersGender", "R2"), ("risk.safeguarding", "O2"), ("risk.safeguardingReference", "O2"),
        ],
        "decisions and authority": [
            ("decisions.dnacpr.inPlace", "R2"), ("decisions.dnacpr.original", "R2"),
            ("decisions.respect.inPlace", "R2"), ("decisions.respect.original", "R2"),
            ("decisions.advanceDecision.inPlace", "R2"), ("decisions.advanceDecision.original", "R2"),
            ("decisions.attorneys", "R1"), ("decisions.attorneys[].name", ""),
            ("decisions.attorneys[].telephone.typed", ""), ("decisions.attorneys[].powers", ""),
            ("decisions.attorneys[].registration", ""), ("decisions.ableToDecide", "M2"),
            ("decisions.bestInterestsReason", "M2"),
        ],
        "household": [
            ("household.others", "M1"), ("household.children", "M1"), ("household.children[].whoTakesThem", ""),
            ("household.pets", "M1"), ("household.pets[].whoTakesIt", ""), ("household.alsoCaredFor", "M1"),
            ("household.alsoCaredFor[].plan", ""),
        ],
        "services": [
            ("services.agencies", "M1"), ("services.agencies[].telephone.typed", ""),
            ("services.agencies[].visits", ""), ("services.socialWorker", "R1"), ("services.nurse", "R1"),
            ("services.whoPays", "R1"),
        ],
        "response": [
            ("response.order", "M"), ("response.residentialForCarer", "M"), ("response.residentialForPerson", "M"),
            ("response.chargeExplainedOn", "M"), ("response.tellPersonFirst", "R"), ("response.replacementCan", "M"),
        ],
        "agreement and sharing": [
            ("sharing.privacyNotice.version", "M1"), ("sharing.privacyNotice.on", "M1"),
            ("sharing.privacyNotice.channel", "M1"), ("sharing.personsView", "M2"), ("sharing.objectsTo", ""),
            ("sharing.gp", "R1"), ("sharing.ambulance", "R1"), ("sharing.hospital", "R1"), ("sharing.police", "R1"),
            ("sharing.fire", "R1"), ("sharing.provider", "R1"), ("sharing.sharedRecord", "R1"),
            ("sharing.parentsKnow", "M2"), ("sharing.gillickNote", "M2"),
        ],
    ]

    @Test(arguments: areas.keys.sorted()) func eachFieldOfAnAreaIsInTheCatalogueWithItsNeedAndTier(area: String) throws
    {
        for (path, mark) in try #require(Self.areas[area]) {
            guard let field = FieldCatalogue.byPath[path] else {
                Issue.record("\(path) is not in the catalogue")
                continue
            }
            #expect("\(field.need.mark)\(field.tier.rawValue)".hasPrefix(mark), "\(path)")
        }
    }

    @Test func everyPartOfThePlanIsInSomeArea() {
        let named = Set(Self.areas.values.joined().map { $0.path.prefix { $0 != "." && $0 != "[" } })
        for field in FieldCatalogue.plan { #expect(named.contains(field.name[...]), "\(field.name)") }
    }

    /// Whatever keeps somebody safe can be said to be there, or not to be there, and can be not asked.
    @Test(arguments: [
        "contacts", "mustNotBeTold", "caredFor.livesWith", "health.allergies", "health.medicines", "health.conditions",
        "health.equipment", "movingAndDailyLife.choking", "risk.behaviour", "household.children", "household.pets",
        "services.agencies", "gettingIn.telecare", "decisions.attorneys",
    ]) func whatKeepsSomebodySafeHasThreeValues(path: String) throws {
        let field = try #require(FieldCatalogue.byPath[path])
        guard case .answer = field.shape else {
            Issue.record("\(path) cannot say none")
            return
        }
    }

    @Test func everyChoiceThatTheTableNamesIsThere() {
        #expect(Plan.WhyNeeded.allCases.count == 8)
        #expect(Plan.CareTask.allCases.count == 9)
        #expect(Plan.HoursAWeek.allCases.count == 3)
        #expect(Plan.Ability.allCases == [.giveCare, .coordinate, .openDoor, .beTold])
        #expect(Plan.Agreement.State.allCases == [.notAsked, .asked, .agreed, .declined, .withdrawn])
        #expect(Plan.WayIn.allCases.count == 5)
        #expect(Plan.Replacement.allCases.count == 4)
        #expect(Plan.Restriction.allCases == [.hiddenAddress, .staff, .staffFamily])
        #expect(Set(CarerGroup.allCases) == [.adult, .parent, .young, .youngAdult])
        #expect(Set(Plan.Responder.allCases) == [.contacts, .agency, .provider, .residential])
    }
}
