import RespiteRecord
import Varlink

extension Governance {
    /// Reveals one code, with its place, to a person who says why. It is for their eyes: never keep, print or log it.
    package struct RevealCode: Method, Equatable {
        package static let name = "org.respited.Governance.RevealCode"

        package struct Reply: Codable, Equatable, Sendable {
            package var kind: CodeKind
            package var place: String?
            package var code: String?
            package var version: Int
            package var setAt: Instant
            package var readAt: Instant?

            package init(
                kind: CodeKind, place: String? = nil, code: String? = nil, version: Int, setAt: Instant,
                readAt: Instant? = nil
            ) {
                self.kind = kind
                self.place = place
                self.code = code
                self.version = version
                self.setAt = setAt
                self.readAt = readAt
            }
        }

        package var reference: String
        package var kind: CodeKind
        package var reason: String

        package init(reference: String, kind: CodeKind, reason: String) {
            self.reference = reference
            self.kind = kind
            self.reason = reason
        }
    }
}
