import Varlink

/// The caller lacks every one of these roles. It says what is missing, never what was asked about.
package struct RoleMissing: Fault, Equatable {
    package static let name = "org.respited.RoleMissing"

    package var roles: [String]

    package init(roles: [String]) {
        self.roles = roles
    }
}

/// The request was based on a version that is no longer the current one.
package struct Stale: Fault, Equatable {
    package static let name = "org.respited.Stale"

    package var current: Int

    package init(current: Int) {
        self.current = current
    }
}

/// There is nothing by this name or number.
package struct NotFound: Fault, Equatable {
    package static let name = "org.respited.NotFound"

    package var what: String

    package init(what: String) {
        self.what = what
    }
}

/// The rules do not allow it now; the reason is for people. Nothing was changed.
package struct Refused: Fault, Equatable {
    package static let name = "org.respited.Refused"

    package var reason: String

    package init(reason: String) {
        self.reason = reason
    }
}

/// This request key was used before, with other parameters.
package struct KeyReused: Fault, Equatable {
    package static let name = "org.respited.KeyReused"

    package var requestKey: String

    package init(requestKey: String) {
        self.requestKey = requestKey
    }
}

/// It cannot be done just now; the reason says what to try.
package struct Unavailable: Fault, Equatable {
    package static let name = "org.respited.Unavailable"

    package var reason: String

    package init(reason: String) {
        self.reason = reason
    }
}
