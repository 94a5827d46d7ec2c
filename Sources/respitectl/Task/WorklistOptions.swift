import ArgumentParser
import RespiteAPI
import RespiteRecord

/// How much of a worklist is shown.
struct WorklistOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The last day that counts, when it is another than the list's own.", valueName: "day"),
        transform: WrittenDay.argument)
    var until: WrittenDay?

    @Option(help: ArgumentHelp("How many on a page, up to 500.", valueName: "number"))
    var limit: Int?

    @Option(help: ArgumentHelp("Where to go on, as the page before says.", valueName: "place"))
    var after: String?

    /// Shows a page of a list.
    func show(
        _ list: Register.WorklistName, gap: String? = nil, at desk: Desk, _ output: OutputOptions
    ) async throws {
        let reply = try await desk.daemon.call(
            Register.Worklist(
                list: list, gap: gap, until: until?.resolved(on: desk.wall), after: after, limit: limit))
        try desk.show(reply, output, as: .worklist(reply, desk.wall))
    }
}

extension Page {
    static func worklist(_ reply: Register.Worklist.Reply, _ wall: Wall) -> Page {
        guard !reply.items.isEmpty else { return .none("There is nothing on this list.") }
        var table = Table(["PLAN", "DAY", "WHO", "NUMBER", "WHAT"], foldsFrom: 4)
        for item in reply.items {
            table.add([
                Cell(item.reference ?? ""), Cell(item.on.map(wall.text) ?? ""), Cell(item.who),
                Cell(item.number ?? ""), Cell(item.what ?? ""),
            ])
        }
        var page = Page()
        page.add(table)
        let more = reply.next.map { " There is more: --after '\($0)'." } ?? ""
        page.legend("\(reply.items.count) of \(reply.total).\(more)")
        return page
    }
}

extension Register.WorklistName: Choosable {}
