import Testing

@testable import Varlink

@Suite struct PlacesTests {
    private func limits(_ connections: Int, perUid: Int, reserved: Int) -> Limits {
        var limits = Limits()
        (limits.connections, limits.connectionsPerUid, limits.reservedConnections) = (connections, perUid, reserved)
        return limits
    }

    @Test func theLastPlacesAreKeptForReservedPeers() throws {
        var places = Places(limits: limits(3, perUid: 9, reserved: 1))
        try places.take(1, isReserved: false)
        try places.take(1, isReserved: false)
        #expect(throws: Places.Refusal.othersAreReserved) { try places.take(1, isReserved: false) }
        try places.take(1, isReserved: true)
        #expect(throws: Places.Refusal.allTaken) { try places.take(1, isReserved: true) }
    }

    @Test func noUserHasMoreThanItsShare() throws {
        var places = Places(limits: limits(9, perUid: 2, reserved: 0))
        try places.take(1, isReserved: false)
        try places.take(1, isReserved: false)
        #expect(throws: Places.Refusal.tooManyOfOneUser) { try places.take(1, isReserved: true) }
        try places.take(2, isReserved: false)
    }

    @Test func aPlaceGivenBackCanBeTakenAgain() throws {
        var places = Places(limits: limits(1, perUid: 1, reserved: 0))
        for _ in 0..<3 {
            try places.take(1, isReserved: false)
            #expect(throws: Places.Refusal.allTaken) { try places.take(1, isReserved: false) }
            places.giveBack(1)
        }
    }

    /// Whoever comes and goes, in whatever order: what is refused is what a plain list of the connected says.
    @Test func aPlainListAgrees() {
        var generator = SeededGenerator(seed: 5)
        let limits = limits(10, perUid: 4, reserved: 3)
        var places = Places(limits: limits)
        var connected: [UInt32] = []
        for _ in 0..<5000 {
            if Bool.random(using: &generator), let gone = connected.indices.randomElement(using: &generator) {
                places.giveBack(connected.remove(at: gone))
                continue
            }
            let (uid, isReserved) = (UInt32.random(in: 1...4, using: &generator), Bool.random(using: &generator))
            let fits = connected.count < (isReserved ? 10 : 7) && connected.filter { $0 == uid }.count < 4
            let isTaken = (try? places.take(uid, isReserved: isReserved)) != nil
            #expect(isTaken == fits)
            if isTaken { connected.append(uid) }
        }
    }
}
