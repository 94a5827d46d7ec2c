import RespiteRecord

/// Somebody whom a case can tell: a person of the register, a chair of the scheme, or a named member of staff.
///
/// Written `person/12`, `post/edt`, `staff/1001`, `provider/3`, `worker/8`, `other/5`, `fallback`: never a name or a number to ring.
package enum Party: Hashable, Sendable {
    case person(Int64)
    /// Whoever sits in the chair now; the chair's own telephone when nobody does.
    case post(String)
    /// A member of staff, by uid.
    case staff(UInt32)
    case provider(Int64)
    case worker(Int64)
    /// Whoever sent message 12: answered at the number it came from, and never paged.
    case sender(Int64)
    /// Somebody met in an emergency who is not on the register.
    case other(Int64)
    /// The scheme's last resort: the number that policy must name.
    case fallback
}

extension Party: LosslessStringConvertible {
    package var description: String {
        switch self {
        case .person(let id): "person/\(id)"
        case .post(let name): "post/\(name)"
        case .staff(let uid): "staff/\(uid)"
        case .provider(let id): "provider/\(id)"
        case .worker(let id): "worker/\(id)"
        case .sender(let id): "sender/\(id)"
        case .other(let id): "other/\(id)"
        case .fallback: "fallback"
        }
    }

    package init?(_ text: String) {
        if text == "fallback" {
            self = .fallback
            return
        }
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, !parts[1].isEmpty else { return nil }
        switch parts[0] {
        case "person":
            guard let id = Int64(parts[1]) else { return nil }
            self = .person(id)
        case "post": self = .post(parts[1])
        case "staff":
            guard let uid = UInt32(parts[1]) else { return nil }
            self = .staff(uid)
        case "provider":
            guard let id = Int64(parts[1]) else { return nil }
            self = .provider(id)
        case "worker":
            guard let id = Int64(parts[1]) else { return nil }
            self = .worker(id)
        case "sender":
            guard let id = Int64(parts[1]) else { return nil }
            self = .sender(id)
        case "other":
            guard let id = Int64(parts[1]) else { return nil }
            self = .other(id)
        default: return nil
        }
    }
}

extension Party: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let party = Party(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "should be a party such as person/12")
            )
        }
        self = party
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// How word travels to a person. Which courier carries it is the scheme's policy.
package enum Medium: String, Codable, CaseIterable, Hashable, Sendable {
    case text
    case call
    case email

    /// For somebody who must answer now: what rings first.
    package static let loudest: [Medium] = [.call, .text, .email]
}

/// Whether somebody can be told just now, and how.
package enum Reach: Hashable, Codable, Sendable {
    /// The media that reach them, the one to try first in front. Never empty.
    case by([Medium])
    case nobody(Reason)

    /// Why a step did not reach somebody.
    package enum Reason: String, Codable, CaseIterable, Hashable, Sendable {
        case noNumber
        case noAgreement
        case absent
        case mustNotBeTold
        case unknown
    }
}

/// What a case may ask about the world while it decides: looked up anew each time, never kept.
package protocol Surroundings {
    /// How `party` can be told now, out of `media`, in the order of `media`.
    func reach(_ party: Party, by media: [Medium]) throws -> Reach
}
