import ArgumentParser
import RespiteAPI
import RespiteRecord

extension PlanCommand {
    /// `respitectl plan diff`: what changed from one version to another.
    struct Diff: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compare two versions of a plan, field by field, in the words of the form.",
            discussion: "Without versions, the newest and the one before; with one, that and the newest."
        )

        @Argument(help: "The reference of the plan.")
        var reference: String

        @Argument(help: "The older version.")
        var older: Int?

        @Argument(help: "The newer version.")
        var newer: Int?

        @OptionGroup var purpose: PurposeOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let history = try await desk.daemon.call(Register.PlanHistory(reference: reference)).versions
            let newest = history.map(\.version).max() ?? 1
            let to = newer ?? newest
            let from = older ?? to - 1
            guard from >= 1, to <= newest else {
                let only = "Plan \(reference) has \(newest == 1 ? "only one version" : "versions 1 to \(newest)")."
                throw Complaint(.refused, only, try: "respitectl plan history \(reference)")
            }
            let changes = try PlanDifference(
                from: try await plan(from, at: desk), to: try await plan(to, at: desk)
            ).changes
            let made = history.first { $0.version == to }
            try desk.show(
                PrintedDifference(reference: reference, from: from, to: to, changes: changes), output,
                as: .difference(changes, from, made, desk.wall, of: reference))
        }

        private func plan(_ version: Int, at desk: Desk) async throws -> Plan {
            try await desk.daemon.call(
                Register.ShowPlan(
                    reference: reference, version: version, purpose: purpose.wire, words: purpose.words)
            ).plan
        }
    }
}

/// As JSON, for programs.
private struct PrintedDifference: Encodable {
    let reference: String
    let from: Int
    let to: Int
    let changes: [PlanDifference.Change]
}

extension Page {
    /// Under the heading of each part of the form, what is not as it was.
    fileprivate static func difference(
        _ changes: [PlanDifference.Change], _ from: Int, _ made: Register.PlanVersion?, _ wall: Wall,
        of reference: String
    ) -> Page {
        var page = Page()
        page.heading("PLAN \(reference), VERSION \(from) TO \(made?.version ?? from)")
        if let made {
            page.say("Made by \(made.by), \(wall.text(made.madeAt))\(made.why.map { ": \($0)" } ?? "").")
        }
        if changes.isEmpty { page.say("Nothing was changed.") }
        for area in FieldCatalogue.plan {
            let here = changes.filter { $0.path.prefix(while: \.isLetter) == area.name }
            if here.isEmpty { continue }
            page.heading(area.label.uppercased())
            for change in here { page.say(change.line.without(area: area.label), indent: 2) }
        }
        return page
    }
}

extension String {
    /// The heading says already whose it is; a list says which of its items.
    fileprivate func without(area: String) -> String {
        hasPrefix(area + ": ") ? String(dropFirst(area.count + 2)) : self
    }
}
