/// What a client talks through.
protocol Link: AnyObject, Sendable {
    /// Sends a call, after those sent before it.
    func send(_ call: OutgoingCall)
    /// Hangs up. Calls that are not answered yet end with `Disconnected`.
    func close() async
}

/// A call on its way out.
struct OutgoingCall: Sendable {
    /// How many replies are read ahead of whoever listens to them.
    private static let repliesAhead = 16

    let message: [UInt8]
    /// False for a `oneway` call: its mailbox is closed as soon as it is sent.
    let isAnswered: Bool
    /// Where the replies go. Closed after the last.
    let replies: Mailbox<Reply>

    init(_ method: some Method, wanting wanted: Call.Wanted) throws {
        guard case .object(let parameters) = try JSON(encoding: method) else {
            preconditionFailure("\(type(of: method).name) does not encode as an object")
        }
        message = Call(method: type(of: method).name, parameters: parameters, wanted: wanted).message
        isAnswered = wanted != .none
        replies = Mailbox(capacity: Self.repliesAhead)
    }
}
