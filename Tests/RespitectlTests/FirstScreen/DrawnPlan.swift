import RespiteCore
import RespiteRecord

/// A plan of invented people, as full as a first screen can be.
enum DrawnPlan {
    static let plan = Plan {
        fillPeople(&$0)
        fillContacts(&$0)
        fillHealth(&$0)
        fillCare(&$0)
    }

    static func day(_ text: String) -> LocalDate { LocalDate(text) ?? LocalDate(daysSince1970: 0) }
    static func time(_ text: String) -> LocalTime { LocalTime(text) ?? .startOfDay }

    /// Twenty months after the last review, at night, with an emergency open since a minute.
    static var facts: ScreenFacts {
        var facts = ScreenFacts(
            reference: "K7M2-QX9", state: "registered", today: day("2026-11-22"), time: time("02:11"))
        facts.lastReviewed = day("2025-03-14")
        facts.reviewDue = day("2026-03-14")
        facts.emergency = FirstScreen.Emergency(number: "E-0412", sinceDate: facts.today, sinceTime: time("02:10"))
        facts.emergency?.owner = "A. Reed"
        facts.emergency?.priority = 1
        facts.emergency?.says = "alone: somebody in the room NOW"
        facts.emergency?.carerIs = "In ambulance"
        facts.freeHours = 48
        facts.interpreters = "01632 960444"
        return facts
    }

    private static func fillPeople(_ plan: inout Plan) {
        plan.carer.name = PersonName(given: "Hansa", family: "Patel")
        plan.carer.born = PartialDate("1959-06-01")
        plan.carer.telephones = [Telephone(typed: "07700900142")]
        plan.caringRole.relationship = "wife"
        plan.caringRole.soleCarer = true
        plan.caringRole.coResident = true
        plan.caredFor.name = PersonName(given: "Ramesh", family: "Patel", preferred: "Ramesh-bhai")
        plan.caredFor.born = PartialDate("1955-02-02")
        plan.caredFor.addresses = [Address(lines: ["14 Saltings Rise"], town: "Leigh-on-Sea", postcode: "SS9 9ZZ")]
        plan.caredFor.telephones = [Telephone(typed: "(01632) 960177", answers: true, note: "muddled")]
        plan.caredFor.minutesAlone = 0
        plan.household.others = .nothing
        plan.household.children = .nothing
        plan.household.pets = [Plan.Pet(what: "cat")]
        plan.mustNotBeTold = [
            Plan.KeptAway {
                $0.name = "Dinesh Patel"
                $0.relationship = "son"
                $0.whatToDo = "If he rings, say nothing of her, him or this"
            }
        ]
    }

    private static func fillContacts(_ plan: inout Plan) {
        let daughter = Plan.Contact {
            $0.name = PersonName(given: "Meena", family: "Shah")
            $0.relationship = "daughter"
            $0.telephones = [Telephone(typed: "07700 900215"), Telephone(typed: "01632 960188")]
            $0.can = [.giveCare, .coordinate, .beTold]
            $0.coversHours = 12
            $0.holdsKeys = true
            $0.travelMinutes = 25
            $0.reachable = [.anyTime]
            $0.agreement = Plan.Agreement(.agreed, on: day("2025-03-14"))
            $0.lastProved = day("2026-09-03")
        }
        let neighbour = Plan.Contact {
            $0.name = PersonName(given: "John", family: "Tull")
            $0.relationship = "neighbour"
            $0.telephones = [Telephone(typed: "01632 960190")]
            $0.can = [.openDoor]
            $0.holdsKeys = true
            $0.travelMinutes = 3
            $0.reachable = [Hours(from: time("06:00"), to: time("23:00"))]
            $0.agreement = Plan.Agreement(.agreed, on: day("2025-03-14"))
        }
        let nephew = Plan.Contact {
            $0.name = PersonName(given: "Anil", family: "Shah")
            $0.relationship = "nephew"
            $0.telephones = [Telephone(typed: "07700 900231")]
            $0.can = [.giveCare]
            $0.coversHours = 4
            $0.travelMinutes = 40
            $0.reachable = [.anyTime]
        }
        plan.contacts = [daughter, neighbour, nephew]
    }

    private static func fillHealth(_ plan: inout Plan) {
        plan.health.conditions = ["Dementia", "Parkinson's"]
        plan.health.allergies = [Plan.Allergy(to: "penicillin")]
        plan.health.equipment = .nothing
        plan.health.medicines = [
            Plan.Medicine {
                $0.name = "Co-beneldopa"
                $0.times = ["07:00", "11:00", "15:00", "19:00"].map(time)
                $0.timeCritical = true
                $0.longestDelay = 30
            },
            Plan.Medicine { $0.name = "Amlodipine" },
        ]
        plan.communication.languages = ["gu"]
        plan.communication.english = .little
        plan.communication.hearing = ["Hearing aid LEFT"]
        plan.communication.sight = .nothing
        plan.communication.interpreter = true
        plan.risk.toWorkers = .nothing
        plan.risk.dogs = .nothing
        plan.risk.goingMissing = ["Wanders"]
        plan.decisions.attorneys = [
            Plan.Attorney {
                $0.name = "Meena Shah"
                $0.powers = [.health]
            }
        ]
        plan.decisions.dnacpr = Plan.Directive(inPlace: false, askedOn: day("2025-03-14"))
        plan.decisions.respect = Plan.Directive(inPlace: false, askedOn: day("2025-03-14"))
    }

    private static func fillCare(_ plan: inout Plan) {
        plan.gettingIn.ways = [.keySafe]
        plan.gettingIn.atTheDoor = ["Will not open to strangers"]
        plan.gettingIn.telecare = [
            Plan.Telecare {
                $0.provider = "Southline"
                $0.telephone = Telephone(typed: "01632 960300")
                $0.unit = "5512"
                $0.speaksIn = "the hall"
            }
        ]
        plan.services.agencies = [
            Plan.Agency {
                $0.name = "Estuary Homecare"
                $0.telephone = Telephone(typed: "01632 960310")
                $0.knowsThem = true
                $0.visits = [Plan.Visit(at: time("19:30")), Plan.Visit(at: time("07:30"))]
            }
        ]
        plan.movingAndDailyLife.workersNeeded = 1
        plan.movingAndDailyLife.aids = ["walking frame"]
        plan.response.replacementCan = .home
        plan.response.residentialForCarer = .last
    }
}
