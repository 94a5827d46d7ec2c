import ArgumentParser

/// How results are printed.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Print JSON, as the daemon sends it.")
    var json = false

    @Flag(help: "Print tables without their headings and the lines under them.")
    var noLegend = false

    @Flag(help: "Print long results at once, without a pager.")
    var noPager = false
}
