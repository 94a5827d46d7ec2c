import RespiteRecord

/// The contacts of the first screen, two lines each, in columns.
struct ScreenContacts {
    let all: [FirstScreen.Contact]

    init(_ screen: FirstScreen) {
        all = screen.contacts.items
    }

    /// The first so many, and how many there are beside them.
    func lines(first count: Int) -> [String] {
        let lines = all.prefix(count).flatMap { [firstLine($0), secondLine($0)] }
        guard count < all.count else { return lines }
        return lines + ["   +\(all.count - count) more: \(FirstScreenText.more)"]
    }

    /// Rank, number, who, what they can do, how far, when; `agreed`. A number is never cut: the name gives way to it.
    private func firstLine(_ contact: FirstScreen.Contact) -> String {
        let number = contact.telephones.first?.number.withoutControls ?? "NO NUMBER"
        let start = "\(contact.rank)".padded(toColumns: 3) + number.padded(toColumns: 14)
        let gap = number.columns > 12 ? " " : ""
        let who = [contact.name, contact.relationship].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
        let room = max(0, 37 - start.columns - gap.columns)
        let travel = contact.travelMinutes.map { $0 < 600 ? "\($0) min" : "\($0 / 60) h" } ?? ""
        return [
            (start + gap + who.withoutControls.cut(toColumns: room)).padded(toColumns: 39),
            contact.ability.cut(toColumns: 15).padded(toColumns: 16),
            travel.padded(toColumns: 7, atStart: true) + "  ",
            contact.hours.cut(toColumns: 9).padded(toColumns: 10),
            contact.agreement == .agreed ? "agreed" : "",
        ].joined().withoutSpacesAtEnd
    }

    /// Second number, what is to know of the numbers, when they last answered, and why they may be no help now.
    private func secondLine(_ contact: FirstScreen.Contact) -> String {
        let second = contact.telephones.dropFirst().first
        let number = second?.number.withoutControls ?? ""
        let isUnproved = contact.telephones.prefix(2).contains { $0.verified == false }
        let start = "   " + number.padded(toColumns: 14) + (isUnproved ? "  UNVERIFIED" : "")
        let status = contact.status
        let answered =
            contact.lastProved.map { (status.isEmpty ? "last answered " : "answered ") + $0.said } ?? "never rung"
        return (start.padded(toColumns: 39) + answered.padded(toColumns: 22) + status).withoutSpacesAtEnd
    }
}

extension FirstScreen.Contact {
    /// What they are good for, the most first.
    fileprivate var ability: String {
        if can.contains(.giveCare) { return "CARE" + (coversHours.map { " \($0) h" } ?? "") + keys("keys") }
        if can.contains(.coordinate) { return "CO-ORDINATE" + keys("key") }
        if can.contains(.openDoor) { return "DOOR ONLY" + keys("key") }
        return can.contains(.beTold) ? "TELL ONLY" : "NOT ASKED"
    }

    private func keys(_ word: String) -> String { holdsKeys == true ? ", \(word)" : "" }

    /// The hours of today: "any time", "06-23"; where that is too long, "to 18:30" of those that run, "10:15-" of others.
    fileprivate var hours: String {
        if reachable == nil { return "" }
        if hoursToday.contains(where: \.isAnyTime) { return "any time" }
        guard let first = hoursToday.first else { return "not today" }
        let both = first.from.short + "-" + first.to.short + (hoursToday.count > 1 ? "+" : "")
        if both.count <= 8 { return both }
        return reachable == true ? "to \(first.to)" : "\(first.from)-"
    }

    /// Why they may be no help now; empty when they may.
    fileprivate var status: String {
        switch agreement {
        case .declined: return "HAS DECLINED"
        case .withdrawn: return "HAS WITHDRAWN"
        case .notAsked: return "HAS NOT BEEN ASKED"
        case .asked, .agreed: break
        }
        if let awayUntil { return "AWAY TO \(awayUntil.day) \(awayUntil.monthName)" }
        if reachable == false { return "NOT AT THIS HOUR" }
        if agreement == .asked { return "ASKED, NO ANSWER" }
        return reachable == nil ? "HOURS NOT ASKED" : ""
    }
}

extension LocalTime {
    /// Without its minutes when they are none: `06`.
    fileprivate var short: String { minute == 0 ? String(description.prefix(2)) : description }
}

extension String {
    var withoutSpacesAtEnd: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
