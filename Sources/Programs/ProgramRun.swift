import Foundation
import Glibc

/// A program that is running: listened to until it ends, and made to end when its time is over.
struct ProgramRun: ~Copyable {
    private let child: pid_t
    private let output: Descriptor
    private let errors: Descriptor
    /// Ends when the child does.
    private let life: Descriptor
    private let program: Program
    private var result = Program.Result(ending: .timedOut)
    private var outputIsOpen = true
    private var errorsAreOpen = true

    /// How long a killed process may take to be gone.
    private static let dying = Duration.seconds(5)

    /// What is done to the child when the time is over, in this order.
    private enum Stage {
        case waiting, asked, killed
    }

    init(
        child: pid_t,
        output: consuming Descriptor,
        errors: consuming Descriptor,
        of program: Program
    ) throws(SystemError) {
        output.neverWait()
        errors.neverWait()
        self.child = child
        self.output = output
        self.errors = errors
        self.program = program
        do {
            life = try Self.life(of: child)
        } catch {
            kill(-child, SIGKILL)
            waitpid(child, nil, 0)
            throw error
        }
    }

    /// What ends with the child. It is not reaped by that: until it is, no other group can have its number.
    private static func life(of child: pid_t) throws(SystemError) -> Descriptor {
        let pipe = try Pipe()
        let end = fcntl(pipe.writing.raw, F_DUPFD_CLOEXEC, 0)
        guard end >= 0 else { throw SystemError.last }
        Thread.detachNewThread {
            var what = siginfo_t()
            while waitid(P_PID, id_t(child), &what, WEXITED | WNOWAIT) != 0, errno == EINTR {}
            close(end)
        }
        return pipe.keepReading()
    }

    /// Listens until the child has ended, at `deadline` if need be, and returns how it did and the last of what it said.
    mutating func attend(until deadline: Duration) -> Program.Result {
        var stage = Stage.waiting
        var deadline = deadline
        while listen(until: deadline) {
            guard program.clock.now >= deadline else { continue }
            switch stage {
            case .waiting: signal(SIGTERM)
            case .asked: signal(SIGKILL)
            case .killed: return leave()
            }
            deadline = program.clock.now + (stage == .waiting ? program.grace : Self.dying)
            stage = stage == .waiting ? .asked : .killed
        }
        return finish(isLate: stage != .waiting)
    }

    /// Takes in what is said until `deadline` or for a while; false once the child has ended.
    private mutating func listen(until deadline: Duration) -> Bool {
        var files = [
            pollfd(fd: life.raw, events: 0, revents: 0),
            pollfd(fd: outputIsOpen ? output.raw : -1, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errorsAreOpen ? errors.raw : -1, events: Int16(POLLIN), revents: 0),
        ]
        let left = max(.zero, deadline - program.clock.now)
        guard poll(&files, nfds_t(files.count), left.pollMilliseconds) > 0 else { return true }
        if files[1].revents != 0 { outputIsOpen = output.read(into: &result.output) }
        if files[2].revents != 0 { errorsAreOpen = errors.read(into: &result.errors) }
        return files[0].revents == 0
    }

    /// Takes in what was left unread, ends what the child left behind, and only then lets go of its number.
    private mutating func finish(isLate: Bool) -> Program.Result {
        if outputIsOpen { _ = output.read(into: &result.output) }
        if errorsAreOpen { _ = errors.read(into: &result.errors) }
        kill(-child, SIGKILL)
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        let ending: Program.Ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
        result.ending = isLate ? .timedOut : ending
        return result
    }

    /// Gives up on a child that even SIGKILL does not end, such as one that waits for a dead disk.
    private func leave() -> Program.Result {
        let child = child
        Thread.detachNewThread { while waitpid(child, nil, 0) < 0, errno == EINTR {} }
        return result
    }

    /// To the whole group, and to the child itself in case it left the group.
    private func signal(_ number: Int32) {
        kill(-child, number)
        kill(child, number)
    }
}

extension Duration {
    /// As `poll` wants it: rounded up, so that it never turns in vain, and an hour at the most.
    fileprivate var pollMilliseconds: Int32 {
        let (seconds, attoseconds) = min(self, .seconds(3600)).components
        return Int32(seconds) * 1000 + Int32((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
