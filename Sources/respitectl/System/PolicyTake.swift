import ArgumentParser
import RespiteAPI

extension PolicyCommand {
    /// `respitectl policy take`: writes a proposal where the policy is loaded from.
    struct Take: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a proposed policy over the one in force, to be loaded.",
            discussion: "Afterwards: systemctl reload respited. Cases that are running keep the ladder they began with."
        )

        @Argument(help: "Its number, as respitectl policy proposals has it.")
        var number: Int

        @Option(
            help: ArgumentHelp("Where to, when it is not where the policy in force is from.", valueName: "file"),
            completion: .file(extensions: ["yaml"]))
        var to: String?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(System.ShowProposal(proposal: number))
            guard reply.proposal.state == .open else {
                throw Complaint(.refused, "Proposal \(number) was \(reply.proposal.state.rawValue) already.")
            }
            guard let file = to ?? (reply.source.hasPrefix("/") ? reply.source : nil) else {
                throw Complaint(
                    .refused, "The policy in force is from no file.", try: "Say where it is to be written, with --to.")
            }
            // Written first: what stands in the register as taken can be loaded.
            try OutputFile(file, mode: 0o644).write(reply.text)
            _ = try await desk.daemon.call(System.DecideProposal(proposal: number, isTaken: true))
            try desk.show(
                .sentence("Proposal \(number) is in \(file). It is loaded by: systemctl reload respited"), output)
        }
    }

    /// `respitectl policy refuse`: a proposal that is not taken, and why.
    struct Refuse: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "Refuse a proposed policy, and say why.")

        @Argument(help: "Its number, as respitectl policy proposals has it.")
        var number: Int

        @Option(help: ArgumentHelp("Why, in words, for whoever proposed it.", valueName: "words"))
        var why: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            _ = try await desk.daemon.call(System.DecideProposal(proposal: number, isTaken: false, reason: why))
            try desk.show(.sentence("Proposal \(number) is refused."), output)
        }
    }
}
