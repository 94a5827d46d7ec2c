import Logging
import RespiteAPI
import RespiteRecord
import RespiteStore
import RespiteTesting
import Testing
import Varlink

@testable import RespiteDaemon

/// Keeps what is logged.
private struct Journal: LogHandler {
    let entries: AsyncStream<String>.Continuation
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { entries.yield("\(event.message) \(event.metadata ?? [:])") }
}

@Suite struct OverseerTests {
    let daemon: TestDaemon
    let scheme: TestScheme
    private let log: Logger
    private let journal: AsyncStream<String>

    init() async throws {
        daemon = try await TestDaemon()
        scheme = try await TestScheme(daemon)
        let (journal, entries) = AsyncStream<String>.makeStream()
        self.journal = journal
        log = Logger(label: "journal") { _ in Journal(entries: entries) }
    }

    @Test func theHeadOfTheChainIsInTheJournalEveryHour() async throws {
        let overseer = Overseer(store: daemon.store, time: daemon.time, log: log)
        let running = Task { await overseer.run() }
        var lines = journal.makeAsyncIterator()
        let first = try #require(await lines.next())
        let head = try await daemon.store.auditHead().hexadecimal
        #expect(first.contains(head))
        _ = try await daemon.call(Lookup.Open(reference: scheme.card))
        await daemon.advance(by: .hours(1))
        let second = try #require(await lines.next())
        let later = try await daemon.store.auditHead().hexadecimal
        #expect(second.contains(later))
        #expect(second != first)
        running.cancel()
    }

    @Test func governanceIsToldOnceOfAllThatIsNew() async throws {
        try await daemon.call(
            Staff.PutPost(post: "governance", name: "Information governance", telephone: "01632 960800"),
            as: TestStaff.administrator)
        _ = try await daemon.call(Lookup.Open(reference: scheme.card))
        #expect(try await daemon.store.tellOfConcerns(at: daemon.time.now) == false)
        await daemon.advance(by: .hours(1))
        #expect(try await daemon.store.tellOfConcerns(at: daemon.time.now))
        #expect(try await daemon.claim().map(\.template) == ["looksToReview"])
        await daemon.advance(by: .hours(1))
        #expect(try await daemon.store.tellOfConcerns(at: daemon.time.now) == false)
    }

    @Test func whereThereIsNoSuchPostNobodyIsTold() async throws {
        _ = try await daemon.call(Lookup.Open(reference: scheme.card))
        await daemon.advance(by: .hours(1))
        #expect(try await daemon.store.tellOfConcerns(at: daemon.time.now) == false)
    }

    @Test func aLookThatCannotBeEnteredIsShownToldToTheJournalAndEnteredLate() async throws {
        let late = LateLooks(store: daemon.store, log: log)
        let (author, then) = (Author(uid: 7, name: "areed", role: "edt", pid: 1), daemon.time.now)
        daemon.store.keepReadOnly()
        var look = Look("lookup.open", at: "plan/12", version: 3, of: "firstScreen")
        look.words = "Hansa's daughter rang."
        try await late.enter(look, by: author, at: then)
        var lines = journal.makeAsyncIterator()
        let line = try #require(await lines.next())
        #expect(line.contains("plan/12") && !line.contains("Hansa") && !line.contains("areed"))
        daemon.store.writeAgain()
        await daemon.advance(by: .minutes(10))
        await late.join(at: daemon.time.now)
        let entry = try #require(try await daemon.store.audit(limit: 1).first)
        #expect(entry.happenedAt == then)
        #expect(entry.at == then + .minutes(10))
        #expect(entry.author.name == "areed")
        #expect(try await daemon.store.verifyAudit().firstBad == nil)
        let concerns = try await daemon.call(Governance.ListConcerns(), as: TestStaff.governance).concerns
        #expect(concerns.map(\.why) == [.late])
    }

    @Test func whereNothingCanBeWrittenTheFirstScreenIsShownAndNothingElseIsDone() async throws {
        daemon.store.keepReadOnly()
        let screen = try await daemon.call(Lookup.Open(reference: scheme.card)).screen
        #expect(screen.reference == scheme.reference)
        #expect(try await daemon.call(Lookup.Find(text: "hansa patel")).candidates.count == 1)
        for work in [
            { _ = try await daemon.call(Register.ShowPlan(reference: scheme.reference)) },
            { _ = try await daemon.call(Register.ReportCard(number: scheme.card, state: .lost)) },
        ] as [() async throws -> Void] {
            let fault = await #expect(throws: RemoteFault.self) { try await work() }
            #expect(fault?.as(Unavailable.self) != nil)
        }
        daemon.store.writeAgain()
        _ = try await daemon.call(Lookup.Open(reference: scheme.card))
        let entries = try await daemon.call(Governance.Audit(), as: TestStaff.governance).entries
        #expect(entries.filter { $0.happenedAt != nil }.count == 2)
    }
}
