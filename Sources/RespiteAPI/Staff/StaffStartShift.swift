import RespiteRecord
import Varlink

extension Staff {
    /// Puts somebody in a post: the caller, unless another member is named.
    package struct StartShift: Method, Equatable {
        package static let name = "org.respited.Staff.StartShift"

        package struct Reply: Codable, Equatable, Sendable {
            package var shift: String

            package init(shift: String) {
                self.shift = shift
            }
        }

        package var post: String
        package var uid: Int?
        package var endsAt: Instant

        package init(post: String, uid: Int? = nil, endsAt: Instant) {
            self.post = post
            self.uid = uid
            self.endsAt = endsAt
        }
    }
}
