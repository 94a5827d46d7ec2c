import ArgumentParser
import RespiteAPI

/// `respitectl subject`: what is kept of people, how long, and how it is let go.
struct SubjectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subject",
        abstract: "Give people what is kept about them, hold it, or erase it by two people's word.",
        subcommands: [
            Request.self, Requests.self, Show.self, Mark.self, Extend.self, Export.self, List.self, Hold.self,
            Release.self, Prepare.self, Approve.self,
        ]
    )
}

extension Governance.Basis: Choosable {}

extension SubjectCommand {
    /// `respitectl subject hold`: nothing is erased meanwhile.
    struct Hold: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Hold a plan for a claim or an inquiry: nothing of it is erased until that is lifted.")

        @Argument(help: "The reference of the plan.")
        var reference: String

        @Option(help: ArgumentHelp("Why.", valueName: "words"))
        var reason: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Governance.SetHold(reference: reference, reason: reason))
            try desk.show(reply, output, as: .sentence("Plan \(reference) is held: nothing of it is erased."))
        }
    }

    /// `respitectl subject release`: lifts a hold.
    struct Release: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "Lift the hold of a plan.")

        @Argument(help: "The reference of the plan.")
        var reference: String

        @Option(help: ArgumentHelp("Why.", valueName: "words"))
        var reason: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Governance.LiftHold(reference: reference, reason: reason))
            try desk.show(reply, output, as: .sentence("Plan \(reference) is no longer held."))
        }
    }

    /// `respitectl subject prepare`: puts a plan before information governance.
    struct Prepare: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put a plan before information governance, to be erased.",
            discussion: "Nothing is erased by it: two people of information governance approve it first."
        )

        @Argument(help: "The reference of the plan.")
        var reference: String

        @Option(help: "Why it is erased: its time is over, it was asked for, or it should never have been made.")
        var basis: Governance.Basis

        @Option(help: ArgumentHelp("What speaks for it, in words.", valueName: "words"))
        var reason: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Governance.PrepareErasure(reference: reference, basis: basis, reason: reason))
            try desk.show(
                reply, output, as: .sentence("Plan \(reference) waits for two people of information governance."))
        }
    }

    /// `respitectl subject approve`: the first and the second word.
    struct Approve: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Approve that a plan is erased. The second person's approval erases it for good.")

        @Argument(help: "The reference of the plan.")
        var reference: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Governance.ApproveErasure(reference: reference))
            guard let certificate = reply.certificate else {
                let text = "Approved by one. Plan \(reference) is erased when another person approves it too."
                return try desk.show(reply, output, as: .sentence(text))
            }
            let copies = desk.wall.text(certificate.copiesExpireOn)
            let people = String.count(certificate.people, "person", plural: "people")
            try desk.show(
                reply, output,
                as: .sentence(
                    """
                    Plan \(reference) is erased, and \(people) with it. Certificate \(certificate.certificate).
                    Backups and replicas hold nothing of it from \(copies).
                    """))
        }
    }

    /// `respitectl subject list`: what waits, and what was erased.
    struct List: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "List what waits to be erased, and what was.")

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Governance.ListErasures())
            try desk.show(reply, output, as: .erasures(reply, desk.wall))
        }
    }
}

extension Page {
    static func erasures(_ reply: Governance.ListErasures.Reply, _ wall: Wall) -> Page {
        var page = Page()
        page.heading("TO BE ERASED")
        var waiting = Table(["PLAN", "BASIS", "PREPARED", "BY", "APPROVED BY", "HELD"])
        for one in reply.prepared {
            waiting.add([
                Cell(one.reference), Cell(one.basis.spoken), Cell(wall.text(one.preparedAt)),
                Cell(one.preparedBy ?? ""),
                Cell(one.approvedBy.joined(separator: ", ")), one.isHeld ? Cell("HELD", .alarm) : Cell("no"),
            ])
        }
        page.add(reply.prepared.isEmpty ? Page.none("Nothing waits.") : Page(waiting))
        page.heading("ERASED")
        var erased = Table([
            "CERTIFICATE", "PLAN", "BASIS", "ERASED", "APPROVED BY", .number("PEOPLE"), "COPIES GONE BY",
        ])
        for one in reply.certificates {
            erased.add([
                Cell(one.certificate), Cell(one.reference), Cell(one.basis.spoken), Cell(wall.text(one.erasedAt)),
                Cell(one.approvedBy), Cell("\(one.people)"), Cell(wall.text(one.copiesExpireOn)),
            ])
        }
        page.add(reply.certificates.isEmpty ? Page.none("Nothing was erased.") : Page(erased))
        return page
    }

    private init(_ table: Table) {
        self.init()
        add(table)
    }
}
