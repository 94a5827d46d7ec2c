import Varlink

extension Staff {
    /// `org.respited.Staff.PutPost`
    package struct PutPost: Method, Equatable {
        package static let name = "org.respited.Staff.PutPost"
        package typealias Reply = Nothing

        package var post: String
        package var name: String
        package var telephone: String?
        package var fallback: String?

        package init(post: String, name: String, telephone: String? = nil, fallback: String? = nil) {
            self.post = post
            self.name = name
            self.telephone = telephone
            self.fallback = fallback
        }
    }
}
