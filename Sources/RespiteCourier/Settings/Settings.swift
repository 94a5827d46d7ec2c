import Programs
import StrictYAML

/// How this courier works, as its settings file says. What the file leaves out is as written here.
package struct Settings: Equatable, Sendable {
    /// Where the daemon listens.
    package var socket = "/run/respited/control"
    /// How many notices are on their way at once.
    package var workers = 8
    /// The name of the credential that holds the channel's key. A hook has none.
    package var credential = "key"
    /// The file that holds it where there is no such credential.
    package var keyFile: String?
    package var hook = Hook()
    package var mail = Mail()
    package var webhook = Webhook()
    package var notify = Notify()
    package var heartbeat = Heartbeat()

    package init() {}

    package struct Hook: Equatable, Sendable {
        package var path = "/etc/respited/hook"
        package var timeout = Duration.seconds(10)
        /// How long it is left to end by itself after it was told to.
        package var grace = Duration.seconds(2)
    }

    package struct Heartbeat: Equatable, Sendable {
        /// The file that is written while all is well; none if nil.
        package var file: String?
        package var every = Duration.seconds(30)
    }
}

extension Settings {
    /// Reads a settings file strictly: what it does not know, and what is out of bounds, is refused with its line.
    package init(parsing yaml: String) throws(BadYAML) {
        self.init()
        var file = try StrictMapping(parsing: yaml)
        socket = try file.path("socket") ?? socket
        workers = try file.count("workers", within: 1...64) ?? workers
        credential = try file.value("credential", "a name") { $0.isEmpty ? nil : $0 } ?? credential
        keyFile = try file.path("keyFile")
        hook = try Hook(file.part("hook"))
        mail = try Mail(file.part("mail"))
        webhook = try Webhook(file.part("webhook"))
        notify = try Notify(file.part("notify"))
        heartbeat = try Heartbeat(file.part("heartbeat"))
        try file.end()
    }
}

extension Settings.Hook {
    fileprivate init(_ part: StrictMapping) throws(BadYAML) {
        self.init()
        var part = part
        path = try part.path("path") ?? path
        timeout = try part.seconds("timeoutSeconds", within: 0.1...300) ?? timeout
        grace = try part.seconds("graceSeconds", within: 0.1...5) ?? grace
        try part.end()
    }
}

extension Settings.Heartbeat {
    fileprivate init(_ part: StrictMapping) throws(BadYAML) {
        self.init()
        var part = part
        file = try part.path("file")
        every = try part.seconds("everySeconds", within: 1...3600) ?? every
        try part.end()
    }
}

extension StrictMapping {
    mutating func path(_ name: String) throws(BadYAML) -> String? {
        try value(name, "a path that begins with /") { $0.hasPrefix("/") && !$0.contains("\0") ? $0 : nil }
    }

    fileprivate mutating func count(_ name: String, within range: ClosedRange<Int>) throws(BadYAML) -> Int? {
        try value(name, "a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    mutating func seconds(_ name: String, within range: ClosedRange<Double>) throws(BadYAML)
        -> Duration?
    {
        let (least, most) = (Duration.seconds(range.lowerBound), Duration.seconds(range.upperBound))
        return try value(name, "a length of time from \(least.formatted) to \(most.formatted), in seconds") { text in
            Double(text).flatMap { range.contains($0) ? .seconds($0) : nil }
        }
    }
}
