import ArgumentParser

/// Why somebody looks.
struct PurposeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Why you look: emergency, review, registration, access-request, audit, or other with --words.",
            valueName: "purpose"
        ),
        completion: .list(["emergency", "review", "registration", "access-request", "audit", "other"])
    )
    var purpose: String?

    @Option(help: ArgumentHelp("The purpose in words, when it is none of the others.", valueName: "words"))
    var words: String?

    /// As the wire has it. Words alone are some other purpose.
    var wire: String? { purpose?.camelCased ?? words.map { _ in "other" } }
}
