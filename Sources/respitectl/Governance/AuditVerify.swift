import ArgumentParser
import RespiteAPI

extension AuditCommand {
    /// `respitectl audit verify`: walks the whole chain.
    struct Verify: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Walk the whole chain, and name the first entry that does not follow from the one before.",
            discussion: "The exit code is 1 when there is one."
        )

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Governance.Verify())
            let entries = String.count(reply.entries, "entry", plural: "entries")
            try desk.show(
                reply, output,
                as: .sentence(
                    reply.isWhole
                        ? "The audit is whole: \(entries), the head is \(reply.head)."
                        : "\(entries.sentenceCased) were read.")
            )
            guard !reply.isWhole else { return }
            throw Complaint(
                .refused,
                "The audit is not whole\(reply.firstBad.map { ": entry \($0) does not follow from the one before" } ?? "").",
                try: "Stop nothing and change nothing. Tell the information governance officer.",
                "The heads that were written to the journal say when it was last whole: journalctl -u respited"
            )
        }
    }
}
