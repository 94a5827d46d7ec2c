import Varlink

extension Staff {
    /// `org.respited.Staff.ListPosts`
    package struct ListPosts: Method, Equatable {
        package static let name = "org.respited.Staff.ListPosts"

        package struct Reply: Codable, Equatable, Sendable {
            package var posts: [Post]

            package init(posts: [Post]) {
                self.posts = posts
            }
        }

        package init() {}
    }
}
