import RespiteRecord

extension PlanCheck {
    /// Nothing that everybody may read may hold a code.
    mutating func checkGettingIn(_ plan: Plan) {
        let gettingIn = plan.gettingIn
        let texts: [(String, String?)] = [
            ("caredFor.howToFind", plan.caredFor.howToFind), ("gettingIn.alarm", gettingIn.alarm),
            ("gettingIn.gate", gettingIn.gate), ("gettingIn.parking", gettingIn.parking),
            ("gettingIn.floor", gettingIn.floor), ("gettingIn.lift", gettingIn.lift),
        ]
        for case (let path, let text?) in texts where Self.seemsToHoldACode(text) {
            report(path, "seems to hold a code; codes and the place of a key safe are kept apart, as secrets")
        }
        for (number, text) in gettingIn.atTheDoor.items.enumerated() where Self.seemsToHoldACode(text) {
            report("gettingIn.atTheDoor[\(number)]", "seems to hold a code; codes are kept apart, as secrets")
        }
        for (number, telecare) in gettingIn.telecare.items.enumerated() {
            check(telecare.telephone, at: "gettingIn.telecare[\(number)].telephone")
        }
    }

    /// Speaks of a code, and has three to eight digits in a row.
    static func seemsToHoldACode(_ text: String) -> Bool {
        let words = text.lowercased()
        guard
            ["code", "pin", "keypad", "combination", "key safe", "keysafe", "key-safe"].contains(where: words.hasWord)
        else {
            return false
        }
        return words.split { !$0.isNumber }.contains { (3...8).contains($0.count) }
    }
}

extension String {
    /// Whether `word` stands in it, and not as a part of another.
    fileprivate func hasWord(_ word: String) -> Bool {
        ranges(of: word).contains { range in
            let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
            let after = range.upperBound < endIndex ? self[range.upperBound] : " "
            return !before.isLetter && (!after.isLetter || after == "s")
        }
    }
}
