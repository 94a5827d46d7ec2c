/// How much a peer may ask of a server before it is refused or dropped.
package struct Limits: Sendable {
    /// The longest message, in bytes, that is taken.
    package var messageBytes = 1 << 20
    /// How deeply arrays and objects in a message may be nested.
    package var nesting = 32
    package var connections = 256
    package var connectionsPerUid = 32
    /// How many of `connections` are kept for reserved peers.
    package var reservedConnections = 16
    /// How many calls of one connection may be waiting; the server reads no further until one is answered.
    package var callsInFlight = 16
    /// How long a peer may leave a reply unread.
    package var silence: Duration = .seconds(30)
    /// How long a message may remain unfinished.
    package var partial: Duration = .seconds(30)

    package init() {}
}
