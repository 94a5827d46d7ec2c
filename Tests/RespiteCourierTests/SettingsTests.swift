import Foundation
import StrictYAML
import Testing

@testable import RespiteCourier

@Suite struct SettingsTests {
    @Test(arguments: ["", "# nothing\n", "hook:\n", "heartbeat:\n  file:\n"])
    func whatIsLeftOutIsAsItComes(yaml: String) throws {
        #expect(try Settings(parsing: yaml) == Settings())
    }

    @Test func everythingCanBeSet() throws {
        let settings = try Settings(
            parsing: """
                socket: /tmp/control
                workers: 3
                credential: notify
                keyFile: /etc/respited/notify.key
                hook: {path: /opt/hook, timeoutSeconds: 2.5, graceSeconds: 1}
                mail: {path: /usr/sbin/sendmail, arguments: [-t], from: line@example.org, timeoutSeconds: 3}
                webhook: {url: "https://example.org/notices/", timeoutSeconds: 4, authorities: /etc/ca.pem}
                notify:
                  url: http://127.0.0.1:8080
                  timeoutSeconds: 5
                  authorities: /etc/ca.pem
                  listenSeconds: 20
                  text:
                    template: f33517ff-2a88-4f6e-b855-c550268ce08a
                    sender: 8e222534-7f05-4972-86e3-17c5d9f894e2
                    kinds: {page: bfb50d92-100d-4b8b-b559-14fa3b091cda}
                  email: {template: ceb50d92-100d-4b8b-b559-14fa3b091cda}
                heartbeat:
                  file: /tmp/alive
                  everySeconds: 5
                """
        )
        var expected = Settings()
        expected.socket = "/tmp/control"
        expected.workers = 3
        expected.credential = "notify"
        expected.keyFile = "/etc/respited/notify.key"
        expected.mail = Settings.Mail(
            path: "/usr/sbin/sendmail", arguments: ["-t"], from: "line@example.org", timeout: .seconds(3))
        expected.webhook = Settings.Webhook(
            url: "https://example.org/notices", timeout: .seconds(4), authorities: "/etc/ca.pem")
        expected.notify.url = "http://127.0.0.1:8080"
        (expected.notify.timeout, expected.notify.authorities) = (.seconds(5), "/etc/ca.pem")
        expected.notify.listenEvery = .seconds(20)
        expected.notify.text = .init(
            template: "f33517ff-2a88-4f6e-b855-c550268ce08a",
            kinds: ["page": "bfb50d92-100d-4b8b-b559-14fa3b091cda"], from: "8e222534-7f05-4972-86e3-17c5d9f894e2")
        expected.notify.email.template = "ceb50d92-100d-4b8b-b559-14fa3b091cda"
        expected.hook = Settings.Hook(path: "/opt/hook", timeout: .seconds(2.5), grace: .seconds(1))
        expected.heartbeat = Settings.Heartbeat(file: "/tmp/alive", every: .seconds(5))
        #expect(settings == expected)
    }

    @Test(arguments: [
        ("workers: 8\nworker: 2\n", 2, "there is no setting “worker”"),
        ("\nhook:\n  pth: /x\n", 3, "there is no setting “hook.pth”"),
        ("hook: 7\n", 1, "hook should be keys and values"),
        ("- a\n", 1, "the file should be keys and values"),
        ("workers: many\n", 1, "workers should be a whole number from 1 to 64"),
        ("workers: 0\n", 1, "workers should be a whole number from 1 to 64"),
        ("socket: control\n", 1, "socket should be a path that begins with /"),
        ("socket: [a]\n", 1, "socket should be a path that begins with /"),
        (
            "hook:\n  timeoutSeconds: 301\n", 2,
            "hook.timeoutSeconds should be a length of time from 0.1 s to 300 s, in seconds"
        ),
        ("workers: 1\nworkers: 2\n", 1, "given twice: workers"),
        ("webhook:\n  url: http://example.org\n", 2, "webhook.url should be an address that begins with https://"),
        (
            "webhook: {url: \"https://me:secret@example.org\"}\n", 1,
            "webhook.url should be an address that begins with https://"
        ),
        ("mail: {from: the line}\n", 1, "mail.from should be an e-mail address"),
        (
            "notify: {text: {template: x}}\n", 1,
            "notify.text.template should be an id such as f33517ff-2a88-4f6e-b855-c550268ce08a"
        ),
        ("notify: {text: {kinds: {pager: x}}}\n", 1, "there is no setting “notify.text.kinds.pager”"),
        ("a: b: c\n", 1, "this is not YAML: mapping values are not allowed in this context"),
    ]) func whatIsWrongIsRefusedWithItsLine(yaml: String, line: Int, reason: String) {
        #expect(throws: BadYAML(line: line, reason)) { try Settings(parsing: yaml) }
    }

    @Test func theReasonReadsAloud() {
        #expect("\(BadYAML(line: 3, "there is no setting “x”"))" == "line 3: there is no setting “x”")
    }

    /// The shipped file sets nothing; with its settings uncommented, it sets everything to what it is anyway.
    @Test func theShippedFileTellsTheTruth() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../systemd/courier.yaml")
        let shipped = try String(contentsOf: file, encoding: .utf8)
        #expect(try Settings(parsing: shipped) == Settings())
        let set = shipped.replacing(/(?m)^#( *[a-zA-Z]+:)/, with: { "\($0.1)" })
        #expect(try Settings(parsing: set) == Settings())
        for key in [
            "socket", "workers", "credential", "keyFile", "path", "timeoutSeconds", "graceSeconds", "file",
            "everySeconds", "arguments", "from", "url", "authorities", "listenSeconds", "text", "email", "template",
            "sender", "replyTo", "kinds",
        ] {
            #expect(set.contains(try Regex("(?m)^ *\(key):")))
        }
    }
}
