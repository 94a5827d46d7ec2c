import Foundation
import RespiteAPI
import RespiteRecord

/// Figures in the text format of OpenMetrics, which node_exporter reads from a file too.
struct Metrics {
    private(set) var lines: [String] = []

    var text: String { (lines + ["# EOF"]).map { $0 + "\n" }.joined() }

    /// What a collector is told when the service cannot be asked.
    static var down: Metrics {
        var metrics = Metrics()
        metrics.gauge("up", "Whether respited answers.", 0)
        return metrics
    }

    /// One figure; nothing at all where it is not known.
    mutating func gauge(_ name: String, _ help: String, _ value: Double?) {
        guard let value else { return }
        family(name, "gauge", help, [("", value)])
    }

    mutating func moment(_ name: String, _ help: String, _ instant: Instant?) {
        gauge("\(name)_timestamp_seconds", help, instant.map { Double($0.milliseconds) / 1000 })
    }

    /// A family of samples, each with what follows its name: labels, `_total`, `_count`.
    mutating func family(_ name: String, _ type: String, _ help: String, _ samples: [(suffix: String, value: Double)]) {
        guard !samples.isEmpty else { return }
        lines += ["# TYPE respited_\(name) \(type)", "# HELP respited_\(name) \(help)"]
        lines += samples.map { "respited_\(name)\($0.suffix) \(Self.written($0.value))" }
    }

    /// As a label's value stands between quotation marks.
    static func label(_ name: String, _ value: String) -> String {
        let escaped = value.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\"")
        return "\(name)=\"\(escaped.replacingOccurrences(of: "\n", with: "\\n"))\""
    }

    private static func written(_ value: Double) -> String {
        let rounded = (value * 1_000_000).rounded() / 1_000_000
        return Int64(exactly: rounded).map(String.init) ?? "\(rounded)"
    }
}

extension Metrics {
    init(of status: System.Status.Reply) {
        gauge("up", "Whether respited answers.", 1)
        let versions = [("version", status.version), ("schema", "\(status.schema)"), ("zones", status.zoneData)]
        family(
            "build_info", "gauge", "Which respited this is.",
            [("{\(versions.map { Self.label($0.0, $0.1) }.joined(separator: ","))}", 1)])
        gauge("healthy", "Whether nothing is wrong that somebody must see to.", status.isHealthy ? 1 : 0)
        gauge("troubles", "Things that are not well, as respitectl status words them.", Double(status.troubles.count))
        moment("start", "When it started.", status.startedAt)
        gauge("epoch", "How often a spare has taken over, and one.", Double(status.epoch))
        gauge("is_spare", "Whether this machine only stands by.", status.spare == nil ? 0 : 1)
        moment("copy", "When the last thing was kept that the spare's copy has.", status.spare?.copyAt)
        add(work: status)
        add(copies: status)
        add(channels: status.channels)
    }

    private mutating func add(work status: System.Status.Reply) {
        gauge("plans", "Plans in the register.", Double(status.plans))
        gauge("people", "People in the register.", Double(status.people))
        gauge("open_cases", "Cases that are open.", Double(status.openCases))
        gauge("paging_cases", "Open cases that nobody has taken.", Double(status.pagingCases))
        gauge("armed_deadlines", "Deadlines that are waited for.", Double(status.armed))
        gauge("put_off_deadlines", "Deadlines that could not be worked.", Double(status.putOff))
        moment("next_deadline", "When the next deadline comes.", status.nextDeadlineAt)
        let lateness = status.lateness
        family(
            "lateness_seconds", "summary", "How late deadlines were fired since the start.",
            [("0.5", lateness.p50), ("0.99", lateness.p99), ("1", lateness.max)].map {
                ("{\(Self.label("quantile", $0.0))}", $0.1 / 1000)
            } + [("_count", Double(lateness.fired))])
        moment("last_blind_from", "Since when nobody watched, the last time.", status.lastBlind?.fromAt)
        moment("last_blind_until", "Until when nobody watched, the last time.", status.lastBlind?.untilAt)
        gauge(
            "oldest_unsent_seconds", "How long the oldest unsent message has waited.", status.oldestUnsentSeconds ?? 0)
    }

    private mutating func add(copies status: System.Status.Reply) {
        moment("backup", "When the last backup was made.", status.lastBackupAt)
        moment("rehearsal", "When a restore was last rehearsed.", status.lastRehearsal?.at)
        moment("pack", "When the pack for an office whose line is down was made.", status.lastPackAt)
        gauge("rehearsal_good", "Whether that went well.", status.lastRehearsal.map { $0.isGood ? 1 : 0 })
    }

    private mutating func add(channels: [System.Channel]) {
        func each(_ name: String, _ help: String, _ value: (System.Channel) -> Double?) {
            family(
                "channel_\(name)", "gauge", help,
                channels.compactMap { one in
                    value(one).map { ("{\(Self.label("channel", one.channel))}", $0) }
                })
        }
        each("healthy", "Whether a channel carries what it is given.") { $0.isHealthy ? 1 : 0 }
        each("down", "Whether other channels stand in for it.") { $0.downSince == nil ? 0 : 1 }
        each("ready", "Messages that wait for it.") { Double($0.ready) }
        each("oldest_ready_seconds", "How long the oldest of them has waited.") { $0.oldestReadySeconds ?? 0 }
        each("last_claim_timestamp_seconds", "When its courier last asked for work.") { channel in
            channel.lastClaimAt.map { Double($0.milliseconds) / 1000 }
        }
    }
}
