import ArgumentParser
import RespiteAPI

extension CheckInCommand {
    /// `respitectl checkin list`: the schedules.
    struct List: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "List the schedules.", aliases: ["ls"])

        @Argument(help: "The reference of a plan, for its schedules alone.")
        var reference: String?

        @Flag(help: "Those that have ended too.")
        var all = false

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(CheckIns.ListSchedules(reference: reference, activeOnly: !all))
            try desk.show(reply, output, as: .schedules(reply.schedules, desk.wall))
        }
    }
}
