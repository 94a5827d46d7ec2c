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

    /// Writes a kept text anew: whoever reads it meanwhile finds it whole, as it was or as it is.
    func save(_ text: String, to file: URL) throws {
        let new = try keep(text, as: "." + file.deletingPathExtension().lastPathComponent)
        guard rename(new.path, file.path) == 0 else {
            remove(new)
            throw Complaint(.refused, "The text could not be kept in \(directory.path).")
        }
    }

    /// The texts whose name begins so, the one written last first.
    func kept(beginning prefix: String) -> [URL] {
        let dated = all().filter { $0.lastPathComponent.hasPrefix(prefix) }.map { ($0, written($0)) }
        return dated.sorted { ($0.1, $0.0.path) > ($1.1, $1.0.path) }.map(\.0)
    }

    /// When a text was written last.
    func written(_ file: URL) -> Instant {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        let changed = attributes?[.modificationDate] as? Date
        return Instant(milliseconds: Int64((changed?.timeIntervalSince1970 ?? 0) * 1000))
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
        for file in all() where now - written(file) > .days(7) { remove(file) }
    }

    private func all() -> [URL] {
        let files = try? FileManager.default.contentsOfDirectory(at: directory, includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension == "yaml" }
    }
}
