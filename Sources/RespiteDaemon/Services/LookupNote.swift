import RespiteCore

extension LookupQuery {
    /// What whoever asked should know beside the candidates, if anything, as sentences to be read out.
    func note(on result: LookupResult) -> String? {
        guard !isEmpty else {
            return
                "There is nothing in that to look for. Type a name, a date of birth, a street, a telephone, or a card."
        }
        var sentences: [String] = []
        if let date = impossibleDate { sentences.append("There is no \(date): days like it were looked for.") }
        if isCut { sentences.append("Only the beginning of that was read.") }
        if result.candidates.isEmpty, isOneLetter {
            sentences.append("One letter is too little to go by. Add a name, a date of birth or a street.")
        } else if result.candidates.isEmpty {
            sentences.append("Nobody like that. Try less of it, or another part.")
        } else if result.onRecord < 0.5, !result.meetsANumber {
            sentences.append("Nobody quite like that; these are the nearest.")
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
}

extension LookupResult {
    /// Whether somebody has a number that was typed: they are not merely the nearest.
    fileprivate var meetsANumber: Bool {
        candidates.contains { candidate in
            candidate.why.contains { [.telephone, .code].contains($0.field) && $0.closeness == .exact }
        }
    }
}
