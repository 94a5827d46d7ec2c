import Crypto
import Foundation

/// The key by which a request may be asked again, and what was asked by it, so that another request is told from it.
package struct RequestKey: Hashable, Sendable {
    package let key: String
    let request: Data

    /// Nil when the caller gave no key. `parameters` are the caller's own: nothing that depends on the time of asking.
    package init?(_ key: String?, of method: String, _ parameters: some Encodable) throws {
        guard let key else { return nil }
        self.key = key
        request = Data(SHA256.hash(data: Data((method + " " + (try Document.text(parameters))).utf8)))
    }
}
