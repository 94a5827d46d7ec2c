import RespiteAPI
import RespiteRecord

extension Page {
    /// How each channel fares, with what is wrong beneath.
    static func channels(_ channels: [System.Channel], _ wall: Wall) -> Page {
        var page = Page()
        page.add(channels: channels, wall)
        return page
    }

    mutating func add(channels: [System.Channel], _ wall: Wall) {
        guard !channels.isEmpty else { return say("None: nobody can be told anything.", .alarm) }
        var table = Table([
            "CHANNEL", "STATE", .number("WAITING"), "OLDEST", "LAST ASKED FOR WORK", "LAST CARRIED", "HEARD UNTIL",
        ])
        for one in channels {
            table.add([
                Cell(one.channel), Cell(one.state(wall), one.isHealthy ? .plain : .alarm), Cell("\(one.ready)"),
                Cell(one.oldest), Cell(one.lastClaimAt.map(wall.relative) ?? "never"),
                Cell(one.lastCarriedAt.map(wall.relative) ?? "never"), Cell(one.heardUntil.map(wall.relative) ?? ""),
            ])
        }
        add(table)
        for one in channels { if let trouble = one.trouble { say("! \(one.channel): \(trouble)", .alarm) } }
    }
}

extension System.Channel {
    fileprivate func state(_ wall: Wall) -> String {
        if let downSince { return "down since \(wall.text(downSince))" }
        if failingSince != nil { return "failing" }
        return isHealthy ? "well" : "behind"
    }

    /// How long the oldest notice has waited.
    fileprivate var oldest: String {
        oldestReadySeconds.map { Span(milliseconds: Int64($0 * 1000)).roughly } ?? ""
    }
}
