import Foundation
import RespiteCore
import RespiteRecord
import RespiteStore

/// Where the pack goes, and for whom its two files are sealed.
package struct PackPlace: Sendable {
    package var directory: String
    /// A file of age recipients: the laptop of the duty team, the second site.
    package var recipients: String
    /// A file of age recipients: the two managers who may have the codes. Without one no codes are packed.
    package var codeRecipients: String
    package var age: Age

    package init(directory: String, recipients: String, codeRecipients: String, age: Age = Age()) {
        (self.directory, self.recipients, self.codeRecipients) = (directory, recipients, codeRecipients)
        self.age = age
    }

    /// As the configuration says, for the register in the directory `data`.
    package init(_ configuration: Configuration, data: String) {
        self.init(
            directory: configuration.packDirectory ?? "\(data)/pack", recipients: configuration.packRecipients,
            codeRecipients: configuration.packCodeRecipients)
    }
}

/// What was packed, and where it lies.
struct Packed: Sendable {
    var path: String
    /// Nil when nobody is named who may have the codes.
    var codesPath: String?
    var note: PackNote
}

/// Makes the pack for an office whose line is down: what is known of each plan, and paper to go on with. Nothing of it is
/// ever on the disk in clear.
struct Packs: Sendable {
    let desk: Desk
    let place: PackPlace
    private static let sheets = 20

    /// A second one of the same day takes the place of the first.
    func make(by author: Author) async throws -> Packed {
        guard Age.names(place.recipients) > 0 else {
            throw BackupFailure(
                "The pack is sealed, and nobody is named who could open it. Put the public half of the duty team's key, age1…, into \(place.recipients)."
            )
        }
        try FileManager.default.createDirectory(
            atPath: place.directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let plans = try await desk.store.packedPlans()
        let page = PackPage(scheme: desk.store.policy.scheme, madeAt: desk.zone.local(desk.now))
        let path = try await seal(try page.plans(plans, sheets: Self.sheets), "pack", for: place.recipients)
        let codes = try await sealCodes(page, by: author)
        let note = PackNote(at: desk.now, plans: plans.count, codes: codes?.count ?? 0)
        try await desk.store.enterPack(note, by: author)
        return Packed(path: path, codesPath: codes?.path, note: note)
    }

    private func sealCodes(_ page: PackPage, by author: Author) async throws -> (path: String, count: Int)? {
        switch Age.names(place.codeRecipients) {
        case 0: return nil
        case 1:
            throw BackupFailure(
                "Codes are packed for two managers, and \(place.codeRecipients) names one: a key that is lost would leave nobody."
            )
        default:
            let codes = try await desk.store.packedCodes(by: author, at: desk.now)
            return (try await seal(page.codes(codes), "codes", for: place.codeRecipients), codes.count)
        }
    }

    /// Yesterday's is taken away once today's is there: what is out of date misleads.
    private func seal(_ html: String, _ what: String, for recipients: String) async throws -> String {
        let name = "\(desk.today).\(what).html.age"
        let (path, new) = ("\(place.directory)/\(name)", "\(place.directory)/.\(name)")
        unlink(new)
        defer { unlink(new) }
        try await place.age.seal(Data(html.utf8), for: recipients, into: new)
        guard rename(new, path) == 0 else { throw BackupFailure("\(path) cannot be written.") }
        for old in try FileManager.default.contentsOfDirectory(atPath: place.directory)
        where old.hasSuffix(".\(what).html.age") && old != name && !old.hasPrefix(".") {
            unlink("\(place.directory)/\(old)")
        }
        return path
    }
}
