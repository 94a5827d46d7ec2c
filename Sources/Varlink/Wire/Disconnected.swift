/// The peer is gone: nothing can be sent to it, and nothing comes from it.
package struct Disconnected: Error, Equatable, CustomStringConvertible {
    package init() {}

    package var description: String {
        "the connection was closed before all was answered; the service may be stopping, or have too many connections"
    }
}
