import ArgumentParser
import RespiteAPI
import RespiteRecord

extension EnquiryCommand {
    /// `respitectl enquiry convert`: a draft of a plan from what is known of who asked.
    struct Convert: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a plan of an enquiry: a draft with the name and the number of whoever asked.",
            discussion: "With plan new --enquiry, a plan that is written already is made of it instead.")

        @Argument(help: "The number of the enquiry.")
        var enquiry: String

        @OptionGroup var key: KeyOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let known = try await desk.daemon.call(Register.ShowEnquiry(enquiry: enquiry)).enquiry
            let reply = try await desk.daemon.call(
                Register.CreatePlan(plan: Plan(of: known), enquiry: known.enquiry, requestKey: key.requestKey))
            try desk.show(
                reply, output,
                as: .done(
                    "Enquiry \(known.enquiry) is plan \(reply.reference), a draft.", reply.gaps, of: reply.reference))
        }
    }
}

extension Plan {
    /// What an enquiry says of a carer; the last of their names is taken for the family name.
    fileprivate init(of enquiry: Register.Enquiry) {
        self.init()
        form.sourceEnquiry = enquiry.enquiry
        let words = (enquiry.name ?? "").split(separator: " ").map(String.init)
        if words.count > 1 { carer.name.given = words.dropLast().joined(separator: " ") }
        carer.name.family = words.last
        if let telephone = enquiry.telephone { carer.telephones = [Telephone(typed: telephone)] }
    }
}
