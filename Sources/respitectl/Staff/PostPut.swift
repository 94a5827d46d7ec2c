import ArgumentParser
import RespiteAPI

extension PostCommand {
    /// `respitectl post put`: enters a post, or changes one.
    struct Put: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Enter a post, or change one. What is given replaces what stood there."
        )

        @Argument(help: "The post, such as edt, manager, line or it.")
        var post: String

        @Option(help: ArgumentHelp("What people call it.", valueName: "name"))
        var name: String

        @Option(help: ArgumentHelp("The number that rings when nobody is on shift.", valueName: "number"))
        var telephone: String?

        @Option(help: ArgumentHelp("The number after that.", valueName: "number"))
        var fallback: String?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Staff.PutPost(post: post, name: name, telephone: telephone, fallback: fallback)
            )
            try desk.show(reply, output, as: .sentence("Post \(post) is \(name)."))
        }
    }
}
