/// The reason of a failed delivery, fit to be kept, logged and read by whoever looks after the channel.
enum Detail {
    private static let limit = 200

    /// `reason` on one line of at most 200 characters, without anything that could be a telephone number or an
    /// e-mail address. Those of the notice are hidden however they are written.
    static func text(_ reason: String, hiding address: String) -> String {
        let line = String(String.UnicodeScalarView(reason.unicodeScalars.map { $0.properties.isControl ? " " : $0 }))
        let known = address.isEmpty ? line : line.split(separator: address).joined(separator: hidden)
        let mail = known.replacing(/[^\s<>"']+@[^\s<>"']+/, with: hidden)
        let plain = mail.replacing(/\+?\d[\d \-().]{4,}\d/, with: hidden)
        return String(plain.prefix(limit))
    }

    private static let hidden = "[hidden]"
}

extension Unicode.Scalar.Properties {
    fileprivate var isControl: Bool { generalCategory == .control }
}
