import Glibc
import Testing

@testable import Systemd

@Suite struct DispatchPriorityTests {
    @Test func whereAPriorityMayNotBeRaisedDispatchIsSilent() async {
        await #expect(processExitsWith: .success) {
            // A process that was told to be nicer, and is nobody in particular, may not take it back.
            var none = rlimit(rlim_cur: 0, rlim_max: 0)
            setrlimit(Int32(__RLIMIT_NICE.rawValue), &none)
            setpriority(Int32(PRIO_PROCESS.rawValue), 0, 5)
            if getuid() == 0 { setuid(65534) }
            unsetenv("LIBDISPATCH_LOG")
            DispatchPriority.settle()
            #expect(getenv("LIBDISPATCH_LOG").map { String(cString: $0) } == "NO")
            #expect(getpriority(Int32(PRIO_PROCESS.rawValue), 0) == 5)
        }
    }

    @Test(.enabled("Only root may raise a priority here.") { getuid() == 0 })
    func whereItMayNothingChanges() async {
        await #expect(processExitsWith: .success) {
            unsetenv("LIBDISPATCH_LOG")
            setpriority(Int32(PRIO_PROCESS.rawValue), 0, 3)
            DispatchPriority.settle()
            #expect(getenv("LIBDISPATCH_LOG") == nil)
            #expect(getpriority(Int32(PRIO_PROCESS.rawValue), 0) == 3)
        }
    }
}
