import ArgumentParser
import RespiteAPI

extension CarerCommand {
    /// `respitectl carer equality`: what somebody answered to equality monitoring.
    struct Equality: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Enter what somebody answered to equality monitoring. Nobody can read it back: it is only counted.",
            discussion: "prefer-not-to-say is an answer to each question; what is left out was not asked.")

        @Argument(help: "The reference of the plan.")
        var reference: String

        @Option(help: "Whose answers: carer or cared-for.")
        var who: Register.PlanPerson = .carer

        @Option(
            help: ArgumentHelp("One of the 19 groups of the census, such as indian or white-irish.", valueName: "group")
        )
        var ethnicGroup: String?

        @Option(help: ArgumentHelp("straight, gay-or-lesbian, bisexual or other.", valueName: "answer"))
        var orientation: String?

        @Option(help: ArgumentHelp("same-as-at-birth or different-from-at-birth.", valueName: "answer"))
        var genderIdentity: String?

        @Option(help: ArgumentHelp("female or male.", valueName: "answer"))
        var sex: String?

        @Option(help: ArgumentHelp("yes or no.", valueName: "answer"))
        var disability: String?

        @Option(
            help: ArgumentHelp("none, christian, hindu, muslim, sikh, jewish, buddhist or other.", valueName: "answer"))
        var religion: String?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            var call = Register.SetEquality(reference: reference, who: who)
            (call.ethnicGroup, call.orientation) = (ethnicGroup?.camelCased, orientation?.camelCased)
            (call.genderIdentity, call.sex) = (genderIdentity?.camelCased, sex?.camelCased)
            (call.disability, call.religion) = (disability?.camelCased, religion?.camelCased)
            let reply = try await desk.daemon.call(call)
            try desk.show(reply, output, as: .sentence("The answers are kept apart from the plan."))
        }
    }

    /// `respitectl carer count`: how often each answer was given.
    struct Count: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Count the answers to one question of equality monitoring. Small numbers are kept back.")

        @Argument(help: "ethnic-group, nhs-ethnic-code, orientation, gender-identity, sex, disability or religion.")
        var measure: String

        @Option(help: "Whose answers: carer or cared-for.")
        var who: Register.PlanPerson = .carer

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Register.CountEquality(measure: measure.camelCased, who: who))
            try desk.show(reply, output, as: .equality(reply))
        }
    }
}

extension Page {
    static func equality(_ reply: Register.CountEquality.Reply) -> Page {
        var table = Table(["ANSWER", .number("NUMBER")])
        for count in reply.counts {
            table.add([Cell(count.answer.hyphenated), count.number.map { Cell("\($0)") } ?? Cell("kept back", .faint)])
        }
        var page = Page()
        page.add(table)
        let total = reply.total.map { "\($0) in all. " } ?? ""
        page.legend("\(total)Numbers under 5 are kept back, and others by which one of those could be told.")
        return page
    }
}
