import Varlink

extension Governance {
    /// Seals every code by a new key. Interrupted, it goes on where it was when it is called again.
    package struct RotateKey: Method, Equatable {
        package static let name = "org.respited.Governance.RotateKey"

        package struct Reply: Codable, Equatable, Sendable {
            package var sealed: Int
            package var unreadable: Int

            package init(sealed: Int, unreadable: Int) {
                self.sealed = sealed
                self.unreadable = unreadable
            }
        }

        package init() {}
    }
}
