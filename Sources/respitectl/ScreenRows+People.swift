import RespiteRecord

extension ScreenRows {
    var carer: ScreenRow {
        let carer = screen.carer
        let who = [
            carer.name.loud, carer.age.map(String.init), carer.relationship,
            carer.soleCarer.map { $0 ? "only carer" : "not the only carer" },
            carer.livesIn.map { $0 ? "lives in" : "lives elsewhere" },
        ]
        let interpreter = carer.interpreter == true ? "needs an interpreter" : nil
        let telephone = carer.telephone?.said ?? "telephone NOT ASKED"
        return ScreenRow("CARER", [who.listed, telephone, interpreter, screen.emergency?.carerIs], .help)
    }

    var person: ScreenRow {
        let person = screen.person
        let age = person.age.map { " (\($0))" } ?? ""
        let born = person.born.map { "b. \($0.said)\(age)" } ?? "born NOT ASKED"
        let called = person.name.preferred.map { ": \"\($0)\"" } ?? ""
        let conditions = person.conditions.said(notAsked: "conditions NOT ASKED", nothing: "no conditions")
            .capitalisedFirst
        return ScreenRow(
            "FOR", ["\(person.name.loud), \(born)\(called)", screen.healthWithheld ? nil : conditions], .care)
    }

    var home: ScreenRow {
        let address = screen.home.hidden == true ? "ADDRESS HIDDEN until an emergency is open" : screen.home.address
        return ScreenRow("HOME", [address ?? "ADDRESS NOT ASKED", screen.home.telephone?.said], .help)
    }

    var alone: ScreenRow {
        let alone = screen.alone
        let minutes =
            switch alone.minutes {
            case nil: screen.healthWithheld ? "not shown: open an emergency" : "NOT ASKED, counts as 0 minutes"
            case 0?: "0 minutes, day or night"
            case let minutes?: "\(minutes) minutes" + (minutes >= 120 ? " (\(minutes / 60) h)" : "")
            }
        let others = "Others in the home: " + alone.others.said(notAsked: "NOT ASKED", nothing: "none")
        let pets = alone.pets.said(notAsked: "pets NOT ASKED", nothing: "no pets").capitalisedFirst
        let seen = screen.emergency.map { "Last seen: \($0.lastSeen ?? "ASK")" }
        return ScreenRow("ALONE", [minutes, others, pets, seen], .care)
    }

    var speaks: ScreenRow {
        let speaks = screen.speaks
        let languages = speaks.languages.map(LanguageName.of)
        let english = speaks.languages.first == "en" ? nil : speaks.english.map { "\($0.words) English" }
        let spoken = (languages.isEmpty ? ["language NOT ASKED"] : languages) + [english].compactMap(\.self)
        let needs = speaks.needs.isEmpty && speaks.needsAsked == nil ? ["Hearing and sight NOT ASKED"] : speaks.needs
        let interpreters = speaks.interpreters.map { "Interpreters \($0.unbroken)" }
        return ScreenRow("SPEAKS", [spoken.joined(separator: ", ")] + needs + [interpreters], .care)
    }
}

extension PersonName {
    /// With the family name in capitals: "Hansa PATEL".
    fileprivate var loud: String {
        let known = [given, family?.uppercased()].compactMap(\.self).filter { !$0.isEmpty }
        return known.isEmpty ? "NAME NOT ASKED" : known.joined(separator: " ")
    }
}

extension FirstScreen.Line {
    /// `01632 960177: answers, muddled`
    var said: String {
        let answers = self.answers.map { $0 ? "answers" : "cannot answer" }
        let known = [answers, note, verified == false ? "UNVERIFIED" : nil].listed
        return known.isEmpty ? number.unbroken : "\(number.unbroken): \(known)"
    }
}

extension Answer<String> {
    func said(notAsked: String, nothing: String) -> String {
        switch self {
        case .notAsked: notAsked
        case .nothing: nothing
        case .stated(let items): items.joined(separator: ", ")
        }
    }
}

extension [String?] {
    /// What is known, with commas.
    var listed: String { compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ") }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
