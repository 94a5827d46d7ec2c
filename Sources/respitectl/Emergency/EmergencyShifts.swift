import ArgumentParser
import RespiteAPI
import RespiteRecord

extension EmergencyCommand {
    /// `respitectl emergency safeguard`: one key from every screen.
    struct Safeguard: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Raise a safeguarding concern: a case of its own, whose words only a few may read.",
            discussion: """
                Without words they are read from standard input, and stay out of the shell's history. Somebody accepts the \
                case by name.
                """
        )

        @Argument(help: ArgumentHelp("The emergency; or say --plan or --about.", valueName: "emergency"))
        var number: String?

        @Option(help: ArgumentHelp("The plan of whoever it is about.", valueName: "reference"))
        var plan: String?

        @OptionGroup var person: PersonOption

        @Option(help: ArgumentHelp("About whom, when that is not the person looked after.", valueName: "name"))
        var about: String?

        @Flag(inversion: .prefixedNo, help: "Whether it is about a child.")
        var child: Bool?

        @Option(help: ArgumentHelp("The concern, in words.", valueName: "words"))
        var words: String?

        @Option(help: ArgumentHelp("Who must not know.", valueName: "name"))
        var mustNotKnow: String?

        @Option(help: ArgumentHelp("What protects them now.", valueName: "words"))
        var protection: String?

        @Option(help: ArgumentHelp("To whom it was referred.", valueName: "name"))
        var referredTo: String?

        @Option(help: ArgumentHelp("The referral's reference.", valueName: "number"))
        var referral: String?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            var text = words ?? ""
            if text.isEmpty { text = await desk.terminal.ask("What is the concern?") ?? "" }
            if text.isEmpty { text = try await desk.terminal.input.rest() }
            let reply = try await desk.daemon.call(
                Emergencies.Safeguard(
                    emergency: number, reference: plan, person: person.person, isChild: child, about: about,
                    mustNotKnow: mustNotKnow, protection: protection, referredTo: referredTo, referral: referral,
                    words: text))
            try desk.show(
                reply, output,
                as: .sentence("The concern is case \(reply.caseNumber). The duty team is paged until somebody has it."))
        }
    }

    /// `respitectl emergency concerns`: the words of a safeguarding case.
    struct Concerns: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the words of a safeguarding case, to those who may read them."
        )

        @Argument(help: ArgumentHelp("The number of the case.", valueName: "case"))
        var number: String

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Emergencies.Concerns(caseNumber: number))
            var page = Page()
            for one in reply.concerns {
                page.heading("\(one.isChild ? "CHILD" : "ADULT"): \(one.about)")
                page.fields([
                    ("Raised", Cell("\(desk.wall.full(one.at)) by \(one.by ?? "respited")")),
                    ("Must not know", one.mustNotKnow.map { Cell($0, .alarm) }),
                    ("Protection now", one.protection.map { Cell($0) }),
                    ("Referred to", one.referredTo.map { Cell($0) }),
                    ("Reference", one.referral.map { Cell($0) }),
                ])
                page.say(one.words)
            }
            try desk.show(reply, output, as: page)
        }
    }

    /// `respitectl emergency handovers`: the lists of the shifts.
    struct Handovers: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the lists that one shift hands to the next, the newest first."
        )

        @Option(help: ArgumentHelp("No more than so many.", valueName: "number"))
        var limit: Int?

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            let reply = try await desk.daemon.call(Emergencies.ListHandovers(limit: limit))
            try desk.show(reply, output, as: .handovers(reply.lists, desk.wall))
        }
    }

    /// `respitectl emergency accept`: takes a list over, saying it back.
    struct Accept: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Accept a list, saying it back, and each open emergency on it too: they are then yours.",
            discussion: """
                Each open emergency is said back on its own: --emergency "E-0412: John is with him until noon". On a \
                terminal what is missing is asked for.
                """
        )

        @Argument(help: "The number of the list.")
        var list: Int

        @Option(help: ArgumentHelp("The list in your own words.", valueName: "words"))
        var readBack: String?

        @Option(help: ArgumentHelp("An open emergency and what you understood of it.", valueName: "number: words"))
        var emergency: [String] = []

        @OptionGroup var output: OutputOptions
        @OptionGroup var daemon: DaemonOptions

        func run(at desk: Desk) async throws {
            var said = emergency.compactMap(Self.readBack)
            let lists = try await desk.daemon.call(Emergencies.ListHandovers()).lists
            let known = lists.first { $0.list == list }
            for item in known?.items ?? []
            where item.isOpen && !said.contains(where: { $0.emergency == item.emergency }) {
                guard let words = await desk.terminal.ask("\(item.emergency), \(item.says). Say it back:") else {
                    continue
                }
                said.append(.init(emergency: item.emergency, words: words))
            }
            var whole = readBack
            if whole == nil { whole = await desk.terminal.ask("The whole list, in your own words:") }
            let reply = try await desk.daemon.call(
                Emergencies.AcceptHandover(list: list, readBack: whole ?? "", emergencies: said))
            try desk.show(reply, output, as: .sentence("List \(list) is yours, with what is open on it."))
        }

        private static func readBack(_ text: String) -> Emergencies.ReadBack? {
            let parts = text.split(separator: ":", maxSplits: 1).map { $0.trimming { $0 == " " } }
            return parts.count == 2 ? .init(emergency: parts[0], words: parts[1]) : nil
        }
    }
}

extension Page {
    /// The lists of the shifts, each with what is on it.
    static func handovers(_ lists: [Emergencies.ShiftList], _ wall: Wall) -> Page {
        guard !lists.isEmpty else { return .none("There has been nothing to hand over.") }
        var page = Page()
        for list in lists {
            let accepted = list.acceptedAt.map { "accepted by \(list.acceptedBy ?? "somebody") \(wall.brief($0))" }
            page.heading("LIST \(list.list)  \(wall.text(list.at)) to \(list.to)")
            page.say(accepted ?? "NOT ACCEPTED YET", accepted == nil ? .alarm : .plain, indent: 2)
            for item in list.items {
                let state = item.isOpen ? "OPEN P\(item.priority ?? 1)" : "closed"
                let plan = item.hasPlan ? "" : ", NO PLAN"
                page.say("\(item.emergency)  \(state)  \(item.carer ?? "not known")\(plan): \(item.says)", indent: 2)
            }
        }
        return page
    }
}
