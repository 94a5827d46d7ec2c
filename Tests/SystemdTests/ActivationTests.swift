import Glibc
import Testing

@testable import Systemd

@Suite struct ActivationTests {
    @Test func aListeningSocketIsTakenAndKeptFromChildren() throws {
        let control = try Listener(SOCK_STREAM, backlog: 1)
        defer { control.close() }
        let found = try Activation.sockets(
            named: nil, environment: environment(count: "1"), first: control.descriptor)
        #expect(found == [control.descriptor])
        #expect(fcntl(control.descriptor, F_GETFD) & FD_CLOEXEC == FD_CLOEXEC)
    }

    @Test func socketsAreToldApartByName() throws {
        let control = try Listener(SOCK_STREAM, backlog: 1)
        defer { control.close() }
        let first = fcntl(control.descriptor, F_DUPFD, 700)
        let second = dup2(control.descriptor, first + 1)
        defer { [first, second].forEach { close($0) } }
        let two = environment(count: "2", names: "control:courier")
        #expect(try Activation.sockets(named: nil, environment: two, first: first) == [first, second])
        #expect(try Activation.sockets(named: "courier", environment: two, first: first) == [second])
        #expect(try Activation.sockets(named: "other", environment: two, first: first) == [])
    }

    @Test(arguments: [[:], ["LISTEN_FDS": "1"], ["LISTEN_FDS": "1", "LISTEN_PID": "1"]])
    func whatIsNotMeantForThisProcessIsLeftAlone(environment: [String: String]) throws {
        #expect(try Activation.sockets(environment: environment) == [])
    }

    @Test(arguments: ["-1", "one", "", "99999999999"]) func aCountThatIsNoneIsRefused(count: String) {
        #expect(throws: Activation.Problem.notUnderstood(variable: "LISTEN_FDS", value: count)) {
            try Activation.sockets(environment: environment(count: count))
        }
    }

    @Test func onlyAListeningUnixStreamWillDo() throws {
        let datagrams = try Listener(SOCK_DGRAM)
        let silent = try Listener(SOCK_STREAM)
        let network = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        let closed = fcntl(network, F_DUPFD, 900)
        close(closed)
        defer {
            datagrams.close()
            silent.close()
            close(network)
        }
        for descriptor in [datagrams.descriptor, silent.descriptor, network, closed] {
            #expect(throws: Activation.Problem.notAListeningUnixStream(descriptor: descriptor, name: "control")) {
                let one = environment(count: "1", names: "control")
                return try Activation.sockets(named: nil, environment: one, first: descriptor)
            }
        }
    }

    @Test func aWrongSocketIsNamedWithItsRemedy() {
        let problem = Activation.Problem.notAListeningUnixStream(descriptor: 3, name: "control")
        #expect(
            problem.description == """
                descriptor 3 (control) from the service manager is not a listening Unix stream socket: \
                check ListenStream= in the socket unit
                """
        )
    }

    private func environment(count: String, names: String? = nil) -> [String: String] {
        var environment = ["LISTEN_PID": "\(getpid())", "LISTEN_FDS": count]
        environment["LISTEN_FDNAMES"] = names
        return environment
    }
}
