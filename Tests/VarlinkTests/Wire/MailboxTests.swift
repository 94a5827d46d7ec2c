import Synchronization
import Testing

@testable import Varlink

@Suite struct MailboxTests {
    struct Broken: Error {}

    @Test func whatWasPutIsTakenInOrderAlsoAfterClosing() async throws {
        let mailbox = Mailbox<Int>(capacity: 2)
        for number in 1...3 { mailbox.put(number) }
        mailbox.close()
        #expect(!mailbox.put(4))
        var taken: [Int] = []
        while let number = try await mailbox.take() { taken.append(number) }
        #expect(taken == [1, 2, 3])
        #expect(try await mailbox.take() == nil)
    }

    @Test func whoWaitsGetsTheNextElementOrTheEnd() async throws {
        let mailbox = Mailbox<Int>(capacity: 1)
        let first = Task { try await mailbox.take() }
        mailbox.put(1)
        #expect(try await first.value == 1)
        let second = Task { try await mailbox.take() }
        mailbox.close(throwing: Broken())
        await #expect(throws: Broken.self) { try await second.value }
    }

    @Test func onlyTheFirstEndCounts() async throws {
        let mailbox = Mailbox<Int>(capacity: 1)
        mailbox.close()
        mailbox.close(throwing: Broken())
        #expect(try await mailbox.take() == nil)
    }

    @Test func roomIsToldOfOnceEachTimeItWasFull() async throws {
        let told = Atomic(0)
        let mailbox = Mailbox<Int>(capacity: 2)
        mailbox.whenRoom { told.add(1, ordering: .relaxed) }
        mailbox.put(1)
        #expect(!mailbox.isFull)
        _ = try await mailbox.take()
        #expect(told.load(ordering: .relaxed) == 0)
        for number in 1...3 { mailbox.put(number) }
        #expect(mailbox.isFull)
        for _ in 1...3 { _ = try await mailbox.take() }
        #expect(told.load(ordering: .relaxed) == 1)
    }
}
