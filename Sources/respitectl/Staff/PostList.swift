import ArgumentParser
import RespiteAPI

extension PostCommand {
    /// `respitectl post list`: every post, and who sits in it.
    struct List: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "List the posts.", aliases: ["ls"])

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Staff.ListPosts())
            try desk.show(reply, output, as: .posts(reply.posts))
        }
    }
}

extension Page {
    static func posts(_ posts: [Staff.Post]) -> Page {
        guard !posts.isEmpty else { return .none("There are no posts yet.") }
        var table = Table(["POST", "NAME", "ON SHIFT", "TELEPHONE", "FALLBACK"])
        for one in posts {
            let nobody = Cell("nobody", .alarm)
            table.add([
                Cell(one.post), Cell(one.name), one.onShift.isEmpty ? nobody : Cell(String.list(one.onShift)),
                Cell(one.telephone ?? ""), Cell(one.fallback ?? ""),
            ])
        }
        var page = Page()
        page.add(table)
        return page
    }
}
