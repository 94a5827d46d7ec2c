import RespiteRecord
import Varlink

extension Lookup {
    /// Finds plans by anything heard: a card, a reference, a number, a name, a date of birth, a street.
    /// Candidates come best first. screen is there at once when one is certain. ask names the question that tells close ones apart.
    package struct Find: Method, Equatable {
        package static let name = "org.respited.Lookup.Find"

        package struct Reply: Codable, Equatable, Sendable {
            package var candidates: [Candidate]
            package var ask: String?
            /// Says what is still being loaded after a start; exact numbers are answered all the same.
            package var loading: String?
            /// What to know beside the candidates, as sentences: that they are merely the nearest, that a day cannot be.
            package var note: String?
            package var screen: FirstScreen?
            /// What was typed is a number of somebody who must not be told.
            package var warning: String?

            package init(
                candidates: [Candidate], ask: String? = nil, loading: String? = nil, note: String? = nil,
                screen: FirstScreen? = nil, warning: String? = nil
            ) {
                self.candidates = candidates
                self.ask = ask
                self.loading = loading
                self.note = note
                self.screen = screen
                self.warning = warning
            }
        }

        package var text: String?
        package var fields: Fields?
        package var limit: Int?
        package var purpose: String?
        package var words: String?
        package var open: Bool?

        package init(
            text: String? = nil, fields: Fields? = nil, limit: Int? = nil, purpose: String? = nil,
            words: String? = nil, open: Bool? = nil
        ) {
            self.text = text
            self.fields = fields
            self.limit = limit
            self.purpose = purpose
            self.words = words
            self.open = open
        }
    }
}
