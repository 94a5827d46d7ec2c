import Varlink

extension Emergencies {
    /// Accepts a list, saying it back as it was understood, and each open emergency on it too: they are then the
    /// accepter's.
    package struct AcceptHandover: Method, Equatable {
        package static let name = "org.respited.Emergencies.AcceptHandover"

        package struct Reply: Codable, Equatable, Sendable {
            package var list: ShiftList

            package init(list: ShiftList) {
                self.list = list
            }
        }

        package var list: Int
        package var readBack: String
        package var emergencies: [ReadBack]

        package init(list: Int, readBack: String, emergencies: [ReadBack]) {
            self.list = list
            self.readBack = readBack
            self.emergencies = emergencies
        }
    }
}
