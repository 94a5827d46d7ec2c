import RespiteCore

/// Where a worklist is read: one index of one table, in its order, with the names joined on.
///
/// `INDEXED BY` makes a list that its index cannot answer an error instead of a walk through the register.
struct WorklistSource {
    /// The table with its index.
    var table: String
    /// What brings in the names.
    var joins: String
    /// What belongs on the list: `:last` is the last day that counts.
    var filter: String
    /// The order: a text, a number, and a number within it.
    var key: String
    var id: String
    var place = "0"
    /// What is shown: the person, in words what is the matter, the day, and a number such as a card's.
    var who: String
    var what = "NULL"
    var day: String
    var number = "NULL"
    var reference = "plan.reference"

    var page: String {
        """
        SELECT \(key) AS sortKey, \(id) AS sortId, \(place) AS sortPlace, \(reference) AS reference, \(who) AS who,
          CAST(\(what) AS TEXT) AS what, \(day) AS day, CAST(\(number) AS TEXT) AS number
        FROM \(table) \(joins)
        WHERE \(filter) AND (\(key), \(id), \(place)) > (:key, :id, :place) ORDER BY \(order) LIMIT :limit
        """
    }

    /// What is the same in every row is no part of the order, and a bare number would name a column.
    private var order: String {
        [key, id, place].filter { $0 != "''" && $0 != "0" }.joined(separator: ", ")
    }

    var count: String { "SELECT count(*) FROM \(table) WHERE \(filter)" }
}

extension Worklist {
    var source: WorklistSource {
        switch self {
        case .reviewsDue: Self.reviews("plan.reviewDueOn <= :last AND plan.reviewDueOn >= :today")
        case .reviewsOverdue: Self.reviews("plan.reviewDueOn <= :last")
        case .incompletePlans: Self.incomplete
        case .unprovedContacts:
            Self.contacts(
                "planContactByProof", key: "ifnull(planContact.provedOn, '')",
                "\(Self.wouldBeAsked) AND ifnull(planContact.provedOn, '') <= :last", day: "planContact.provedOn")
        case .agreementsOutstanding:
            Self.contacts(
                "planContactByAgreement", key: "planContact.enteredOn",
                """
                planContact.isLive AND NOT planContact.isBarred AND planContact.agreement IN ('notAsked', 'asked')
                  AND planContact.enteredOn <= :last
                """,
                what: "planContact.agreement")
        case .contactNotices:
            Self.contacts(
                "planContactWithoutNotice", key: "planContact.enteredOn",
                "planContact.isLive AND planContact.noticeOn IS NULL AND planContact.enteredOn <= :last")
        case .planNotices: Self.planNotices
        case .cardsReported: Self.cards
        case .carersTurning: Self.birthdays("carer")
        case .caredForTurning: Self.birthdays("caredFor")
        case .suspensionsEnding: Self.suspensions
        }
    }

    private static func name(_ alias: String) -> String {
        "trim(ifnull(\(alias).given, '') || ' ' || ifnull(\(alias).family, ''))"
    }

    /// A contact who would be asked, in the words of the index.
    static let wouldBeAsked = """
        planContact.isLive AND NOT planContact.isBarred AND planContact.agreement NOT IN ('declined', 'withdrawn')
        """

    private static let live = "plan.state NOT IN ('ended', 'erased')"
    private static let carer = "LEFT JOIN person AS carer ON carer.id = plan.carer"

    private static func reviews(_ filter: String) -> WorklistSource {
        WorklistSource(
            table: "plan INDEXED BY planByReview", joins: carer,
            filter: "plan.state IN ('registered', 'suspended') AND \(filter)", key: "plan.reviewDueOn", id: "plan.id",
            who: name("carer"), what: "plan.lastReviewedOn", day: "plan.reviewDueOn")
    }

    private static let incomplete = WorklistSource(
        table: "plan INDEXED BY planIncomplete", joins: carer, filter: "\(live) AND plan.gaps > 0",
        key: "plan.reference", id: "plan.id", who: name("carer"), what: "plan.gaps", day: "plan.enteredOn")

    /// The plans that lack one answer; those that lack the same besides stand together.
    static let lacking = WorklistSource(
        table: "gap CROSS JOIN plan INDEXED BY planByGapSet ON plan.gapSet = gap.gapSet", joins: carer,
        filter: "gap.path = :gap", key: "''", id: "gap.gapSet", place: "plan.id", who: name("carer"), what: "plan.gaps",
        day: "plan.enteredOn")

    private static func contacts(
        _ index: String, key: String, _ filter: String, what: String = "NULL", day: String = "planContact.enteredOn"
    ) -> WorklistSource {
        WorklistSource(
            table: "planContact INDEXED BY \(index)",
            joins: "JOIN plan ON plan.id = planContact.plan JOIN person ON person.id = planContact.person",
            filter: filter, key: key, id: "planContact.plan", place: "planContact.rank", who: name("person"),
            what: what, day: day, number: "planContact.person")
    }

    private static let planNotices = WorklistSource(
        table: "plan INDEXED BY planWithoutNotice", joins: carer, filter: "\(live) AND plan.noticeOn IS NULL",
        key: "plan.enteredOn", id: "plan.id", who: name("carer"), day: "plan.enteredOn")

    private static let cards = WorklistSource(
        table: "card INDEXED BY cardReported", joins: "JOIN person ON person.id = card.holder",
        filter: "card.state IN ('lost', 'stolen', 'damaged')", key: "card.reportedOn", id: "card.id",
        who: name("person"), what: "card.state", day: "card.reportedOn", number: "card.number",
        reference: """
            ifnull((SELECT reference FROM plan WHERE carer = card.holder LIMIT 1),
              (SELECT reference FROM plan WHERE caredFor = card.holder LIMIT 1))
            """)

    private static func birthdays(_ who: String) -> WorklistSource {
        WorklistSource(
            table: "birthday INDEXED BY birthdayOpen",
            joins: "JOIN plan ON plan.id = birthday.plan JOIN person ON person.id = plan.\(who)",
            filter: "birthday.who = '\(who)' AND birthday.outcome IS NULL AND birthday.day <= :last",
            key: "birthday.day", id: "birthday.plan", place: "birthday.age", who: name("person"),
            what: "birthday.age || ifnull(' ' || birthday.contactedOn, '')", day: "birthday.day")
    }

    private static let suspensions = WorklistSource(
        table: "suspension INDEXED BY suspensionByEnd",
        joins: "JOIN plan ON plan.id = suspension.plan \(carer)",
        filter: "suspension.answer IS NULL AND suspension.untilOn <= :last", key: "suspension.untilOn",
        id: "suspension.id", who: name("carer"), what: "suspension.reason", day: "suspension.untilOn",
        number: "suspension.owner")
}
