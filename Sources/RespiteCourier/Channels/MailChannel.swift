import Foundation
import Programs
import RespiteAPI
import RespiteRecord
import Systemd

/// Gives each e-mail to a program that sends it, as `sendmail -t` does: msmtp, or another without set-id.
///
/// | status | meaning (sysexits.h) |
/// | --- | --- |
/// | 0 | taken by the mail server |
/// | 65, 67 | this address is refused for good, unless the server's own words begin with a 4 |
/// | 64, 78, 126, 127 | the program, or its configuration, cannot work |
/// | anything else, such as 75 | not this time; try again |
package struct MailChannel: Channel {
    package let name = "mail"
    package let canAsk = false
    package let timeout: Duration

    private let settings: Settings.Mail
    private let credentialsDirectory: String?
    private let boot: BootClock
    private let wall: WallClock

    init(
        _ settings: Settings.Mail, environment: [String: String] = Inherited.environment,
        boot: BootClock = BootClock(), wall: WallClock = WallClock()
    ) throws(CannotStart) {
        guard !settings.from.isEmpty else {
            throw CannotStart("mail.from is missing: the address that e-mails come from")
        }
        (self.settings, self.boot, self.wall) = (settings, boot, wall)
        credentialsDirectory = environment["CREDENTIALS_DIRECTORY"]
        timeout = settings.timeout
    }

    package func send(_ notice: Outbox.Notice) async -> Delivery {
        guard let message = MailMessage(notice, from: settings.from, at: wall.now) else {
            return Delivery(.rejected, detail: "that is no e-mail to one mailbox")
        }
        let program = Program(
            path: settings.path, arguments: settings.arguments, environment: environment, timeout: timeout,
            grace: .seconds(2), clock: boot)
        return judge(await program.run(feeding: Array(message.text.utf8)), of: notice)
    }

    package func ask(_ key: String) async -> Delivery {
        Delivery(.unknown, detail: "a mail server cannot be asked")
    }

    /// The program may read its password where the service manager put it.
    private var environment: [String: String] {
        var environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/"]
        environment["CREDENTIALS_DIRECTORY"] = credentialsDirectory
        return environment
    }

    private func judge(_ result: Program.Result, of notice: Outbox.Notice) -> Delivery {
        let reason = result.errors.lines.last { !$0.isEmpty }
        func because(_ what: String) -> String {
            Detail.text(reason.map { "\(what): \($0)" } ?? what, hiding: notice.address)
        }
        switch result.ending {
        case .exited(EX_OK): return Delivery(.accepted)
        // msmtp has one status for every refusal; a server that asks for patience says so by its number.
        case .exited(let status)
        where [EX_DATAERR, EX_NOUSER].contains(status)
            && !result.errors.lines.contains { $0.contains(/message: 4\d\d/) }:
            return Delivery(.rejected, detail: because("the mail server refused it"))
        case .exited(let status) where [EX_USAGE, EX_CONFIG, 126, 127].contains(status):
            let detail = because("\(settings.path) cannot work as it is set up (status \(status))")
            return Delivery(.failed, detail: detail, trouble: detail)
        case .exited(let status):
            let detail = because("the mail was not taken (status \(status))")
            return Delivery(.failed, detail: detail)
        case .signalled(let signal):
            return Delivery(.unknown, detail: because("\(settings.path) was ended by signal \(signal)"))
        case .timedOut:
            return Delivery(.unknown, detail: because("the mail took longer than \(timeout.formatted)"))
        case .notStarted(let error):
            let detail = "\(settings.path) cannot be run: \(error)"
            return Delivery(.failed, detail: detail, trouble: detail)
        }
    }
}
