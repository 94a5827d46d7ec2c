/// A call one peer makes of another. The value itself is the call's parameters.
package protocol Method: Codable, Sendable {
    associatedtype Reply: Codable & Sendable
    /// The full name on the wire, such as `org.varlink.service.GetInfo`.
    static var name: String { get }
}

/// A reply without parameters: `{}` on the wire.
package struct Nothing: Codable, Equatable, Sendable {
    package init() {}
}

/// An error that an interface declares, and that its service may therefore send. The value is its parameters.
package protocol Fault: Error, Codable {
    /// The full name on the wire, such as `org.varlink.service.InvalidParameter`.
    static var name: String { get }
}
