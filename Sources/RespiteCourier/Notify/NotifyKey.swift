import JWTKit
import RespiteRecord

/// The key of a GOV.UK Notify service: a name of its own, the service's id and a secret, with hyphens between.
struct NotifyKey: Sendable {
    private let service: String
    private let secret: String

    /// A token is good for this long before and after its time; Notify answers 403 to any other.
    static let tolerance = Span.seconds(30)

    init(_ text: String) throws(CannotStart) {
        let secret = text.suffix(36)
        let service = text.dropLast(37).suffix(36)
        guard Self.isUUID(secret), Self.isUUID(service), text.count > 74 else {
            throw CannotStart("that is no key of GOV.UK Notify: it ends with two long groups of letters and digits")
        }
        (self.service, self.secret) = (String(service), String(secret))
    }

    /// What proves to Notify who asks, at `now`.
    func token(at now: Instant) async throws -> String {
        let keys = await JWTKeyCollection().add(hmac: HMACKey(from: secret), digestAlgorithm: .sha256)
        return try await keys.sign(Claim(iss: service, iat: now.milliseconds / 1000))
    }

    static func isUUID(_ text: some StringProtocol) -> Bool {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.joined().allSatisfy(\.isHexDigit)
    }

    private struct Claim: JWTPayload {
        var iss: String
        var iat: Int64

        func verify(using algorithm: some JWTAlgorithm) {}
    }
}
