import RespiteRecord

/// Addresses of a borough that is not there, in postcode sectors that nobody uses, and numbers that are kept for drama.
enum SamplePlace {
    private static let names = [
        "Saltings", "Estuary", "Cockle", "Marsh", "Orchard", "Chapel", "Mill", "Station", "Church", "Pier", "Elm",
        "Oak", "Ash",
        "Willow", "Priory", "Garrison", "Signal", "Anchor", "Harbour", "Sandpiper", "Curlew", "Heron", "Lapwing",
        "Thames",
        "Windmill", "Rectory", "Belfairs", "Victoria", "Albert", "Queens", "Kings", "Park", "Hillside", "Fairview",
        "Bellhouse",
        "Blenheim", "Carlton", "Dundonald", "Exeter", "Fernleigh", "Glenwood", "Hamlet", "Leighfields", "Manners",
        "Nelson",
        "Ronald", "Shaftesbury", "Tudor", "Underwood", "Westbury",
    ]

    private static let kinds = [
        "Road", "Road", "Road", "Avenue", "Avenue", "Close", "Close", "Drive", "Gardens", "Lane", "Rise", "Crescent",
        "Way",
        "Terrace", "Grove", "Court",
    ]

    private static let towns = [
        ("Leigh-on-Sea", "SS9 9"), ("Leigh-on-Sea", "SS9 8"), ("Westcliff-on-Sea", "SS0 4"),
        ("Southend-on-Sea", "SS1 6"),
        ("Southend-on-Sea", "SS2 8"), ("Shoeburyness", "SS3 5"),
    ]

    private static let letters = Array("ABDEFGHJLNPQRSTUWXYZ")

    static func address(_ dice: inout SampleDice) -> Address {
        let (town, sector) = dice.pick(towns)
        let street = "\(dice.number(in: 1...180)) \(dice.pick(names)) \(dice.pick(kinds))"
        let flat = dice.chance(18) ? ["Flat \(dice.number(in: 1...24))"] : []
        let postcode = "\(sector)\(dice.pick(letters))\(dice.pick(letters))"
        return Address(lines: flat + [street], town: town, postcode: postcode)
    }

    static func mobile(_ dice: inout SampleDice) -> Telephone {
        telephone("07700 900", dice.below(1000), .mobile)
    }

    static func landline(_ dice: inout SampleDice) -> Telephone {
        telephone("01632 960", dice.below(1000), .home)
    }

    static func office(_ dice: inout SampleDice) -> Telephone {
        telephone("020 7946 0", dice.below(1000), .work)
    }

    private static func telephone(_ start: String, _ number: Int, _ kind: Telephone.Kind) -> Telephone {
        let typed = start + String("00\(number)".suffix(3))
        return Telephone(typed: typed, e164: "+44" + typed.filter { $0 != " " }.dropFirst(), kind: kind)
    }
}
