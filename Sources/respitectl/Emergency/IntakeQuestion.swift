import RespiteAPI

/// The nine questions of an emergency, in the order in which they are asked.
enum IntakeQuestion: Int, CaseIterable, Sendable {
    case caller = 1
    case danger, card, happened, place, seen, medicines, warning, expected

    /// Asked once for each person who is looked after.
    var isAboutPerson: Bool {
        switch self {
        case .place, .seen, .medicines: true
        case .caller, .danger, .card, .happened, .warning, .expected: false
        }
    }

    /// As it is read out, with how its answer may be typed.
    ///
    /// With the doses that the plan has, where medicines are asked about.
    func words(about name: String?, doses: String? = nil) -> String {
        let them = name ?? "the person they look after"
        let question =
            switch self {
            case .caller: "What number can I ring you back on, and who are you? (number, crew, name, how checked)"
            case .danger: "Is anybody hurt or in danger now? (n, or what)"
            case .card: "What is on the card? Or the carer's name, birth date, street or telephone"
            case .happened: "What has happened, where is the carer, can I speak to them? (hospital, in ambulance, n)"
            case .place: "Where is \(them), who is with them, and until when? (home, alone)"
            case .seen: "When was \(them) last seen, by whom, and how were they? (01:50, carer, well)"
            case .medicines:
                "Which medicines and food has \(them) had, what is due? \(doses.map { "(PLAN: \($0)) " } ?? "")(all until 23:00, supper)"
            case .warning: "Is there anyone who must not know, or is it unsafe to go there? (n, or what)"
            case .expected: "Who is coming already, how long will this last, whom do I ring when it is settled?"
            }
        return "\(rawValue) \(question):"
    }
}
