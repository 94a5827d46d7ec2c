import ArgumentParser
import RespiteAPI

extension PolicyCommand {
    /// `respitectl policy proposals`: what was proposed, and what became of it.
    struct Proposals: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the policies that wait to be taken or refused.")

        @Flag(help: "Those that were decided as well.")
        var all = false

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(System.ListProposals(includeDecided: all ? true : nil))
            try desk.show(reply, output, as: .proposals(reply.proposals, desk.wall))
        }
    }

    /// `respitectl policy proposal`: one of them, as it was written.
    struct Proposal: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a proposed policy as it was written, after comments that say whose it is.",
            discussion: "To compare: respitectl policy show > now.yaml; respitectl policy proposal 3 | diff now.yaml -"
        )

        @Argument(help: "Its number.")
        var number: Int

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(System.ShowProposal(proposal: number))
            try desk.show(reply, output, as: .proposal(reply, desk.wall))
        }
    }
}

extension Page {
    static func proposals(_ proposals: [System.PolicyProposal], _ wall: Wall) -> Page {
        guard !proposals.isEmpty else { return .none("No policy waits.") }
        var table = Table([.number("PROPOSAL"), "AT", "BY", "WHY", "STATE", "DECIDED"])
        for one in proposals {
            let decided = [one.decidedAt.map(wall.text), one.decidedBy, one.reason].compactMap(\.self)
            table.add([
                Cell("\(one.proposal)"), Cell(wall.text(one.proposedAt)), Cell(one.proposedBy), Cell(one.why),
                Cell(one.state.rawValue), Cell(decided.joined(separator: ", ")),
            ])
        }
        var page = Page()
        page.add(table)
        return page
    }

    fileprivate static func proposal(_ reply: System.ShowProposal.Reply, _ wall: Wall) -> Page {
        let one = reply.proposal
        var page = Page()
        page.add(verbatim: ["# proposal \(one.proposal) by \(one.proposedBy), \(wall.full(one.proposedAt)): \(one.why)"]
        )
        page.add(verbatim: reply.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        return page
    }
}
