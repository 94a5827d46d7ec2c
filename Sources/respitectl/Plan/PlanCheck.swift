import ArgumentParser
import Foundation
import RespiteAPI
import RespiteRecord

extension PlanCommand {
    /// `respitectl plan check`: whether a written plan would be taken.
    struct Check: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what of a written plan could not be taken, by line, and what it would lack. Nothing is kept."
        )

        @Argument(
            help: "The plan, as plan new writes it; - is standard input.", completion: .file(extensions: ["yaml"]))
        var file: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let text = try await InputFile(file).text(at: desk)
            do {
                let form = try PlanForm.read(text)
                let reply = try await desk.daemon.call(Register.CheckPlan(plan: form.plan))
                let problems = reply.problems.map { form.places.problem(Problem($0.path, $0.reason)) }
                guard problems.isEmpty || output.json else { throw FormRefused(problems: problems) }
                try desk.show(reply, output, as: .done("The plan can be taken.", reply.gaps))
            } catch let refused as FormRefused {
                var complaint = Complaint(.refused, "The plan cannot be taken as it is.")
                complaint.advice = refused.problems.map { "\(file):\($0.line.map { "\($0):" } ?? "") \($0.message)" }
                throw complaint
            }
        }
    }
}

extension Page {
    fileprivate static func done(_ sentence: String, _ gaps: [Register.Gap]) -> Page {
        var page = Page.sentence(sentence)
        page.add(gaps: gaps)
        return page
    }
}
