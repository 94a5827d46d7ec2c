import Foundation
import Programs
import RespiteAPI
import Testing

@testable import RespiteCourier

extension ProgramTests {
    /// The hook that is shipped as an example.
    @Suite struct ExampleHookTests {
        let place: Workplace
        let hook: HookChannel

        /// Called by a link, it writes beside the link.
        init() throws {
            place = try Workplace()
            let shipped = URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../systemd/hooks/log-notice").standardizedFileURL.path()
            try FileManager.default.createSymbolicLink(atPath: place.path + "/hook", withDestinationPath: shipped)
            hook = HookChannel(path: place.path + "/hook", timeout: .seconds(60), grace: .seconds(1))
        }

        @Test func eachNoticeIsALine() async throws {
            #expect(await hook.send(.sample(key: "N-4")) == Delivery(.delivered))
            let email = Outbox.Notice.sample(key: "N-5", attempt: 2, medium: "email", parameters: ["line": "\"8\\9\""])
            #expect(await hook.send(email) == Delivery(.delivered))
            let lines = try place.text("notices.log").split(separator: "\n").map {
                $0.dropFirst("2026-11-22 02:00:00".count)
            }
            try #require(lines.count == 2)
            #expect(lines[0] == "  text to +441632960177, attempt 1, N-4: \(Words(for: .sample()).text)")
            #expect(
                lines[1].contains(
                    "attempt 2, N-5: Your check-in due 10:00 has not reached us. Reply OK or ring \"8\\9\"."))
        }

        @Test func whatIsNoNoticeIsRefused() async throws {
            let program = Program(
                path: place.path + "/hook", environment: [:], timeout: .seconds(60), grace: .seconds(1))
            let result = await program.run(feeding: Array("{}\n".utf8))
            #expect(result.ending == .exited(65))
            #expect(result.errors.lines == ["the notice has no address or no text"])
        }
    }
}
