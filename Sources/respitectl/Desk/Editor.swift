/// Lets somebody change a file, by `$VISUAL`, `$EDITOR`, or the machine's `editor`.
struct Editor {
    let environment: [String: String]

    /// Returns when the editor is closed. Throws a complaint when there is none, or when it failed.
    func edit(_ path: String) throws {
        let named = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self).first { !$0.isEmpty }
        let command = named ?? "editor"
        let code = try Child(script: "exec \(command) \"$@\"", arguments: [path], environment: environment).run()
        switch code {
        case 0: return
        case 127:
            throw Complaint(
                .refused, "There is no editor \(command).",
                try: "Name one in $VISUAL or $EDITOR, or give the plan with --from FILE."
            )
        default: throw Complaint(.refused, "The editor \(command) ended with code \(code); nothing was done.")
        }
    }
}
