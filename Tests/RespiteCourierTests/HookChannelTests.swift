import Foundation
import Glibc
import RespiteAPI
import Testing

@testable import RespiteCourier

extension ProgramTests {
    @Suite struct HookChannelTests {
        let place: Workplace
        let time = SetForwardClock()

        init() throws {
            place = try Workplace()
        }

        private func hook(_ path: String) -> HookChannel {
            HookChannel(path: path, timeout: .seconds(60), grace: .milliseconds(50), clock: time.clock)
        }

        private func send(_ body: String) async throws -> Delivery {
            await hook(try place.script(body)).send(.sample())
        }

        @Test func anOrdinaryEndIsAccepted() async throws {
            #expect(try await send("exit 0") == Delivery(.accepted))
        }

        @Test func aLineSaysThatItWasDelivered() async throws {
            #expect(try await send("echo queued; echo delivered; echo bye") == Delivery(.delivered))
            #expect(try await send("echo not delivered") == Delivery(.accepted))
        }

        @Test(arguments: [
            (1, Outbox.Outcome.failed), (63, .failed), (64, .rejected), (69, .rejected), (70, .failed), (75, .failed),
            (78, .failed), (255, .failed),
        ]) func theStatusSaysWhetherToTryAgain(status: Int, outcome: Outbox.Outcome) async throws {
            let delivery = try await send("echo first >&2; echo 'no credit ' >&2; echo >&2; exit \(status)")
            let what = outcome == .rejected ? "refused it" : "failed"
            #expect(delivery == Delivery(outcome, detail: "the hook \(what) (status \(status)): no credit"))
        }

        @Test(arguments: [126, 127]) func aHookThatLacksWhatItNeedsIsTrouble(status: Int) async throws {
            let delivery = try await send("exit \(status)")
            #expect(delivery.outcome == .failed)
            #expect(delivery.detail == "the hook could not run what it needs (status \(status))")
            #expect(delivery.trouble != nil)
        }

        @Test func anEndBySignalIsTriedAgain() async throws {
            let delivery = try await send("kill -KILL $$")
            #expect(delivery == Delivery(.unknown, detail: "the hook was ended by signal 9"))
        }

        @Test func aMissingHookIsNamedAsTrouble() async {
            let delivery = await hook("/nowhere/hook").send(.sample())
            #expect(delivery.outcome == .failed)
            #expect(delivery.detail == "the hook cannot be run: no such file or directory")
            #expect(delivery.trouble == "the hook /nowhere/hook cannot be run: no such file or directory")
        }

        @Test func aHookThatIsNotExecutableIsNamedAsTrouble() async throws {
            let delivery = await hook(try place.script("exit 0", mode: 0o644)).send(.sample())
            #expect(delivery.detail == "the hook cannot be run: permission denied")
            #expect(delivery.trouble != nil)
        }

        @Test func aHookWithoutItsInterpreterIsTrouble() async throws {
            let delivery = await hook(try place.script("", interpreter: "/nowhere/sh")).send(.sample())
            #expect(delivery.detail == "the hook cannot be run: no such file or directory")
            #expect(delivery.trouble != nil)
        }

        @Test func theNoticeComesOnStandardInput() async throws {
            #expect(try await send("cat >$here/notice").outcome == .accepted)
            let line = try place.text("notice")
            let notice = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(
                Set(notice.keys) == [
                    "key", "attempt", "maybeRepeat", "medium", "address", "text", "template", "parameters", "severity",
                    "raisedAt",
                ]
            )
            #expect(notice["address"] as? String == "+441632960177")
            #expect(notice["text"] as? String == Words(for: .sample()).text)
            #expect(notice["raisedAt"] as? String == "2026-11-22T02:00:00.000Z")
            #expect(line.hasSuffix("}\n"))
        }

        @Test func theEnvironmentIsAllButEmpty() async throws {
            #expect(try await send("tr '\\0' '\\n' </proc/$$/environ >$here/environment").outcome == .accepted)
            let lines = try place.text("environment").split(separator: "\n").sorted()
            #expect(
                lines == [
                    "LANG=C.UTF-8", "PATH=/usr/local/bin:/usr/bin:/bin", "RESPITE_ATTEMPT=1", "RESPITE_MEDIUM=text",
                    "RESPITE_NOTICE_KEY=N-1",
                ]
            )
        }

