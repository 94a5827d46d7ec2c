import ArgumentParser

/// Where the daemon is.
struct DaemonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The socket that respited listens on.",
            discussion: "Else $RESPITED_SOCKET, else \(DaemonOptions.standardPath).",
            valueName: "path"
        ),
        completion: .file()
    )
    var socket: String?

    static let standardPath = "/run/respited/control"

    func path(_ environment: [String: String]) -> String {
        socket ?? environment["RESPITED_SOCKET"] ?? Self.standardPath
    }
}
