import Foundation
import RespiteRecord

/// Texts of plans that are being written, or were refused: kept where only their writer can read them, for a week at most.
struct Drafts {
    let directory: URL

    /// Under `$XDG_STATE_HOME`, else `~/.local/state`.
    init(environment: [String: String]) {
        let state = environment["XDG_STATE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
        let home = environment["HOME"] ?? NSHomeDirectory()
        directory = URL(fileURLWithPath: state ?? home + "/.local/state").appending(path: "respitectl")
    }

    /// Keeps a text in a new file, readable by nobody else. An older one of the same name stays.
    func keep(_ text: String, as name: String) throws -> URL {
        try FileManager.default.createDirectory(
            at: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700]
        )
        for number in 1...100 {
            let file = directory.appending(path: number == 1 ? "\(name).yaml" : "\(name)-\(number).yaml")
            let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            if descriptor == -1, errno == EEXIST { continue }
            guard descriptor != -1 else { break }
            defer { close(descriptor) }
            try FileSink(descriptor: descriptor).write(text)
            return file
        }
        throw Complaint(.refused, "The text could not be kept in \(directory.path).")
    }

    /// The texts of that name, oldest first.
    func kept(as name: String) -> [URL] {
        all().filter { file in
            let stem = file.deletingPathExtension().lastPathComponent
            return stem == name || stem.hasPrefix(name + "-") && Int(stem.dropFirst(name.count + 1)) != nil
        }.sorted { $0.lastPathComponent.count < $1.lastPathComponent.count }
    }

    func holds(_ file: URL) -> Bool {
        file.standardizedFileURL.deletingLastPathComponent().path == directory.standardizedFileURL.path
    }

    func remove(_ file: URL) {
        try? FileManager.default.removeItem(at: file)
    }

    /// Removes what has been left for a week.
    func sweep(at now: Instant) {
        for file in all() where (age(of: file, at: now) ?? .zero) > .days(7) { remove(file) }
    }

    private func all() -> [URL] {
        let files = try? FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension == "yaml" }
    }

    private func age(of file: URL, at now: Instant) -> Span? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        guard let changed = attributes?[.modificationDate] as? Date else { return nil }
        return now - Instant(milliseconds: Int64(changed.timeIntervalSince1970 * 1000))
    }
}
