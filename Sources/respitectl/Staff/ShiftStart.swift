import ArgumentParser
import RespiteAPI

extension ShiftCommand {
    /// `respitectl shift start`: somebody sits down.
    struct Start: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Sit down in a post: its pages come to you from now on.")

        @Argument(help: "The post, such as edt, manager, line or it.")
        var post: String

        @Option(
            help: ArgumentHelp("Until when, such as \"tomorrow 08:00\".", valueName: "time"),
            transform: WrittenTime.argument
        )
        var until: WrittenTime

        @Option(help: ArgumentHelp("Who sits down, when that is not you.", valueName: "uid"))
        var uid: Int?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let call = Staff.StartShift(post: post, uid: uid, endsAt: until.resolved(on: desk.wall, .ahead))
            let reply = try await desk.daemon.call(call)
            let who = uid.map { "Staff \($0) is" } ?? "You are"
            try desk.show(
                reply, output,
                as: .sentence(
                    "\(who) in post \(post) until \(desk.wall.textAndRelative(call.endsAt)). Shift \(reply.shift).")
            )
        }
    }
}
