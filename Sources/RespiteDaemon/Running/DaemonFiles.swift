import Foundation
import RespiteCore
import StrictYAML

/// Why the daemon did not start, as the person who started it reads it.
package struct CannotStart: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}

/// The daemon's own files, read whole and strictly.
package enum DaemonFiles {
    package static let configuration = "/etc/respited/respited.yaml"

    /// The configuration at `path`; that of the package where no path was given and there is no file.
    package static func configuration(at path: String?) throws(CannotStart) -> Configuration {
        let file = path ?? configuration
        guard let text = try read(file, isOptional: path == nil) else { return Configuration() }
        do throws(BadYAML) {
            return try Configuration(parsing: text)
        } catch {
            throw CannotStart("\(file), \(error). Mend the file and start respited again.")
        }
    }

    /// The scheme's policy at `path`, and its text; the built-in one where there is no file.
    package static func policy(at path: String) throws(CannotStart) -> (policy: Policy, text: String?) {
        guard let text = try read(path, isOptional: true) else { return (Policy(), nil) }
        do throws(BadYAML) {
            return (try Policy(parsing: text), text)
        } catch {
            throw CannotStart("\(path), \(error). Mend the file; respitectl policy check tells when it is right.")
        }
    }

    /// The edition of this machine's time zone database; nil where it does not say.
    package static func zoneData(at path: String = "/usr/share/zoneinfo/tzdata.zi") -> String? {
        guard let file = FileHandle(forReadingAtPath: path), let start = try? file.read(upToCount: 64),
            let line = String(data: start, encoding: .utf8)?.split(separator: "\n").first, line.hasPrefix("# version ")
        else { return nil }
        return String(line.dropFirst("# version ".count))
    }

    private static func read(_ path: String, isOptional: Bool) throws(CannotStart) -> String? {
        if isOptional, !FileManager.default.fileExists(atPath: path) { return nil }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CannotStart("\(path) cannot be read. Is it there, and may this user read it?")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw CannotStart("\(path) is not a text in UTF-8.")
        }
        return text
    }
}
