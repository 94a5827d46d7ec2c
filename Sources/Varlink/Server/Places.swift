/// Counts who is connected, and knows whether there is room for one more.
struct Places {
    /// Why there is none.
    enum Refusal: Error, Equatable, CustomStringConvertible {
        case allTaken
        case othersAreReserved
        case tooManyOfOneUser

        var description: String {
            switch self {
            case .allTaken: "all connections are taken"
            case .othersAreReserved: "the connections left are reserved"
            case .tooManyOfOneUser: "this user has too many connections"
            }
        }
    }

    private let limits: Limits
    private var taken = 0
    private var takenByUid: [UInt32: Int] = [:]

    init(limits: Limits) {
        self.limits = limits
    }

    mutating func take(_ uid: UInt32, isReserved: Bool) throws(Refusal) {
        guard taken < limits.connections else { throw .allTaken }
        guard takenByUid[uid, default: 0] < limits.connectionsPerUid else { throw .tooManyOfOneUser }
        guard isReserved || taken < limits.connections - limits.reservedConnections else { throw .othersAreReserved }
        taken += 1
        takenByUid[uid, default: 0] += 1
    }

    mutating func giveBack(_ uid: UInt32) {
        taken -= 1
        let left = takenByUid[uid, default: 1] - 1
        takenByUid[uid] = left > 0 ? left : nil
    }
}
