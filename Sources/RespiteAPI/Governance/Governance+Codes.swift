import RespiteRecord

extension Governance {
    /// What a code opens.
    package enum CodeKind: String, Codable, CaseIterable, Sendable {
        case keySafe
        case alarm
        case gate
        case door
    }

    /// That there is a code, and how old it is. readAt: last revealed, if that was since it was set; change it then.
    package struct CodeNote: Codable, Equatable, Sendable {
        package var kind: CodeKind
        package var version: Int
        package var setAt: Instant
        package var setBy: String?
        package var readAt: Instant?

        package init(
            kind: CodeKind, version: Int, setAt: Instant, setBy: String? = nil, readAt: Instant? = nil
        ) {
            self.kind = kind
            self.version = version
            self.setAt = setAt
            self.setBy = setBy
            self.readAt = readAt
        }
    }
}
