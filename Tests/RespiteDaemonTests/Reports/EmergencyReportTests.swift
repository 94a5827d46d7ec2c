import RespiteAPI
import RespiteRecord
import RespiteTesting
import Testing
import Varlink

/// What is counted of a night: the contacts rung, a provider's worker on site, and the outcome.
@Suite struct EmergencyReportTests {
    private let story: StoryTeller
    private var daemon: TestDaemon { story.daemon }
    private let dee = Emergencies.Somebody(party: "worker/1")

    /// Rung at 02:10 on a Sunday; a worker is there from 03:00 to 07:30.
    init() async throws {
        story = try await StoryTeller(at: "2026-11-22T02:10:00Z")
        let daemon = story.daemon
        var provider = Staff.PutProvider(name: "Estuary Homecare", telephone: "01632 960310")
        provider.group = "provider"
        let number = try await daemon.call(provider, as: TestStaff.administrator).provider
        _ = try await daemon.call(
            Staff.PutProvider(name: "Crossroads East", telephone: "01632 960311"), as: TestStaff.administrator)
        _ = try await daemon.call(
            Staff.PutWorker(provider: number, name: "Dee Okafor", telephone: "07700 900555"),
            as: TestStaff.administrator)
        try await story.open()
        try await story.call("Meena Shah", "cannot")
        try await story.call("John Tull", "noAnswer")
        for (provider, answer) in [("provider/2", "no"), ("provider/1", "worker")] {
            let asked = try await daemon.call(
                Emergencies.Offer(emergency: "E-0001", provider: .init(party: provider)))
            _ = try await daemon.call(
                Emergencies.AnswerOffer(
                    emergency: "E-0001", offer: asked.offer, answer: answer, worker: answer == "no" ? nil : dee,
                    etaAt: answer == "no" ? nil : story.now + .minutes(40)))
        }
        try await story.until("2026-11-22T03:00:00Z")
        _ = try await daemon.call(Emergencies.Arrive(emergency: "E-0001", who: dee))
    }

    /// The carer is home again, and the admission was avoided.
    private func end() async throws {
        try await story.until("2026-11-22T07:30:00Z")
        _ = try await daemon.call(Emergencies.Leave(emergency: "E-0001", who: dee, words: "with Hansa"))
        _ = try await daemon.call(Emergencies.Settle(emergency: "E-0001", outcome: "carerHome"))
        _ = try await daemon.call(
            Emergencies.Close(
                emergency: "E-0001", seenSafeBy: "Dee Okafor", admissionAvoided: true, agreesToCaseStudy: true))
    }

    private func read(_ report: Reports.Name, as uid: UInt32 = TestStaff.manager) async throws -> ReadReport {
        try await ReadReport(report, of: daemon, as: uid)
    }

    @Test func anEmergencyIsCountedByReasonHourPriorityAndCard() async throws {
        let report = try await read(.emergencies)
        #expect(try report.counts("Emergencies by reason") == ["hospital": 1, "total": 1])
        #expect(try report.row("sunday", "Emergencies by hour of the week") == [1, 0, 0, 0, 0, 0, 1])
        #expect(try report.row("priority 1", "Emergencies by priority and hours") == [0, 1, 1, 100])
        #expect(try report.row("card", "Emergencies by how it was known whose they were") == [1, 0, 1])
    }

    @Test func theHourIsThatOfTheSchemesClockAndTheDayAWorkingDay() async throws {
        let summer = try await StoryTeller(at: "2026-06-02T07:40:00Z")
        try await summer.open()
        let report = try await ReadReport(.emergencies, of: summer.daemon)
        #expect(try report.row("tuesday", "Emergencies by hour of the week") == [0, 0, 1, 0, 0, 0, 1])
        #expect(try report.row("help not sought", "Emergencies by priority and hours") == [1, 0, 1, 0])
    }

    @Test func aDrillIsNoEmergency() async throws {
        _ = try await daemon.call(Emergencies.Open(isDrill: true), as: TestStaff.line)
        #expect(try await read(.emergencies).counts("Emergencies by reason") == ["hospital": 1, "total": 1])
    }

    @Test func promisesKeptAndMissedAreCountedWithWhatTheyTook() async throws {
        try await end()
        let report = try await read(.response)
        #expect(try report.row("on site", "Promises") == [1, 0, 1, 100])
        #expect(try report.row("in the room", "Promises") == [0, 1, 1, 0], "he can never be left alone")
        #expect(try report.row("on site", "Times taken") == [1, 50, 50, 50])
        #expect(try report.row("answered", "Times taken") == [0, nil, nil, nil])
    }

    @Test func contactsAreCountedByTheirPlaceAndProvidersByTheirAnswer() async throws {
        let report = try await read(.response)
        #expect(try report.row("first contact", "Contacts rung") == [0, 1, 0, 1, 0])
        #expect(try report.row("second", "Contacts rung") == [0, 0, 1, 1, 0])
        #expect(try report.counts("Providers asked") == ["accepted": 1, "declined": 1])
    }

    @Test func aProvidersHoursAreThoseOfItsWorkers() async throws {
        try await end()
        let report = try await read(.freeHours)
        #expect(try report.row("Estuary Homecare", "Paid hours by provider") == [1, 4.5, 4.5, 0])
        #expect(try report.row("Crossroads East", "Paid hours by provider") == [0, 0, 0, 0])
        #expect(try report.row("Estuary Homecare", "Requests by provider") == [1, 0, 0, 0, 0, 0, 1, 100])
        #expect(try report.counts("Free hours and extensions") == ["emergencies with paid care": 1])
    }

    @Test func hoursAfterTheFreeOnesAreCountedApart() async throws {
        await daemon.advance(by: .hours(50))
        let report = try await read(.freeHours)
        #expect(try report.row("Estuary Homecare", "Paid hours by provider") == [1, 50, 48, 2])
    }

    @Test func aProviderSeesItsOwnAndNobodyElses() async throws {
        let report = try await read(.freeHours, as: TestStaff.provider)
        #expect(report.reply.isOutside == false)
        #expect(
            report.reply.tables.map { $0.rows.map(\.label) } == [
                ["Estuary Homecare"], ["Estuary Homecare", "total"],
            ])
    }

    @Test func howItEndedIsCountedByPerson() async throws {
        #expect(try await read(.outcomes).counts("How it ended") == ["not ended yet": 1, "total": 1])
        try await end()
        let report = try await read(.outcomes)
        #expect(try report.counts("How it ended") == ["carer home": 1, "total": 1])
        #expect(try report.counts("Admissions avoided") == ["avoided": 1, "total": 1])
        #expect(try report.counts("Case studies") == ["agreed": 1, "total": 1])
    }

    @Test func whatSomebodyDidOnTheirShiftIsTheirs() async throws {
        let report = try await read(.shift, as: TestStaff.officer)
        let row = try #require(report.reply.tables.first?.rows.first)
        #expect(report.reply.tables.first?.rows.map(\.label) == ["A. Reed"])
        #expect(row.cells.first?.value == 1, "one emergency was opened")
        let all = try await read(.shift)
        #expect(all.reply.tables.first?.rows.map(\.label).contains("B. Moss") == true)
    }
}
