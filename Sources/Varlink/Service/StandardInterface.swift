/// Asks a service who made it, and which interfaces it serves.
package struct GetInfo: Method, Equatable {
    package static let name = "org.varlink.service.GetInfo"

    package struct Reply: Codable, Equatable, Sendable {
        package var vendor: String
        package var product: String
        package var version: String
        package var url: String
        package var interfaces: [String]
    }

    package init() {}
}

/// Asks a service for the text of one of its interfaces.
package struct GetInterfaceDescription: Method, Equatable {
    package static let name = "org.varlink.service.GetInterfaceDescription"

    package struct Reply: Codable, Equatable, Sendable {
        package var description: String
    }

    package var interface: String

    package init(interface: String) {
        self.interface = interface
    }
}

extension Interface {
    /// The interface that every service has.
    static let standard = Interface.known(
        """
        # What every Varlink service answers: who made it, and which interfaces it serves.
        interface org.varlink.service

        # Who made the service, and which interfaces it serves.
        method GetInfo() -> (
          vendor: string,
          product: string,
          version: string,
          url: string,
          interfaces: []string
        )

        # The definition of an interface that the service serves, as it was written.
        method GetInterfaceDescription(interface: string) -> (description: string)

        # The service has no interface of this name.
        error InterfaceNotFound (interface: string)

        # The interface has no method of this name.
        error MethodNotFound (method: string)

        # The interface has the method, but the service does not answer it.
        error MethodNotImplemented (method: string)

        # A parameter is missing, unknown, of the wrong type or without sense.
        error InvalidParameter (parameter: string)

        # The caller may not do this.
        error PermissionDenied ()

        # The method answers more than once, and has to be called with "more".
        error ExpectedMore ()

        # Something went wrong inside the service. Its log says what.
        error InternalError ()

        """
    )

    private static func known(_ text: String) -> Interface {
        do { return try Interface(parsing: text) } catch { preconditionFailure("\(error)") }
    }
}
