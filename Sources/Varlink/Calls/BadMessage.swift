/// Why a message cannot even be answered. The connection it came on is closed.
package enum BadMessage: Error, Equatable, CustomStringConvertible {
    case tooLong
    case unfinished
    case notJSON(BadJSON)
    case notACall
    case notAReply

    /// Says what is wrong, and nothing of what the message held.
    package var description: String {
        switch self {
        case .tooLong: "a message is longer than allowed"
        case .unfinished: "a message was begun and not finished in time"
        case .notJSON(.malformed(let place)): "a message is not JSON (byte \(place))"
        case .notJSON(.notUTF8): "a message is not UTF-8"
        case .notJSON(.nestedTooDeeply): "a message is nested too deeply"
        case .notJSON(.nameTwice): "a message names a member twice"
        case .notACall: "a message is not a call"
        case .notAReply: "a message is not a reply"
        }
    }
}