        @Test func nothingOfOursStaysOpen() async throws {
            let careless = fcntl(STDERR_FILENO, F_DUPFD, 500)
            defer { close(careless) }
            #expect(try await send("ls -l /proc/$$/fd >$here/open").outcome == .accepted)
            let open = try place.text("open")
            #expect(open.contains(" 0 -> "))
            #expect(!open.contains(" \(careless) -> ") && !open.contains("socket:") && !open.contains("anon_inode:"))
        }

        @Test func noSignalIsLeftIgnored() async throws {
            signal(SIGPIPE, SIG_IGN)
            #expect(try await send("sed -n 's/^SigIgn:\t//p' /proc/$$/status >$here/signals").outcome == .accepted)
            let ignored = try #require(try UInt64(place.text("signals").dropLast(), radix: 16))
            #expect(ignored & (1 << (SIGPIPE - 1)) == 0)
        }

        @Test func aHookNeedNotReadItsInput() async throws {
            #expect(try await send("exec <&-; exit 0").outcome == .accepted)
        }

        @Test func aFloodOfOutputDoesNoHarm() async throws {
            let flood = "head -c 3000000 /dev/zero; echo; echo delivered"
            #expect(try await send(flood).outcome == .delivered)
            let muttering = "head -c 300000 /dev/zero | tr '\\0' x >&2; exit 75"
            #expect(try await send(muttering).detail?.count == 200)
        }

        /// The fifo stays open as long as any process that the hook started is there.
        @Test func aHookThatHangsIsKilledWithItsChildren() async throws {
            place.fifo("life")
            place.fifo("go")
            let body = """
                trap '' TERM
                exec 3>$here/life
                sh -c 'trap "" TERM; echo child >&3; while :; do sleep 1000; done' &
                read line <$here/go
                echo working
                wait
                """
            async let life = place.everything(from: "life")
            async let delivery = send(body)
            await place.tell("go") { self.time.advance(by: .seconds(60)) }
            #expect(try await delivery == Delivery(.unknown, detail: "the hook took longer than 60 s and was ended"))
            #expect(await life == "child\n")
        }

        @Test func aHookMayTidyUpWhenItIsAskedToEnd() async throws {
            place.fifo("go")
            let body = """
                trap 'echo sorry >&2; echo tidy >$here/tidy; exit 0' TERM
                read line <$here/go
                echo working
                while :; do sleep 1000 & wait; done
                """
            let patient = HookChannel(
                path: try place.script(body), timeout: .seconds(60), grace: .seconds(60), clock: time.clock
            )
            async let delivery = patient.send(.sample())
            await place.tell("go") { self.time.advance(by: .seconds(60)) }
            #expect(await delivery == Delivery(.unknown, detail: "the hook took longer than 60 s and was ended: sorry"))
            #expect(try place.text("tidy") == "tidy\n")
        }

        @Test func anEndlessFloodEndsWithItsTime() async throws {
            place.fifo("go")
            async let delivery = send("read line <$here/go; exec yes")
            await place.tell("go") { self.time.advance(by: .seconds(60)) }
            #expect(try await delivery.detail == "the hook took longer than 60 s and was ended")
        }

        @Test func theTimeIsShortWhenItIsShort() async throws {
            let hasty = HookChannel(
                path: try place.script("exec sleep 1000"), timeout: .milliseconds(100), grace: .milliseconds(50)
            )
            #expect(await hasty.send(.sample()).detail == "the hook took longer than 0.1 s and was ended")
        }

        @Test func whatAHookLeavesBehindIsEndedWithIt() async throws {
            place.fifo("life")
            async let life = place.everything(from: "life")
            #expect(try await send("exec 3>$here/life; echo up >&3; sleep 1000 & exit 0").outcome == .accepted)
            #expect(await life == "up\n")
        }

        @Test func aHookCannotBeAsked() async {
            #expect(await hook("/nowhere/hook").ask("N-1").outcome == .unknown)
        }
    }
}

/// Those that start programs, one after another: a script that is still open for writing anywhere cannot be run,
/// and a program started meanwhile by a neighbour would have it open for a moment.
@Suite(.serialized, .timeLimit(.minutes(20))) struct ProgramTests {}
