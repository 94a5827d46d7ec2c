import ArgumentParser

/// Many lookups in one go.
struct BatchOptions: ParsableArguments {
    /// What a candidate is answered as.
    enum Answer: String, Choosable {
        case reference
        case external
    }

    @Flag(
        help: ArgumentHelp(
            "Read one JSON query a line, answer one JSON array of plan references a line.",
            discussion: #"A query is {"text":…,"k":10} or {"fields":{…},"k":10}."#
        )
    )
    var batch = false

    @Option(
        help: ArgumentHelp(
            "Answer with references, or with external ids.",
            discussion: "A plan without an external id is left out of such an answer.", valueName: "kind"
        )
    )
    var answer: Answer?

    @Option(
        help: ArgumentHelp(
            "Have so many queries under way at once, answered in their order; 1 unless given, 16 at most.",
            valueName: "number"
        )
    )
    var pipeline: Int?
}
