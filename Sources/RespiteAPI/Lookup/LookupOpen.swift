import RespiteRecord
import Varlink

extension Lookup {
    /// Opens one plan by its card or reference: the first screen. Who looks needs a purpose, in words where it is other.
    package struct Open: Method, Equatable {
        package static let name = "org.respited.Lookup.Open"

        package struct Reply: Codable, Equatable, Sendable {
            package var screen: FirstScreen
            /// The other plans that the card opens.
            package var alsoOpens: [String]?

            package init(screen: FirstScreen, alsoOpens: [String]? = nil) {
                self.screen = screen
                self.alsoOpens = alsoOpens
            }
        }

        package var reference: String
        package var purpose: String?
        package var words: String?

        package init(reference: String, purpose: String? = nil, words: String? = nil) {
            self.reference = reference
            self.purpose = purpose
            self.words = words
        }
    }
}
