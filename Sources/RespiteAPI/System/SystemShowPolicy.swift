import Varlink

extension System {
    /// The policy that is in force as it was written, and what prints say of the scheme.
    package struct ShowPolicy: Method, Equatable {
        package static let name = "org.respited.System.ShowPolicy"

        package struct Reply: Codable, Equatable, Sendable {
            package var text: String
            package var source: String
            package var scheme: String?
            /// The number to ring in an emergency, as cards and prints name it.
            package var line: String?

            package init(text: String, source: String, scheme: String? = nil, line: String? = nil) {
                self.text = text
                self.source = source
                self.scheme = scheme
                self.line = line
            }
        }

        package init() {}
    }
}
