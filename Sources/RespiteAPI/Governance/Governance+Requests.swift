import RespiteRecord

extension Governance {
    /// What somebody has asked to be given of all that is kept about them.
    package struct Request: Codable, Equatable, Sendable {
        package var request: String
        package var person: String
        package var receivedOn: LocalDate
        package var dueOn: LocalDate
        package var identity: String
        package var authority: String?
        package var `extension`: String?
        package var releasedAt: Instant?
        package var releasedBy: String?

        package init(request: String, person: String, receivedOn: LocalDate, dueOn: LocalDate, identity: String) {
            (self.request, self.person, self.identity) = (request, person, identity)
            (self.receivedOn, self.dueOn) = (receivedOn, dueOn)
        }
    }

    /// What becomes of a piece.
    package enum Mark: String, Codable, CaseIterable, Equatable, Sendable {
        case undecided
        case sent
        case withheld
    }

    /// One thing that is kept: a field, a note, a message.
    package struct Piece: Codable, Equatable, Sendable {
        package var piece: String
        package var section: String
        package var words: String
        package var text: String?
        package var isOwn: Bool
        package var mark: Mark
        package var ground: String?

        package init(piece: String, section: String, words: String, text: String? = nil, isOwn: Bool, mark: Mark) {
            (self.piece, self.section, self.words) = (piece, section, words)
            (self.text, self.isOwn, self.mark) = (text, isOwn, mark)
        }
    }
}
