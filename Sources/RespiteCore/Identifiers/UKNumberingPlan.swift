/// The shapes of the National Telephone Numbering Plan (Ofcom), for numbers without their leading 0.
enum UKNumberingPlan {
    /// Throws when no number has this length or begins so.
    static func kind(of digits: String) throws(IdentifierError) -> TelephoneNumber.Kind {
        guard let kind = ranges.first(where: { digits.hasPrefix($0.prefix) })?.kind else {
            throw .shape(.telephone)
        }
        guard lengths(of: digits, kind).contains(digits.count) else { throw .length(.telephone) }
        return kind
    }

    /// Longer prefixes stand before the shorter ones that they are an exception to.
    private static let ranges: [(prefix: String, kind: TelephoneNumber.Kind)] = [
        ("10", .service), ("1", .geographic),
        ("20", .geographic), ("23", .geographic), ("24", .geographic), ("28", .geographic), ("29", .geographic),
        ("30", .nonGeographic), ("33", .nonGeographic), ("34", .nonGeographic), ("37", .nonGeographic),
        ("55", .corporate), ("56", .corporate),
        ("70", .personal), ("7624", .mobile), ("76", .pager), ("7", .mobile),
        ("80", .freephone), ("871", .premium), ("872", .premium), ("873", .premium), ("84", .serviceCharge),
        ("87", .serviceCharge), ("9", .premium),
    ]

    private static func lengths(of digits: String, _ kind: TelephoneNumber.Kind) -> ClosedRange<Int> {
        switch kind {
        case .geographic where shortAreas.contains(String(digits.prefix(4))): 9...10
        case .freephone where digits == "8001111": 7...7
        case .freephone where digits.hasPrefix("800"): 9...10
        case .serviceCharge where digits == "8454647": 7...7
        default: 10...10
        }
    }

    /// Areas in which some numbers have one digit fewer.
    private static let shortAreas: Set<String> = [
        "1204", "1208", "1254", "1276", "1297", "1298", "1363", "1364", "1384", "1386", "1404", "1420", "1460", "1461",
        "1480",
        "1488", "1524", "1527", "1562", "1566", "1606", "1629", "1635", "1647", "1659", "1695", "1697", "1726", "1744",
        "1750",
        "1768", "1827", "1837", "1884", "1900", "1905", "1935", "1946", "1949", "1963", "1995",
    ]

    /// Areas whose code has one digit more.
    private static let longAreas: Set<String> = [
        "13873", "15242", "15394", "15395", "15396", "16973", "16974", "16977", "17683", "17684", "17687", "19467",
    ]

    /// With its leading 0, in the groups in which people say it.
    static func spaced(_ digits: String) -> String {
        let groups: [Int]
        switch (digits.first, digits.count) {
        case ("2", _): groups = [2, 4]
        case ("3", 10), ("8", 10), ("9", 10): groups = [3, 3]
        case ("8", _): groups = [3]
        case ("1", _) where longAreas.contains(String(digits.prefix(5))): groups = [5]
        case ("1", _) where digits.hasPrefix("11") || digits.dropFirst(2).first == "1": groups = [3, 3]
        default: groups = [4]
        }
        var rest = digits[...]
        var words: [Substring] = []
        for length in groups where rest.count > length {
            words.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return "0" + (words + [rest]).joined(separator: " ")
    }
}
