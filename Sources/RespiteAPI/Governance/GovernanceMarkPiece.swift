import Varlink

extension Governance {
    /// Decides of one piece: it is sent, or withheld on that ground.
    package struct MarkPiece: Method, Equatable {
        package static let name = "org.respited.Governance.MarkPiece"
        package typealias Reply = Nothing

        package var request: String
        package var piece: String
        package var ground: String?

        package init(request: String, piece: String, ground: String? = nil) {
            self.request = request
            self.piece = piece
            self.ground = ground
        }
    }
}
