import RespiteAPI

/// What a look at a plan is for: asked whenever no emergency is open.
struct Purpose {
    static let known = ["emergency", "review", "registration", "accessRequest", "audit"]

    /// As the audit keeps it. Words of the caller's own are not kept in the chain.
    let written: String

    /// The duty team's and the line's looks are for an emergency unless they say otherwise.
    init(_ purpose: String?, words: String?, defaultFor roles: Set<Role>) throws {
        switch purpose {
        case nil where !roles.isDisjoint(with: [.edt, .line]): written = "emergency"
        case nil where !roles.isDisjoint(with: [.administrator, .dayTeam, .manager]): written = "registration"
        case nil:
            throw Refused(
                reason:
                    "Say what you look for, with a purpose: \(Self.known.joined(separator: ", ")), or other with words."
            )
        case "other"?:
            guard let words, words.contains(where: \.isLetter) else {
                throw Refused(reason: "The purpose “other” needs a few words of what it is.")
            }
            written = "other"
        case let purpose?:
            guard Self.known.contains(purpose) else {
                throw Refused(
                    reason: "That is no purpose we know. One of: \(Self.known.joined(separator: ", ")), other.")
            }
            written = purpose
        }
    }
}
