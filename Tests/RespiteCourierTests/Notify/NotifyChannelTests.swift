import RespiteAPI
import RespiteRecord
import Testing

@testable import RespiteCourier

/// The Notify channel against a Notify on this machine that behaves as the real one is documented to.
@Suite(.timeLimit(.minutes(20))) struct NotifyChannelTests {
    private static let noon = Instant(milliseconds: 1_795_348_800_000)
    private static let textTemplate = "f33517ff-2a88-4f6e-b855-c550268ce08a"
    private static let pageTemplate = "bfb50d92-100d-4b8b-b559-14fa3b091cda"
    private static let emailTemplate = "ceb50d92-100d-4b8b-b559-14fa3b091cda"
    private let notify = FakeNotify { Self.noon }

    private static var settings: Settings.Notify {
        var settings = Settings.Notify()
        settings.text.template = textTemplate
        settings.text.kinds = ["allClear": pageTemplate]
        settings.email.template = emailTemplate
        settings.timeout = .onABusyMachine
        return settings
    }

    /// Works with the channel while Notify is there. `ahead`: how far this host's clock is from Notify's.
    private func with<Result: Sendable>(
        key: String = FakeNotify.key, ahead: Span = .zero,
        _ body: @escaping @Sendable (NotifyChannel) async throws -> Result
    ) async throws -> Result {
        try await TestWebServer.serving({ [notify] in await notify.answer($0) }) { port in
            var settings = Self.settings
            settings.url = "http://127.0.0.1:\(port)"
            let wall = WallClock { Self.noon + ahead }
            let service = try NotifyService(settings, key: key, wall: wall)
            let channel = try NotifyChannel(settings, service: service)
            let result = try await body(channel)
            await channel.close()
            return result
        }
    }

    private func send(_ notice: Outbox.Notice = .sample()) async throws -> Delivery {
        try await with { await $0.send(notice) }
    }

    private func notice(to number: String) -> Outbox.Notice {
        var notice = Outbox.Notice.sample()
        notice.address = number
        return notice
    }

    @Test func aTextIsTakenWithItsTemplateAndItsReference() async throws {
        #expect(try await send(.sample(key: "n9")) == Delivery(.accepted))
        let form = await notify.form
        #expect(form["phone_number"] == "+441632960177")
        #expect(form["template_id"] == Self.textTemplate)
        #expect(form["reference"] == "n9")
        #expect(await notify.personalisation["text"] == Words(for: .sample(key: "n9")).text)
        #expect(await notify.personalisation["case"] == "C-0031")
    }

    @Test func aKindOfNoticeMayHaveATemplateOfItsOwn() async throws {
        #expect(try await send(.sample(template: "allClear")) == Delivery(.accepted))
        #expect(await notify.form["template_id"] == Self.pageTemplate)
    }

    @Test func anEMailIsTakenWithItsSubject() async throws {
        var notice = Outbox.Notice.sample(medium: "email")
        notice.address = "ada@example.org"
        #expect(try await send(notice) == Delivery(.accepted))
        let form = await notify.form
        #expect((form["email_address"], form["template_id"]) == ("ada@example.org", Self.emailTemplate))
        #expect(await notify.personalisation["subject"] == Words(for: notice).subject)
    }

    @Test func aCallIsNotForNotify() async throws {
        #expect(try await send(.sample(medium: "call")).outcome == .rejected)
        #expect(await notify.count == 0)
    }

    @Test(arguments: [-30, 30]) func aClockHalfAMinuteOffIsGoodEnough(seconds: Int) async throws {
        #expect(try await with(ahead: .seconds(seconds)) { await $0.send(.sample()) } == Delivery(.accepted))
    }

    @Test(arguments: [-31, 31]) func aClockThatIsFurtherOffIsSaidAndNotRetried(seconds: Int) async throws {
        let delivery = try await with(ahead: .seconds(seconds)) { await $0.send(.sample()) }
        #expect(delivery.outcome == .rejected)
        #expect(delivery.trouble?.hasPrefix("the clock of this host is more than 30 s off: set it") == true)
    }

    @Test func aKeyThatNotifyDoesNotKnowIsSaid() async throws {
        let other = String(FakeNotify.key.dropLast()) + "f"
        let delivery = try await with(key: other) { await $0.send(.sample()) }
        #expect(delivery.outcome == .rejected)
        #expect(delivery.trouble == "Notify does not know the key: make a new one")
    }

    @Test func moreThanThreeThousandAMinuteMustWait() async throws {
        await notify.took(2999)
        let deliveries = try await with { channel in
            var deliveries: [Delivery] = []
            for _ in 1...4 { deliveries.append(await channel.send(.sample())) }
            return deliveries
        }
        #expect(deliveries.map(\.outcome) == [.accepted, .failed, .failed, .failed])
        #expect(deliveries.map(\.rest) == [nil, .seconds(1), .seconds(2), .seconds(4)])
        #expect(deliveries.allSatisfy { $0.trouble == nil })
    }

    @Test func theDaysLimitIsTrouble() async throws {
        await notify.fail(
            .status(429, error: "TooManyRequestsError", message: "Exceeded send limits (250000) for today"))
        let delivery = try await send()
        #expect((delivery.outcome, delivery.rest) == (.failed, .seconds(60)))
        #expect(delivery.trouble?.contains("limit") == true)
    }

    @Test func whatNotifyFailedAtMayHaveLeft() async throws {
        await notify.fail(.status(500, error: "Exception", message: "Internal server error"))
        #expect(try await send() == Delivery(.unknown, detail: "Notify answered 500"))
    }

    @Test func aLostAnswerIsLookedUpAndNothingIsSentTwice() async throws {
        await notify.fail(.answerLost)
        let outcomes = try await with { channel in
            [await channel.send(.sample(key: "n5")).outcome, await channel.ask("n5").outcome]
        }
        #expect(outcomes == [.unknown, .accepted])
        #expect(await notify.count == 1)
    }

    @Test func sendingIsNotDelivery() async throws {
        await notify.fail(.takenTwice)
        let outcomes = try await with { [notify] channel in
            _ = await channel.send(.sample(key: "n5"))
            let before = await channel.ask("n5").outcome
            await notify.settle("delivered")
            return [before, await channel.ask("n5").outcome, await channel.ask("n6").outcome]
        }
        #expect(outcomes == [.accepted, .delivered, .unknown])
    }

    @Test(arguments: [
        ("+447700900002", Outbox.Outcome.rejected), ("+447700900003", .failed), ("+447700900004", .accepted),
    ]) func theTestNumbersFailAsTheyAreMadeTo(number: String, outcome: Outbox.Outcome) async throws {
        let notice = notice(to: number)
        let delivery = try await with { channel in
            _ = await channel.send(notice)
            return await channel.ask(notice.key)
        }
        #expect(delivery.outcome == outcome)
    }

    @Test func aNumberThatIsNoneIsRefusedForGood() async throws {
        let delivery = try await send(notice(to: "+44"))
        #expect(delivery == Delivery(.rejected, detail: "Notify does not send to this recipient"))
    }

    @Test func aTemplateThatIsWrongIsTheChannelsFault() async throws {
        await notify.fail(.status(400, error: "BadRequestError", message: "Missing personalisation: place"))
        let delivery = try await send()
        #expect(delivery.outcome == .rejected)
        #expect(delivery.trouble?.contains("templates") == true)
    }

    @Test func whatCannotBeAskedIsAskedAgainLater() async throws {
        let other = String(FakeNotify.key.dropLast()) + "f"
        let delivery = try await with(key: other) { await $0.ask("n1") }
        #expect(delivery.outcome == .notStarted)
        #expect(delivery.trouble != nil)
    }

    @Test func aNotifyThatIsNotThereWasNeverReached() async throws {
        var settings = Self.settings
        settings.url = "http://127.0.0.1:\(try freePort())"
        let channel = try NotifyChannel(settings, service: NotifyService(settings, key: FakeNotify.key))
        let delivery = await channel.send(.sample())
        await channel.close()
        #expect(delivery.outcome == .failed)
        #expect(delivery.trouble == "Notify cannot be reached")
    }

    @Test(arguments: ["", "my_key", "\(FakeNotify.service)-\(FakeNotify.secret)", FakeNotify.key + "0"])
    func whatIsNoKeyStopsTheStart(key: String) {
        #expect(throws: CannotStart.self) { try NotifyKey(key) }
    }

    @Test func aNotifyWithoutAnyTemplateStopsTheStart() throws {
        let settings = Settings.Notify()
        let service = try NotifyService(settings, key: FakeNotify.key)
        #expect(throws: CannotStart.self) { try NotifyChannel(settings, service: service) }
    }
}
