import Glibc

/// The priorities that Dispatch gives to its threads.
package enum DispatchPriority {
    /// Keeps Dispatch from complaining at each start that it may not raise the priority of the thread that waits for
    /// timers and signals, if that is so. Call it before anything uses Dispatch, and before other threads run.
    ///
    /// Nothing changes for root, nor where the unit says `LimitNICE=-4`: elsewhere Dispatch is told to be silent, for
    /// it cannot be told to be silent about this alone.
    package static func settle() {
        if !mayBeRaised() { setenv("LIBDISPATCH_LOG", "NO", 0) }
    }

    /// Found out by trying, since capabilities, limits and system call filters all have a say.
    static func mayBeRaised() -> Bool {
        let thisThread = Int32(PRIO_PROCESS.rawValue)
        let before = getpriority(thisThread, 0)
        guard setpriority(thisThread, 0, waitingThread) == 0 else { return false }
        setpriority(thisThread, 0, before)
        return true
    }

    /// The nice value of Dispatch's own thread.
    static let waitingThread: Int32 = -4
}
