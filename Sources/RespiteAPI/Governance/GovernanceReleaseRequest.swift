import Varlink

extension Governance {
    /// Gives out what is to be sent, once it was decided of every piece: by somebody who decided of none.
    package struct ReleaseRequest: Method, Equatable {
        package static let name = "org.respited.Governance.ReleaseRequest"

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
