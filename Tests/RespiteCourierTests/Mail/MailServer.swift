import Foundation
import Glibc
import Programs

@testable import RespiteCourier

/// A real OpenSMTPD on a port of this machine's own, with its files out of everybody's way. It hands each letter to the
/// fifo `letters`, and knows nobody called nobody.
struct MailServer {
    let port: Int
    private let process = Process()
    private let log: String

    /// Whether mounts of one's own are allowed here. They are not in every container, nor below a mere `chroot`.
    static var mayMount: Bool {
        let trial = Process()
        trial.executableURL = URL(filePath: "/usr/bin/unshare")
        trial.arguments = ["--mount", "--propagation", "private", "true"]
        trial.standardError = FileHandle.nullDevice
        guard (try? trial.run()) != nil else { return false }
        trial.waitUntilExit()
        return trial.terminationStatus == 0
    }

    init(in place: Workplace) throws {
        port = try freePort()
        log = "\(place.path)/smtpd.log"
        place.fifo("letters")
        chmod("\(place.path)/letters", 0o666)
        chmod(place.path, 0o755)
        let settings = """
            listen on 127.0.0.1 port \(port) hostname mail.example.org
            table refused { "nobody@example.org" }
            action "keep" mda "cat >\(place.path)/letters" user opensmtpd virtual { "@" = "opensmtpd" }
            match from local for domain "example.org" rcpt-to <refused> reject
            match from local for domain "example.org" action "keep"

            """
        try Data(settings.utf8).write(to: URL(filePath: "\(place.path)/smtpd.conf"))
        let start = """
            mount -t tmpfs none /var/spool && mount -t tmpfs none /run && mkdir -m 711 /var/spool/smtpd &&
            exec /usr/sbin/smtpd -d -f \(place.path)/smtpd.conf >\(log) 2>&1
            """
        process.executableURL = URL(filePath: "/usr/bin/unshare")
        process.arguments = ["--mount", "--propagation", "private", "sh", "-c", start]
        try process.run()
    }

    /// The letter that it hands on next; nothing when none comes in a minute.
    static func letter(in place: Workplace) async -> [String] {
        let program = Program(
            path: "/usr/bin/timeout", arguments: ["60", "cat", "\(place.path)/letters"], environment: [:],
            timeout: .seconds(90), grace: .seconds(1))
        return await program.run(feeding: []).output.lines
    }

    /// What it said until now.
    var said: String { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "nothing" }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
