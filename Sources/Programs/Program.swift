import Foundation
import Glibc

/// A program that is run for one purpose: it is fed, bounded in time and in what it may say, and when it is over
/// so is everything else that it started in its own process group.
///
/// It inherits nothing but its standard streams, the environment named here and the working directory.
package struct Program: Sendable {
    package var path: String
    package var arguments: [String]
    package var environment: [String: String]
    /// How long it may take, by the boot clock, its start included.
    package var timeout: Duration
    /// How long it is left to end by itself after it was asked to.
    package var grace: Duration
    package var clock: BootClock

    package init(
        path: String, arguments: [String] = [], environment: [String: String], timeout: Duration, grace: Duration,
        clock: BootClock = BootClock()
    ) {
        (self.path, self.arguments, self.environment) = (path, arguments, environment)
        (self.timeout, self.grace, self.clock) = (timeout, grace, clock)
    }

    /// How a run ended.
    package enum Ending: Equatable, Sendable {
        case exited(Int32)
        case signalled(Int32)
        /// It took too long and was killed.
        case timedOut
        /// It never ran.
        case notStarted(SystemError)
    }

    /// What is left of a run.
    package struct Result: Equatable, Sendable {
        package var ending: Ending
        package var output = Tail()
        package var errors = Tail()
    }

    /// Runs it once on a thread of its own, with `input` on its standard input, whether it reads that or not.
    package func run(feeding input: [UInt8]) async -> Result {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: runHere(feeding: input)) }
        }
    }

    private func runHere(feeding input: [UInt8]) -> Result {
        do {
            let feed = try Pipe.filled(with: input)
            let output = try Pipe()
            let errors = try Pipe()
            let deadline = clock.now + timeout
            let child = try start(input: feed, output: output.writing, errors: errors.writing)
            _ = consume feed
            var run = try ProgramRun(child: child, output: output.keepReading(), errors: errors.keepReading(), of: self)
            return run.attend(until: deadline)
        } catch {
            return Result(ending: .notStarted(error))
        }
    }
}
