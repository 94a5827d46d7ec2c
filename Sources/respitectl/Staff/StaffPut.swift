import ArgumentParser
import RespiteAPI

extension StaffCommand {
    /// `respitectl staff put`: enters a member of staff, or changes one.
    struct Put: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Enter a member of staff, or change one. What is given replaces what stood there."
        )

        @Argument(help: "Their user number on this machine: id -u NAME.")
        var uid: Int

        @Option(help: ArgumentHelp("Their name.", valueName: "name"))
        var name: String

        @Option(
            help: ArgumentHelp(
                "A number to ring, the first to try first; may be given several times.", valueName: "number"))
        var telephone: [String] = []

        @Option(help: ArgumentHelp("Where mail reaches them.", valueName: "address"))
        var email: String?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Staff.PutMember(uid: uid, name: name, telephones: telephone, email: email)
            )
            try desk.show(reply, output, as: .sentence("Staff \(uid) is \(name)."))
        }
    }
}
