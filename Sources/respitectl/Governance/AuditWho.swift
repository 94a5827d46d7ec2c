import ArgumentParser
import RespiteAPI
import RespiteRecord

extension AuditCommand {
    /// `respitectl audit who`: who looked at a plan.
    struct Who: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show who looked at a plan, counted by role and purpose.",
            discussion: "This is what the people whom a plan is about may be given when they ask."
        )

        @Argument(help: "The reference of the plan.")
        var reference: String

        @Flag(help: "Name each member of staff: for information governance, not for handing on.")
        var byName = false

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Governance.Who(reference: reference, byName: byName ? true : nil))
            try desk.show(reply, output, as: .looks(reply.looks, byName: byName, desk.wall))
        }
    }

    /// `respitectl audit review`: what should be looked at.
    struct Review: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the looks that information governance should look at, the newest first.",
            discussion: """
                Looks for an emergency that was not opened within 30 minutes, what was shown because of one, codes that \
                were revealed without one, and what was entered late.
                """
        )

        @Option(
            help: ArgumentHelp("From when. Default: 30 days ago.", valueName: "time"), transform: WrittenTime.argument)
        var from: WrittenTime?

        @Option(help: ArgumentHelp("Until when. Default: now.", valueName: "time"), transform: WrittenTime.argument)
        var to: WrittenTime?

        @Option(help: ArgumentHelp("No more than so many.", valueName: "number"))
        var limit: Int?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(
                Governance.ListConcerns(
                    from: from?.resolved(on: desk.wall, .back), to: to?.resolved(on: desk.wall, .back), limit: limit))
            try desk.show(reply, output, as: .concerns(reply.concerns, desk.wall))
        }
    }
}

extension Page {
    static func looks(_ looks: [Governance.Looked], byName: Bool, _ wall: Wall) -> Page {
        guard !looks.isEmpty else { return .none("Nobody has looked at it.") }
        var table = Table(["ROLE", "WHO", "DID", "SAW", "PURPOSE", .number("TIMES"), "FIRST", "LAST"])
        for look in looks {
            table.add([
                Cell(look.role.spaced), Cell(byName ? look.name ?? "not known" : "not named"), Cell(look.action),
                Cell(look.fieldGroup?.spaced ?? ""), Cell(look.purpose?.spaced ?? ""), Cell("\(look.times)"),
                Cell(wall.text(look.firstAt)), Cell(wall.text(look.lastAt)),
            ])
        }
        var page = Page()
        page.add(table)
        return page
    }

    static func concerns(_ concerns: [Governance.Concern], _ wall: Wall) -> Page {
        guard !concerns.isEmpty else { return .none("There is nothing to look at.") }
        var table = Table([.number("ENTRY"), "AT", "WHO", "ROLE", "PLAN", "WHY", "WORDS"])
        for concern in concerns {
            let entry = concern.entry
            table.add([
                Cell("\(entry.sequence)"), Cell(wall.text(entry.happenedAt ?? entry.at)), Cell(entry.who),
                Cell(entry.role.spaced), Cell(concern.reference ?? ""), Cell(concern.why.sentence),
                Cell(entry.words ?? ""),
            ])
        }
        var page = Page()
        page.add(table)
        return page
    }
}

extension Governance.Why {
    fileprivate var sentence: String {
        switch self {
        case .notFollowed: "looked for an emergency; none was opened"
        case .breakGlass: "was shown health for an emergency; none was opened"
        case .codeRead: "read a code; no emergency was open"
        case .late: "entered late: the register could not be written"
        }
    }
}
