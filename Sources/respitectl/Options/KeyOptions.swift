import ArgumentParser

/// A key that makes the same command harmless when it is given twice.
struct KeyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A key of your own: the same command with the same key is done once, however often it is given.",
            valueName: "key"
        )
    )
    var requestKey: String?
}
