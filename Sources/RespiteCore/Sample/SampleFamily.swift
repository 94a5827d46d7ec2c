import RespiteRecord

/// Who cares for whom in a made-up family.
struct SampleFamily {
    enum Bond: CaseIterable {
        case partner, parentOfAdult, childOfParent, parentOfChild, sibling, friend, youngCarer
    }

    /// One made-up person.
    struct Member {
        var name: PersonName
        var isWoman: Bool
        var age: Int
        var born: PartialDate
    }

    let bond: Bond
    let group: SampleGroup
    var carer: Member
    var person: Member
    let livesTogether: Bool
    let address: Address
    let carersAddress: Address

    init(_ dice: inout SampleDice, on today: LocalDate) {
        bond = dice.pick(weighted: [
            (38, Bond.partner), (30, .childOfParent), (14, .parentOfChild), (6, .parentOfAdult), (4, .sibling),
            (4, .friend), (4, .youngCarer),
        ])
        group = dice.pick(weighted: SampleGroup.all)
        let family = dice.pick(group.families)
        let (carersAge, personsAge) = Self.ages(bond, &dice)
        let isWoman = dice.chance(62)
        carer = Self.member(group, family, isWoman: isWoman, age: carersAge, &dice, today)
        let other = bond == .friend ? dice.pick(group.families) : family
        let personIsWoman = bond == .partner ? !isWoman : dice.chance(55)
        person = Self.member(group, other, isWoman: personIsWoman, age: personsAge, &dice, today)
        livesTogether =
            bond == .partner || bond == .parentOfChild || bond == .youngCarer || dice.chance(35) && bond != .friend
        address = SamplePlace.address(&dice)
        carersAddress = livesTogether ? address : SamplePlace.address(&dice)
    }

    private static func ages(_ bond: Bond, _ dice: inout SampleDice) -> (Int, Int) {
        switch bond {
        case .partner:
            let age = dice.number(in: 48...88)
            return (age, min(97, age + dice.number(in: -4...9)))
        case .childOfParent:
            let age = dice.number(in: 26...66)
            return (age, min(99, age + dice.number(in: 22...36)))
        case .parentOfChild:
            let age = dice.number(in: 24...52)
            return (age, dice.number(in: 3...17))
        case .parentOfAdult:
            let age = dice.number(in: 48...82)
            return (age, age - dice.number(in: 22...34))
        case .sibling, .friend:
            let age = dice.number(in: 28...78)
            return (age, age + dice.number(in: -9...14))
        case .youngCarer: return (dice.number(in: 10...17), dice.number(in: 32...56))
        }
    }

    static func member(
        _ group: SampleGroup, _ family: String, isWoman: Bool, age: Int, _ dice: inout SampleDice, _ today: LocalDate
    ) -> Member {
        let name = PersonName(given: dice.pick(isWoman ? group.women : group.men), family: family)
        let birthday = today.adding(days: -365 * age - age / 4 - dice.number(in: 1...364))
        let born: PartialDate = dice.chance(3) ? .year(birthday.year) : .day(birthday)
        return Member(name: name, isWoman: isWoman, age: age, born: born)
    }

    /// What the carer is to the person.
    var relationship: String {
        let isWoman = carer.isWoman
        return switch bond {
        case .partner: isWoman ? "wife" : "husband"
        case .childOfParent, .youngCarer: isWoman ? "daughter" : "son"
        case .parentOfChild, .parentOfAdult: isWoman ? "mother" : "father"
        case .sibling: isWoman ? "sister" : "brother"
        case .friend: "friend"
        }
    }
}
