import ArgumentParser
import RespiteAPI
import RespiteRecord

/// `respitectl plan`: the carers' emergency plans.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Write plans, register them, review them, and read them.",
        subcommands: [
            New.self, Talk.self, Edit.self, Check.self, Show.self, History.self, Diff.self, List.self,
            PutOnRegister.self, Review.self, Suspend.self, Resume.self, End.self, HandedOver.self,
        ]
    )
}

extension Register.PlanState: Choosable {}

/// Which plan, as it was when the request was thought of.
struct PlanVersionOptions: ParsableArguments {
    @Argument(help: "The reference of the plan.")
    var reference: String

    @Option(
        help: ArgumentHelp(
            "The version of the plan that this is about.",
            discussion: """
                When it has changed since, the request is refused. Without this the plan's history is read first, and \
                the request is about its newest version.
                """,
            valueName: "number"
        )
    )
    var basedOn: Int?

    var show: String { "respitectl plan history \(reference)" }

    /// The one that was given, else the newest.
    func version(at desk: Desk) async throws -> Int {
        if let basedOn { return basedOn }
        let reply = try await desk.daemon.call(Register.PlanHistory(reference: reference))
        guard let newest = reply.versions.map(\.version).max() else {
            throw Complaint(.refused, "Plan \(reference) has no version that could be built on.")
        }
        return newest
    }
}

extension Page {
    /// A sentence on what was done, and the first questions that are still to be asked.
    static func done(_ sentence: String, _ gaps: [Register.Gap], of reference: String) -> Page {
        var page = Page.sentence(sentence)
        page.add(gaps: gaps, atMost: 8)
        if gaps.count > 8 { page.say("and \(gaps.count - 8) more: respitectl plan show \(reference)", indent: 2) }
        return page
    }

    /// The questions that a plan does not answer yet.
    mutating func add(gaps: [Register.Gap], atMost count: Int = .max) {
        guard !gaps.isEmpty else { return say("Every question that must be answered is.") }
        say("Still to be asked (\(gaps.count)):")
        for gap in gaps.prefix(count) { say("\(gap.question) (\(gap.path))", indent: 2) }
    }
}
