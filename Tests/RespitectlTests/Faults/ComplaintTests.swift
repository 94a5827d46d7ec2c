import RespiteAPI
import Testing
import Varlink

@testable import respitectl

@Suite struct ComplaintTests {
    private func complaint<F: Fault & Equatable>(_ fault: F, seeAgain: String? = nil) throws -> Complaint {
        let remote = RemoteFault(name: F.name, parameters: try JSON(encoding: fault))
        return Complaint(about: remote, path: "/run/respited/control", seeAgain: seeAgain)
    }

    @Test func aMissingRoleNamesTheRolesThatWouldDo() throws {
        let missing = try complaint(RoleMissing(roles: ["edt", "dutyManager"]))
        #expect(missing.exit == .notPermitted)
        #expect(
            missing.text == """
                respitectl: You may not do this: it takes the role edt or duty manager.
                  Roles come with Unix groups: id shows yours. The system administrator can add you to one.

                """
        )
        #expect(try complaint(RoleMissing(roles: [])).sentence == "You may not do this, in any role.")
    }

    @Test func aStaleRequestSaysHowToSeeWhatChanged() throws {
        let stale = try complaint(Stale(current: 7), seeAgain: "respitectl case show 412")
        #expect(stale.exit == .refused)
        #expect(
            stale.text == """
                respitectl: Somebody changed it meanwhile: it is at version 7 now. Nothing was done.
                  See what they did, then decide again: respitectl case show 412

                """
        )
        #expect(try complaint(Stale(current: 7)).advice.isEmpty)
    }

    @Test func eachFaultOfTheContractHasASentenceOfItsOwn() throws {
        let said: [(Complaint, Exit, String)] = [
            (try complaint(NotFound(what: "case 412")), .refused, "Not found: case 412."),
            (try complaint(NotFound(what: "card or plan")), .refused, "There is no such card or plan."),
            (try complaint(Refused(reason: "the case is closed")), .refused, "Refused: the case is closed."),
            (
                try complaint(KeyReused(requestKey: "k1")), .refused,
                "The request key k1 was used before, for something else."
            ),
            (
                try complaint(Unavailable(reason: "The disk is full.")), .refused,
                "It cannot be done just now: The disk is full."
            ),
            (
                try complaint(CheckIns.ScheduleInvalid(reason: "closer than an hour")), .refused,
                "The schedule cannot be kept as it is asked for: closer than an hour."
            ),
            (
                try complaint(InvalidParameter(parameter: "plan.carer.born")), .refused,
                "respited does not take what was given for plan.carer.born."
            ),
            (
                try complaint(MethodNotFound(method: "org.respited.Cases.Fly")), .refused,
                "This respited does not know org.respited.Cases.Fly."
            ),
            (
                try complaint(MethodNotImplemented(method: "org.respited.Cases.Fly")), .refused,
                "This respited does not know org.respited.Cases.Fly."
            ),
            (
                try complaint(InterfaceNotFound(interface: "org.respited.Inbox")), .refused,
                "This respited does not know org.respited.Inbox."
            ),
            (try complaint(PermissionDenied()), .notPermitted, "You may not do this."),
            (
                try complaint(ExpectedMore()), .refused,
                "respited wants to answer more than once, and this respitectl did not ask for that."
            ),
            (try complaint(InternalError()), .refused, "Something went wrong inside respited."),
        ]
        for (complaint, exit, sentence) in said {
            #expect(complaint.exit == exit)
            #expect(complaint.sentence == sentence)
        }
    }

    @Test func everyProblemOfAPlanIsNamed() throws {
        let invalid = Register.PlanInvalid(problems: [
            .init(path: "carer.born", reason: "lies in the future"),
            .init(path: "contacts[0].rank", reason: "is not known"),
        ])
        #expect(
            try complaint(invalid).text == """
                respitectl: The plan cannot be taken as it is. Nothing was changed.
                  carer.born: lies in the future
                  contacts[0].rank: is not known

                """
        )
    }

    @Test func everyErrorThatTheInterfacesDeclareIsKnown() throws {
        let known: Set<String> = [
            RoleMissing.name, Stale.name, NotFound.name, Refused.name, KeyReused.name, Unavailable.name,
            Register.PlanInvalid.name, CheckIns.ScheduleInvalid.name,
        ]
        let declared = try Interfaces.all.map { try Interface(parsing: $0) }.flatMap { interface in
            interface.errors.keys.map { "\(interface.name).\($0)" }
        }
        #expect(Set(declared) == known, "an error of the contract has no sentence of its own")
    }

    @Test func anErrorThatIsNotKnownIsNamed() {
        let fault = RemoteFault(name: "org.respited.Later.Strange", parameters: [:])
        let complaint = Complaint(about: fault, path: "/x")
        #expect(complaint.exit == .refused)
        #expect(complaint.sentence.contains("org.respited.Later.Strange"))
    }

    @Test func aBrokenLineSaysThatItMayHaveBeenDone() {
        let complaint = Complaint(about: Disconnected(), path: "/run/respited/control")
        #expect(complaint.exit == .unreachable)
        #expect(complaint.advice.first == "Whether it was done is not known: look before you do it again.")
    }
}
