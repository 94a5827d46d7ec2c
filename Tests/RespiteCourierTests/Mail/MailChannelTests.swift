import Foundation
import RespiteAPI
import Testing

@testable import RespiteCourier

extension ProgramTests {
    @Suite struct MailChannelTests {
        let place: Workplace

        init() throws {
            place = try Workplace()
        }

        private func channel(_ path: String, arguments: [String] = ["-t", "-i"]) throws -> MailChannel {
            var settings = Settings.Mail()
            (settings.path, settings.arguments, settings.from) = (path, arguments, "line@example.org")
            return try MailChannel(settings, environment: ["CREDENTIALS_DIRECTORY": "/run/credentials/x"])
        }

        private var notice: Outbox.Notice {
            var notice = Outbox.Notice.sample(medium: "email")
            notice.address = "ada@example.org"
            return notice
        }

        private func send(_ body: String) async throws -> Delivery {
            try await channel(try place.script(body)).send(notice)
        }

        @Test func theProgramIsGivenTheLetter() async throws {
            let body = "cat >$here/letter; echo \"$@\" >$here/arguments; echo $CREDENTIALS_DIRECTORY >$here/credentials"
            #expect(try await send(body) == Delivery(.accepted))
            #expect(try place.text("letter").hasPrefix("From: line@example.org\nTo: ada@example.org\n"))
            #expect(try place.text("arguments") == "-t -i\n")
            #expect(try place.text("credentials") == "/run/credentials/x\n")
        }

        @Test(arguments: [
            (65, Outbox.Outcome.rejected, false), (67, .rejected, false), (64, .failed, true), (78, .failed, true),
            (127, .failed, true), (68, .failed, false), (75, .failed, false), (1, .failed, false),
        ]) func theStatusSaysWhatBecameOfIt(status: Int, outcome: Outbox.Outcome, isTrouble: Bool) async throws {
            let delivery = try await send("echo 'no ada@example.org here' >&2; exit \(status)")
            #expect(delivery.outcome == outcome)
            #expect((delivery.trouble != nil) == isTrouble)
            #expect(delivery.detail?.contains("ada@") == false)
        }

        @Test func aServerThatAsksForPatienceIsTriedAgain() async throws {
            let words = "echo 'msmtp: server message: 450 4.7.1 Greylisted' >&2; echo 'msmtp: could not send mail' >&2"
            #expect(try await send("\(words); exit 65").outcome == .failed)
        }

        @Test func aProgramThatIsNotThereIsTrouble() async throws {
            let delivery = try await channel("/nowhere/msmtp").send(notice)
            #expect(delivery.outcome == .failed)
            #expect(delivery.trouble == "/nowhere/msmtp cannot be run: no such file or directory")
        }

        @Test func aTextIsNotForMail() async throws {
            #expect(try await channel("/nowhere/msmtp").send(.sample()).outcome == .rejected)
        }

        @Test func withoutASenderItDoesNotStart() {
            #expect(throws: CannotStart("mail.from is missing: the address that e-mails come from")) {
                try MailChannel(Settings.Mail())
            }
        }

        private static let canServe =
            geteuid() == 0
            && ["/usr/sbin/smtpd", "/usr/bin/msmtp", "/usr/bin/unshare"].allSatisfy(
                FileManager.default.isExecutableFile)
            && MailServer.mayMount

        /// From our program through a real msmtp to a real mail server on this machine, which hands the letter on.
        @Test(
            .enabled(
                if: canServe,
                "a mail server can be tried by root alone, with mounts of its own, where msmtp and opensmtpd are installed"
            ),
            .timeLimit(.minutes(20)))
        func aRealMailServerTakesAndRefuses() async throws {
            let server = try MailServer(in: place)
            defer { server.stop() }
            let options = ["--host=127.0.0.1", "--port=\(server.port)", "--from=line@example.org", "-t", "-i"]
            let channel = try channel("/usr/bin/msmtp", arguments: options)
            async let letter = MailServer.letter(in: place)
            var taken = await channel.send(notice)
            // The server takes a moment to listen.
            for _ in 1...5000 where taken.outcome == .failed { taken = await channel.send(notice) }
            try #require(taken == Delivery(.accepted), "\(server.said)")
            let lines = await letter
            #expect(lines.contains("Subject: Carers' emergency line, C-0031, 1st try"))
            #expect(lines.contains("Message-ID: <N-1@example.org>"))
            var other = notice
            other.address = "nobody@example.org"
            let refused = await channel.send(other)
            #expect(refused.outcome == .rejected)
            #expect(refused.detail?.contains("nobody@") == false)
        }
    }
}
