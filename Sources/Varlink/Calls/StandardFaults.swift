/// No interface of this name is served here.
package struct InterfaceNotFound: Fault, Equatable {
    package static let name = "org.varlink.service.InterfaceNotFound"
    package var interface: String
    package init(interface: String) { self.interface = interface }
}

/// The interface has no method of this name; the name is the full one.
package struct MethodNotFound: Fault, Equatable {
    package static let name = "org.varlink.service.MethodNotFound"
    package var method: String
    package init(method: String) { self.method = method }
}

/// The interface has the method, but this service does not answer it; the name is the full one.
package struct MethodNotImplemented: Fault, Equatable {
    package static let name = "org.varlink.service.MethodNotImplemented"
    package var method: String
    package init(method: String) { self.method = method }
}

/// A parameter is missing, unknown, of the wrong type or without sense. Inner ones are named `plan.contacts[2].name`.
package struct InvalidParameter: Fault, Equatable {
    package static let name = "org.varlink.service.InvalidParameter"
    package var parameter: String
    package init(parameter: String) { self.parameter = parameter }
}

/// The caller may not do this.
package struct PermissionDenied: Fault, Equatable {
    package static let name = "org.varlink.service.PermissionDenied"
    package init() {}
}

/// The method answers more than once, and has to be called with `more`.
package struct ExpectedMore: Fault, Equatable {
    package static let name = "org.varlink.service.ExpectedMore"
    package init() {}
}

/// Something went wrong inside the service that the caller can do nothing about. Its log says what.
package struct InternalError: Fault, Equatable {
    package static let name = "org.varlink.service.InternalError"
    package init() {}
}
