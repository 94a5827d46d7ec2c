import Varlink

extension Staff {
    /// `org.respited.Staff.EndShift`
    package struct EndShift: Method, Equatable {
        package static let name = "org.respited.Staff.EndShift"
        package typealias Reply = Nothing

        package var shift: String

        package init(shift: String) {
            self.shift = shift
        }
    }
}
