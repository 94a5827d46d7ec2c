import RespiteRecord
import Varlink

extension Register {
    /// A worklist of `org.respited.Register`.
    package enum WorklistName: String, Codable, CaseIterable, Equatable, Sendable {
        case reviewsDue, reviewsOverdue, incompletePlans, unprovedContacts, agreementsOutstanding
        case contactNotices, planNotices, cardsReported, carersTurning, caredForTurning, suspensionsEnding
    }

    /// A row of a worklist.
    package struct WorklistItem: Codable, Equatable, Sendable {
        package var reference: String?
        package var who: String
        /// What is the matter, in words.
        package var what: String?
        package var on: LocalDate?
        /// A card's number, a contact's, or a task's owner.
        package var number: String?

        package init(
            reference: String? = nil, who: String, what: String? = nil, on: LocalDate? = nil, number: String? = nil
        ) {
            (self.reference, self.who, self.what) = (reference, who, what)
            (self.on, self.number) = (on, number)
        }
    }

    /// A list by which the office keeps the register true, a page at a time.
    package struct Worklist: Method, Equatable {
        package static let name = "org.respited.Register.Worklist"

        package struct Reply: Codable, Equatable, Sendable {
            package var items: [WorklistItem]
            /// How many are on the whole list.
            package var total: Int
            /// Where the next page begins; absent on the last.
            package var next: String?

            package init(items: [WorklistItem], total: Int, next: String? = nil) {
                (self.items, self.total, self.next) = (items, total, next)
            }
        }

        package var list: WorklistName
        package var gap: String?
        package var until: LocalDate?
        package var after: String?
        package var limit: Int?

        package init(
            list: WorklistName, gap: String? = nil, until: LocalDate? = nil, after: String? = nil, limit: Int? = nil
        ) {
            (self.list, self.gap, self.until) = (list, gap, until)
            (self.after, self.limit) = (after, limit)
        }
    }
}
