import ArgumentParser
import RespiteAPI

extension CarerCommand {
    /// `respitectl carer merge`: two records are of one person.
    struct Merge: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let one record stand for a person of whom there are two. carer part undoes it.")

        @Argument(help: "The record that is kept, such as N-0012.")
        var keep: String

        @Argument(help: "The other record of the same person.")
        var other: String

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.MergePeople(keep: keep, other: other, requestKey: key.requestKey))
            try desk.show(
                reply, output, as: .sentence("\(keep) stands for \(other) as well. carer part \(other) undoes it."))
        }
    }

    /// `respitectl carer part`: two records were of two people after all.
    struct Part: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Part two records that were merged: each has again what was its own.")

        @Argument(help: "The record that was merged into another.")
        var other: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Register.PartPeople(other: other))
            try desk.show(reply, output, as: .sentence("\(other) is a person of their own again."))
        }
    }
}
