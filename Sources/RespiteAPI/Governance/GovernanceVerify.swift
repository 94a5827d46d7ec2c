import Varlink

extension Governance {
    /// Walks the whole chain. firstBad is the first entry that does not follow from the one before.
    package struct Verify: Method, Equatable {
        package static let name = "org.respited.Governance.Verify"

        package struct Reply: Codable, Equatable, Sendable {
            package var entries: Int
            package var head: String
            package var isWhole: Bool
            package var firstBad: Int?

            package init(entries: Int, head: String, isWhole: Bool, firstBad: Int? = nil) {
                self.entries = entries
                self.head = head
                self.isWhole = isWhole
                self.firstBad = firstBad
            }
        }

        package init() {}
    }
}
