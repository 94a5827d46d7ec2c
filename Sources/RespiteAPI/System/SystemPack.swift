import Varlink

extension System {
    /// Makes the pack for an office whose line is down.
    package struct Pack: Method, Equatable {
        package static let name = "org.respited.System.Pack"

        package struct Reply: Codable, Equatable, Sendable {
            package var path: String
            package var codesPath: String?
            package var plans: Int
            package var codes: Int

            package init(path: String, codesPath: String? = nil, plans: Int, codes: Int) {
                self.path = path
                self.codesPath = codesPath
                self.plans = plans
                self.codes = codes
            }
        }

        package init() {}
    }
}
