import ArgumentParser
import RespiteAPI

extension ShiftCommand {
    /// `respitectl shift end`: somebody leaves a post.
    struct End: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Leave a post. When nobody else is in it, the post's own telephone is rung."
        )

        @Argument(help: "The shift, as shift list shows it.")
        var shift: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Staff.EndShift(shift: shift))
            try desk.show(reply, output, as: .sentence("Shift \(shift) has ended."))
        }
    }
}
