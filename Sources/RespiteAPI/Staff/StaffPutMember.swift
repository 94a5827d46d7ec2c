import Varlink

extension Staff {
    /// `org.respited.Staff.PutMember`
    package struct PutMember: Method, Equatable {
        package static let name = "org.respited.Staff.PutMember"
        package typealias Reply = Nothing

        package var uid: Int
        package var name: String
        package var telephones: [String]
        package var email: String?

        package init(uid: Int, name: String, telephones: [String], email: String? = nil) {
            self.uid = uid
            self.name = name
            self.telephones = telephones
            self.email = email
        }
    }
}
