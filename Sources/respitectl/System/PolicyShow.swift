import ArgumentParser
import RespiteAPI

extension PolicyCommand {
    /// `respitectl policy show`: the policy as it is loaded.
    struct Show: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the policy that is in force, and where it is from.")

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(System.ShowPolicy())
            try desk.show(reply, output, as: .policy(reply))
        }
    }
}

extension Page {
    /// The text as it was written, after a comment that says where it is from: together still a policy file.
    static func policy(_ reply: System.ShowPolicy.Reply) -> Page {
        var page = Page()
        page.add(verbatim: ["# from \(reply.source)"])
        page.add(verbatim: reply.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        return page
    }
}
