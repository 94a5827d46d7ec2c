import RespiteRecord

/// Says which words met which field, and how closely.
struct ReasonWriter {
    let tokens: [QueryToken]
    let parts: [LookupIndex.Part]

    func reasons(_ found: LookupSearch.Found) -> [LookupReason] {
        let own = found.fit.hits.map { reason($0, in: parts[found.part].segment, of: nil) }
        let others = found.mates.flatMap { mate in
            let segment = parts[mate.part].segment
            return mate.fit.hits.map { reason($0, in: segment, of: segment.id(mate.fit.row)) }
        }
        return own + others
    }

    private func reason(_ hit: RowScorer.Hit, in segment: LookupSegment, of person: LookupPerson.ID?) -> LookupReason {
        let item = LookupItem(bits: hit.item)
        let typed = tokens.indices.filter { hit.tokens & 1 << UInt32($0) != 0 }.map { tokens[$0].typed }
        return LookupReason(
            typed: typed.joined(separator: " "), field: item.field, recorded: Self.text(item, segment) ?? "",
            closeness: hit.closeness, of: person)
    }

    static func text(_ item: LookupItem, _ segment: LookupSegment) -> String? {
        if item.field.holdsWords { return segment.words.text(item.value) }
        guard item.field == .born else { return CodeKey.text(of: segment.codes.keys[Int(item.value)]) }
        let (year, month, day) = (Int(item.value / 10_000), Int(item.value / 100 % 100), Int(item.value % 100))
        if month == 0 { return PartialDate.year(year).description }
        if day == 0 { return PartialDate.month(year: year, month: month).description }
        return LocalDate(year: year, month: month, day: day)?.description
    }
}
