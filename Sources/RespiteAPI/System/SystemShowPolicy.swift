import Varlink

extension System {
    /// `org.respited.System.ShowPolicy`
    package struct ShowPolicy: Method, Equatable {
        package static let name = "org.respited.System.ShowPolicy"

        package struct Reply: Codable, Equatable, Sendable {
            package var text: String
            package var source: String

            package init(text: String, source: String) {
                self.text = text
                self.source = source
            }
        }

        package init() {}
    }
}
