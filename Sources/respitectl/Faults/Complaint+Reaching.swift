import Foundation

extension Complaint {
    /// Why nobody answers at `path`, as far as can be seen from here, and what to try.
    static func unreachable(path: String, reason: String, isForbidden: Bool) -> Complaint {
        if isForbidden { return .forbidden(path: path) }
        guard access(path, F_OK) == 0 else { return .missing(path: path) }
        return Complaint(
            .unreachable, "respited cannot be reached: nobody answers at \(path) (\(reason)).",
            try: "Is it running? systemctl status respited.socket respited.service"
        )
    }

    private static func forbidden(path: String) -> Complaint {
        let group = group(of: path)
        return Complaint(
            .unreachable, "You may not use the socket \(path): you are not in the group \(group).",
            try: "The system administrator adds you: usermod -aG \(group) \(NSUserName())",
            "Then log in again, so that it counts."
        )
    }

    private static func missing(path: String) -> Complaint {
        Complaint(
            .unreachable, "respited cannot be reached: there is no socket at \(path).",
            try: "Is it running? systemctl status respited.socket",
            "Does it listen elsewhere? Say where with --socket or $RESPITED_SOCKET."
        )
    }

    /// The answer did not come, or made no sense.
    static func brokenLine(path: String, _ error: any Error) -> Complaint {
        Complaint(
            .unreachable, "The line to respited at \(path) broke before it had answered (\(error)).",
            try: "Whether it was done is not known: look before you do it again.",
            "Is it running? systemctl status respited.service"
        )
    }

    /// The group that the socket is for; `respite` when that cannot be seen, or is root's, which nobody should join.
    private static func group(of path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0, status.st_gid != 0, let group = getgrgid(status.st_gid) else {
            return "respite"
        }
        return String(cString: group.pointee.gr_name)
    }
}
