import ServiceLifecycle
import Synchronization
import Systemd

/// The courier as a service that, told to stop, finishes what it has begun.
final class Draining: Service {
    private let courier: Courier
    private let manager: ServiceManager
    private let left = Mutex(0)

    init(courier: Courier, manager: ServiceManager) {
        (self.courier, self.manager) = (courier, manager)
    }

    /// How many reports could not be given, once it has run.
    var untaken: Int { left.withLock { $0 } }

    func run() async {
        let count = await withGracefulShutdownHandler {
            await courier.run()
        } onGracefulShutdown: { [courier, manager] in
            manager.stopping()
            courier.stop()
        }
        left.withLock { $0 = count }
    }
}

/// Work in the background of a service that is simply cancelled at its end.
struct Background: Service {
    var work: @Sendable () async -> Void

    func run() async {
        await cancelWhenGracefulShutdown { await work() }
    }
}
