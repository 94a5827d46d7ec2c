import Varlink

extension Governance {
    /// Keeps where something is opened and by what code, sealed. basedOn is the version it replaces, 0 when there is none.
    package struct SetCode: Method, Equatable {
        package static let name = "org.respited.Governance.SetCode"

        package struct Reply: Codable, Equatable, Sendable {
            package var version: Int

            package init(version: Int) {
                self.version = version
            }
        }

        package var reference: String
        package var kind: CodeKind
        package var place: String?
        package var code: String?
        package var basedOn: Int

        package init(reference: String, kind: CodeKind, place: String? = nil, code: String? = nil, basedOn: Int) {
            self.reference = reference
            self.kind = kind
            self.place = place
            self.code = code
            self.basedOn = basedOn
        }
    }
}
