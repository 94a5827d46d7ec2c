import Varlink

extension Governance {
    /// Forgets a place and a code: the key safe was taken away.
    package struct RemoveCode: Method, Equatable {
        package static let name = "org.respited.Governance.RemoveCode"
        package typealias Reply = Nothing

        package var reference: String
        package var kind: CodeKind
        package var basedOn: Int

        package init(reference: String, kind: CodeKind, basedOn: Int) {
            self.reference = reference
            self.kind = kind
            self.basedOn = basedOn
        }
    }
}
