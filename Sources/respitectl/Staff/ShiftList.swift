import ArgumentParser
import RespiteAPI
import RespiteRecord

extension ShiftCommand {
    /// `respitectl shift list`: who sits where.
    struct List: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "List who is in which post.", aliases: ["ls"])

        @Argument(help: "One post alone.")
        var post: String?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Staff.ListShifts(post: post))
            try desk.show(reply, output, as: .shifts(reply.shifts, desk.wall))
        }
    }
}

extension Page {
    static func shifts(_ shifts: [Staff.Shift], _ wall: Wall) -> Page {
        guard !shifts.isEmpty else { return .none("Nobody is on shift.") }
        var table = Table(["SHIFT", "POST", "WHO", .number("UID"), "FROM", "UNTIL"])
        for one in shifts {
            let isOver = one.endsAt < wall.now
            table.add([
                Cell(one.shift), Cell(one.post), Cell(one.name), Cell("\(one.uid)"), Cell(wall.text(one.startsAt)),
                Cell(wall.textAndRelative(one.endsAt), isOver ? .alarm : .plain),
            ])
        }
        var page = Page()
        page.add(table)
        return page
    }
}
