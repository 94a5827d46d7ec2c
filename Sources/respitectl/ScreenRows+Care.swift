import RespiteRecord

extension ScreenRows {
    private static let withheld = "not shown: open an emergency"

    var health: ScreenRow {
        if screen.healthWithheld { return ScreenRow("HEALTH", [Self.withheld], .never) }
        let allergies =
            switch screen.health.allergies {
            case .notAsked: "ALLERGIES NOT ASKED"
            case .nothing: "No allergy known"
            case .stated(let items):
                "Allergy " + items.map { ($0.to ?? "NOT ASKED").uppercased() }.joined(separator: ", ")
            }
        return ScreenRow("HEALTH", [allergies] + medicines, .danger)
    }

    private var medicines: [String] {
        switch screen.health.medicines {
        case .notAsked: return ["MEDICINES NOT ASKED"]
        case .nothing: return ["No medicines"]
        case .stated: break
        }
        guard !screen.health.timeCritical.isEmpty else { return ["No time-critical medicine"] }
        return screen.health.timeCritical.map { medicine in
            let times = medicine.times.isEmpty ? " times NOT ASKED" : medicine.times.map { " \($0)" }.joined()
            let delay = medicine.longestDelay.map { "\($0) min at most" } ?? "never late"
            return "\(medicine.name ?? "a medicine")\(times), \(delay)"
        }
    }

    var danger: ScreenRow {
        if screen.healthWithheld { return ScreenRow("DANGER", [Self.withheld], .never) }
        let danger = screen.danger
        let workers = danger.toWorkers.said(notAsked: "not asked", nothing: "none known")
        let dogs = danger.dogs.said(notAsked: "not asked", nothing: "no")
        let sentences = [
            danger.twoWorkers == true ? "TWO WORKERS" : nil,
            (danger.toWorkers.items.isEmpty ? "to workers: " : "TO WORKERS: ") + workers,
            "Oxygen: " + (danger.oxygen.map { $0 ? "YES" : "no" } ?? "not asked"),
            (danger.dogs.items.isEmpty ? "Dog: " : "DOG: ") + dogs,
            "Smoking: " + (danger.smoking.map { $0 ? "YES" : "no" } ?? "not asked"),
        ]
        return ScreenRow("DANGER", sentences + danger.others, .danger)
    }

    var door: ScreenRow {
        let ways = screen.ways.items.map { way in
            switch way {
            case .keySafe: "key safe (k: place and code, with a reason)"
            case .personOpens: "the person opens"
            case .keyholder, .neighbour, .concierge: way.words
            }
        }
        let known = ways.isEmpty ? "HOW TO GET IN NOT ASKED" : ways.joined(separator: ", ")
        return ScreenRow("DOOR", [known] + screen.atTheDoor.items, .help)
    }

    var pendant: ScreenRow {
        switch screen.pendant {
        case .notAsked: return ScreenRow("PENDANT", ["NOT ASKED"], .never)
        case .nothing: return ScreenRow("PENDANT", ["none"], .never)
        case .stated(let pendants):
            let said = pendants.map { pendant in
                let provider = [pendant.provider, pendant.telephone?.number.unbroken].compactMap(\.self).joined(
                    separator: " ")
                let unit = pendant.unit.map { "unit \($0)" }
                let place = pendant.speaksIn.map { "can speak in \($0): RING FIRST" }
                return [provider, unit, place].listed
            }
            return ScreenRow("PENDANT", said, .rest)
        }
    }

    var agency: ScreenRow {
        switch screen.agencies {
        case .notAsked: return ScreenRow("AGENCY", ["NOT ASKED"], .never)
        case .nothing: return ScreenRow("AGENCY", ["none"], .never)
        case .stated(let agencies):
            let said = agencies.flatMap { agency in
                let number = agency.telephone.map { "24 h \($0.number.unbroken)" } ?? "NO NUMBER"
                let knows = agency.knowsThem == true ? "knows them" : nil
                return [[agency.name ?? "an agency", number, knows].listed, nextVisit(of: agency)]
            }
            return ScreenRow("AGENCY", said, .rest)
        }
    }

    private func nextVisit(of agency: FirstScreen.Agency) -> String? {
        guard let on = agency.nextVisitOn, let at = agency.nextVisitAt else { return nil }
        let days = on.daysSince1970 - screen.today.daysSince1970
        let day = days == 0 ? "today" : days == 1 ? "tomorrow" : on.shortDay
        return "Next visit \(day) \(at)"
    }

    var decides: ScreenRow {
        let tonight = "Able to decide tonight? Ask, never assume"
        if screen.healthWithheld { return ScreenRow("DECIDES", [Self.withheld, tonight], .never, isLast: true) }
        let who: [String] =
            switch screen.attorneys {
            case .notAsked: ["attorney NOT ASKED"]
            case .nothing: ["no attorney or deputy"]
            case .stated(let attorneys):
                attorneys.map { attorney in
                    let powers = attorney.powers.items.map(\.words).joined(separator: ", ")
                    let standing = attorney.standing?.words ?? "attorney"
                    return standing + (powers.isEmpty ? "" : " (\(powers))") + ": \(attorney.name ?? "NAME NOT ASKED")"
                }
            }
        return ScreenRow("DECIDES", who + [tonight], .rest, isLast: true)
    }

    var resus: ScreenRow {
        let doubt = "If in doubt 999 and CPR"
        if screen.healthWithheld { return ScreenRow("RESUS", [Self.withheld, doubt], .never, isLast: true) }
        let decisions = [
            ("DNACPR", screen.dnacpr), ("ReSPECT", screen.respect), ("advance decision", screen.advanceDecision),
        ]
        .filter { $0.0 != "advance decision" || $0.1.inPlace == true }
        let asked = decisions.compactMap(\.1.askedOn).min().map { " (asked \($0.said))" } ?? ""
        let said = decisions.map { "\($0.0) \($0.1.said)" }.joined(separator: ", ")
        return ScreenRow("RESUS", [said + asked, doubt], .danger, isLast: true)
    }

    var cover: ScreenRow {
        let cover = screen.cover
        let worker = [
            cover.replacementCan?.said ?? "NOT ASKED",
            cover.workers.map { $0 == 1 ? "1 worker" : "\($0) workers" },
            cover.hoist.map { $0 ? "HOIST" : "no hoist" },
        ]
        let free = cover.freeHours.map { "\($0) h free" }
        let carer = cover.residentialForCarer?.words ?? "NOT ASKED"
        let person = cover.residentialForPerson?.words ?? "NOT ASKED"
        return ScreenRow(
            "COVER", [worker.listed, free, "Care home: carer \(carer), person \(person)"], .rest, isLast: true)
    }
}

extension Plan.Directive {
    fileprivate var said: String {
        switch inPlace {
        case true?: "YES" + (original.map { ", original \($0)" } ?? "")
        case false?: "none"
        case nil: "NOT ASKED"
        }
    }
}

extension Plan.Replacement {
    fileprivate var said: String {
        switch self {
        case .home: "home"
        case .homeWithTwo: "home with two"
        case .needsNurse: "NEEDS A NURSE"
        case .residentialLikely: "CARE HOME LIKELY"
        }
    }
}
