/// Shows long text a screen at a time, by `$PAGER` or `less`.
struct Pager {
    let command: String
    let environment: [String: String]

    /// `cat`, or an empty name, is none.
    init(environment: [String: String]) {
        command = environment["PAGER"] ?? "less"
        self.environment = environment.merging(["LESS": "FRX"]) { own, _ in own }
    }

    /// False when there is no pager, and nothing was shown.
    func show(_ text: String) -> Bool {
        guard let program = command.split(separator: " ").first, program != "cat" else { return false }
        let script = "command -v \(program) >/dev/null || exit 127; exec \(command)"
        let code = try? Child(script: script, environment: environment).run(input: text)
        return code != nil && code != 127
    }
}
