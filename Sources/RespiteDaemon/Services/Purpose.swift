import RespiteAPI

/// What a look at a plan is for: asked whenever no emergency is open.
struct Purpose {
    static let known = ["emergency", "review", "registration", "accessRequest", "audit"]

    /// As the audit keeps it.
    let written: String
    /// The caller's own words: kept beside the chain, so that they can be erased.
    let words: String?

    /// The duty team's and the line's looks are for an emergency unless they say otherwise, and so is everybody's while
    /// one is open.
    init(_ purpose: String?, words: String?, defaultFor roles: Set<Role>, emergencyIsOpen: Bool = false) throws {
        self.words = words.flatMap { $0.contains(where: \.isLetter) ? String($0.prefix(1000)) : nil }
        switch purpose {
        case nil where emergencyIsOpen: written = "emergency"
        case nil where !roles.isDisjoint(with: [.edt, .line]): written = "emergency"
        case nil where !roles.isDisjoint(with: [.administrator, .dayTeam, .manager]): written = "registration"
        case nil: throw Self.missing
        case "other"?:
            guard self.words != nil else {
                throw Refused(reason: "The purpose “other” needs a few words of what it is.")
            }
            written = "other"
        case let purpose?:
            guard Self.known.contains(purpose) else { throw Self.unknown }
            written = purpose
        }
    }

    /// Whether somebody of the line or the duty team may look for people by their names: for an emergency, or for a
    /// reason in words.
    func allowsSearch(by roles: Set<Role>) -> Bool {
        let looksFreely = !roles.isDisjoint(with: [.manager, .administrator, .dayTeam, .governance])
        return looksFreely || written == "emergency" || words != nil
    }

    private static var missing: Refused {
        Refused(
            reason: "Say what you look for, with a purpose: \(known.joined(separator: ", ")), or other with words.")
    }

    private static var unknown: Refused {
        Refused(reason: "That is no purpose we know. One of: \(known.joined(separator: ", ")), other.")
    }
}
