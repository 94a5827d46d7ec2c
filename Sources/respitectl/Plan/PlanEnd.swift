import ArgumentParser
import RespiteAPI

extension PlanCommand {
    /// `respitectl plan end`: a plan is over.
    struct End: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "End a plan: its check-ins are cancelled at once. It stays readable.",
            discussion: """
                After a death every plan ends that cannot go on without the person, and nothing automatic is sent to \
                anybody of them. The death of a carer opens an emergency unless nobody is alone: say --nobody-alone \
                only when somebody has seen to that.
                """
        )

        @OptionGroup var subject: PlanVersionOptions

        @Option(help: "Why it ends.")
        var reason: Register.EndReason

        @Option(
            help: ArgumentHelp("Since when, such as yesterday or 2026-11-20.", valueName: "day"),
            transform: WrittenDay.argument)
        var on: WrittenDay?

        @Option(help: ArgumentHelp("What was tried, or what there is to say of it.", valueName: "words"))
        var note: String?

        @Flag(help: "Somebody is with the person, or they can be alone.")
        var nobodyAlone = false

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        var seeAgain: String? { subject.show }

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Register.EndPlan(
                    reference: subject.reference, basedOn: try await subject.version(at: desk), reason: reason,
                    on: on?.resolved(on: desk.wall, .back), note: note, mayBeAlone: nobodyAlone ? false : nil,
                    requestKey: key.requestKey))
            try desk.show(reply, output, as: .ended(reply))
        }
    }
}

extension Register.EndReason: Choosable {}

extension Page {
    static func ended(_ reply: Register.EndPlan.Reply) -> Page {
        var page = Page()
        let plans = reply.references.count == 1 ? "Plan" : "Plans"
        page.say("\(plans) \(String.list(reply.references)) ended.")
        if reply.cancelledSchedules > 0 {
            page.say("\(String.count(reply.cancelledSchedules, "check-in schedule").sentenceCased) cancelled.")
        }
        if !reply.closedCases.isEmpty { page.say("Closed: \(String.list(reply.closedCases)).") }
        if let emergency = reply.emergency {
            page.say("Somebody may be alone: case \(emergency) is open and pages the duty team.", .alarm)
        }
        if !reply.tasks.isEmpty { page.say("On the list: \(String.list(reply.tasks)).") }
        return page
    }
}
