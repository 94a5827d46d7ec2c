import Varlink

extension Governance {
    /// Every piece of what is kept about whoever asks, with what was decided of it.
    package struct ShowRequest: Method, Equatable {
        package static let name = "org.respited.Governance.ShowRequest"

        package struct Reply: Codable, Equatable, Sendable {
            package var request: Request
            package var pieces: [Piece]

            package init(request: Request, pieces: [Piece]) {
                self.request = request
                self.pieces = pieces
            }
        }

        package var request: String

        package init(request: String) {
            self.request = request
        }
    }
}
