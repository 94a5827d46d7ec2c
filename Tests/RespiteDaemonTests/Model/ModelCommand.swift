import RespiteRecord

/// One thing that people, machines or time do to the service. Cases and schedules are named by their numbers: one that
/// is not there is refused on both sides, so that any list of commands is a story, however much is left out of it.
enum ModelCommand: Hashable, Sendable {
    case pass(minutes: Int)
    /// Until the next deadline, to the millisecond.
    case passToNext
    /// The machine is too busy to look.
    case stall(minutes: Int)
    case setClock(minutes: Int)
    /// The daemon is killed, and started again after so long.
    case crash(minutes: Int)
    /// The machine too.
    case reboot(minutes: Int)
    case deliver

    case expectOnce(minutes: Int, grace: Int)
    case expectEvery(minutes: Int)
    case expectDaily(hours: [Int])
    case pause(schedule: Int, minutes: Int)
    case checkIn(schedule: Int, word: String)

    case acknowledge(Int, by: Int, minutes: Int?)
    case take(Int, by: Int)
    case extend(Int, by: Int, minutes: Int?, deputy: Int?)
    case release(Int, by: Int)
    case offer(Int, by: Int, to: Int)
    case accept(Int, by: Int)
    case decline(Int, by: Int)
    case escalate(Int, by: Int)
    case snooze(Int, by: Int, minutes: Int)
    case wake(Int, by: Int)
    case replan(Int)
    case resolve(Int, by: Int, isSeen: Bool)
    case reopen(Int)
    case willHelp(Int, String, minutes: Int)
    case arrived(Int, String, minutes: Int)
    case cannot(Int, String, why: String)
    case noAnswer(Int, String)

    case sit(Int, post: String, hours: Int)
    case standUp(Int)
}

extension ModelCommand {
    private static let staff = [2002, 2003, 2004]
    private static let people = ["person/1", "person/3", "staff/2002", "post/edt", "worker/8"]
    private static let reasons = [
        "cannot", "wrongNumber", "refused", "agreementWithdrawn", "mustNotBeTold", "numberChanged",
    ]

    /// Any one of them; most about the newest cases, where the most goes on.
    static func random(of world: ModelWorld, _ dice: inout SplitMix64) -> ModelCommand {
        if world.schedules.isEmpty { return .expectOnce(minutes: .random(in: 1...20, using: &dice), grace: 30) }
        return switch Int.random(in: 0..<10, using: &dice) {
        case 0..<3: time(&dice)
        case 3: schedule(world, &dice)
        default: about(pick(world, &dice), &dice)
        }
    }

    private static func pick(_ world: ModelWorld, _ dice: inout SplitMix64) -> Int {
        let open = world.cases.filter(\.isOpen).map(\.id)
        if let id = open.randomElement(using: &dice), Int.random(in: 0..<8, using: &dice) > 0 { return id }
        return Int.random(in: 1...max(1, world.cases.count), using: &dice)
    }

    private static func time(_ dice: inout SplitMix64) -> ModelCommand {
        switch Int.random(in: 0..<16, using: &dice) {
        case 0..<5: .passToNext
        case 5..<9: .pass(minutes: .random(in: 0...40, using: &dice))
        case 9: .pass(minutes: .random(in: 60...400, using: &dice))
        case 10, 11: .stall(minutes: .random(in: 1...90, using: &dice))
        case 12: .setClock(minutes: .random(in: -90...90, using: &dice))
        case 13: .crash(minutes: .random(in: 0...120, using: &dice))
        case 14: .reboot(minutes: .random(in: 0...120, using: &dice))
        default: .deliver
        }
    }

    private static func schedule(_ world: ModelWorld, _ dice: inout SplitMix64) -> ModelCommand {
        let index = Int.random(in: 0..<world.schedules.count, using: &dice)
        switch Int.random(in: 0..<12, using: &dice) {
        case 0 where world.schedules.count < 4: return .expectEvery(minutes: .random(in: 20...90, using: &dice))
        case 1 where world.schedules.count < 4: return .expectDaily(hours: [.random(in: 0...11, using: &dice), 16])
        case 2 where world.schedules.count < 6:
            return .expectOnce(minutes: .random(in: 1...60, using: &dice), grace: .random(in: 0...45, using: &dice))
        case 3: return .pause(schedule: index, minutes: .random(in: 30...600, using: &dice))
        case 4..<7: return .checkIn(schedule: index, word: "ok")
        case 7: return .checkIn(schedule: index, word: "worried")
        case 8: return .standUp(.random(in: 0...3, using: &dice))
        default:
            let post = ["edt", "manager", "it"].randomElement(using: &dice) ?? "edt"
            return .sit(anyone(&dice), post: post, hours: .random(in: 1...6, using: &dice))
        }
    }

    private static func about(_ id: Int, _ dice: inout SplitMix64) -> ModelCommand {
        let (by, party) = (anyone(&dice), people.randomElement(using: &dice) ?? "person/3")
        let minutes = Int.random(in: -10...300, using: &dice)
        switch Int.random(in: 0..<22, using: &dice) {
        case 0..<3: return .acknowledge(id, by: by, minutes: Bool.random(using: &dice) ? nil : minutes)
        case 3: return .take(id, by: by)
        case 4: return .extend(id, by: by, minutes: minutes, deputy: Bool.random(using: &dice) ? nil : anyone(&dice))
        case 5: return .release(id, by: by)
        case 6, 7: return .offer(id, by: by, to: anyone(&dice))
        case 8: return .accept(id, by: by)
        case 9: return .decline(id, by: by)
        case 10: return .escalate(id, by: by)
        case 11: return .snooze(id, by: by, minutes: minutes)
        case 12: return .wake(id, by: by)
        case 13: return .replan(id)
        case 14: return .resolve(id, by: by, isSeen: Bool.random(using: &dice))
        case 15: return .reopen(id)
        case 16, 17: return .willHelp(id, party, minutes: .random(in: -15...60, using: &dice))
        case 18: return .arrived(id, party, minutes: .random(in: 1...90, using: &dice))
        case 19, 20: return .cannot(id, party, why: reasons.randomElement(using: &dice) ?? "cannot")
        default: return .noAnswer(id, party)
        }
    }

    private static func anyone(_ dice: inout SplitMix64) -> Int { staff.randomElement(using: &dice) ?? 2002 }
}
