import ArgumentParser
import RespiteAPI
import RespiteRecord

extension ContactCommand {
    /// `respitectl contact verify`: a number works.
    struct Verify: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record that a number works. One that was rung in is proved by ringing one that was held before.")

        @Argument(help: "The number of the contact, such as N-0012.")
        var contact: String

        @Option(help: ArgumentHelp("The number that works; the first one unless it is given.", valueName: "number"))
        var telephone: String?

        @Option(help: ArgumentHelp("The number that was rung to ask.", valueName: "number"))
        var rang: String?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.ProveNumber(person: contact, telephone: telephone, rang: rang))
            try desk.show(
                reply, output, as: .sentence("\(telephone ?? "The first number") of \(contact) is proved to work."))
        }
    }

    /// `respitectl contact number`: a new number was rung in.
    struct Number: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Enter a new number that was rung in. It is used at once, in every plan, marked unverified.")

        @Argument(help: "The number of the contact, such as N-0012.")
        var contact: String

        @Argument(help: "The new telephone number.")
        var telephone: String

        @Option(help: "Where it rings.")
        var kind: Telephone.Kind?

        @Option(help: ArgumentHelp("What to know before ringing it.", valueName: "words"))
        var note: String?

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.AddNumber(
                    person: contact, telephone: telephone, kind: kind, note: note, requestKey: key.requestKey))
            try desk.show(
                reply, output,
                as: .sentence(
                    "\(telephone) is rung first for \(contact) from now on. Task \(reply.task): prove it by ringing a number that was held before."
                ))
        }
    }

    /// `respitectl contact forget`: a number is not theirs.
    struct Forget: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a number away that is not theirs, or not theirs any more.")

        @Argument(help: "The number of the contact, such as N-0012.")
        var contact: String

        @Argument(help: "The telephone number.")
        var telephone: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Register.RemoveNumber(person: contact, telephone: telephone))
            try desk.show(reply, output, as: .sentence("\(telephone) is no longer a number of \(contact)."))
        }
    }
}
