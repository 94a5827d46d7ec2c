import Varlink

extension System {
    /// Takes the list that GOV.UK publishes as bank-holidays.json, whole or not at all.
    package struct ImportHolidays: Method, Equatable {
        package static let name = "org.respited.System.ImportHolidays"

        package struct Reply: Codable, Equatable, Sendable {
            package var nations: [KnownHolidays]

            package init(nations: [KnownHolidays]) {
                self.nations = nations
            }
        }

        package var text: String

        package init(text: String) {
            self.text = text
        }
    }
}
