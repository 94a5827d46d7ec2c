/// An error that a service answered with.
package struct RemoteFault: Error, Equatable {
    /// The full name, such as `org.varlink.service.InvalidParameter`.
    package let name: String
    package let parameters: JSON

    package init(name: String, parameters: JSON) {
        (self.name, self.parameters) = (name, parameters)
    }

    /// The error as an `F`, or nil if it is another one or has other parameters.
    package func `as`<F: Fault>(_ fault: F.Type) -> F? {
        name == F.name ? try? parameters.decode(F.self) : nil
    }
}

extension RemoteFault: CustomStringConvertible {
    package var description: String {
        parameters == [:] ? "the service answered \(name)" : "the service answered \(name) \(parameters)"
    }
}
