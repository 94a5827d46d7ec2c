import RespiteAPI
import Testing

@testable import RespiteCourier

@Suite struct WordsTests {
    /// One for each thing that can be said, to whomever, about whatever.
    private static func everyNotice(medium: String, parameters: [String: String]) -> [Outbox.Notice] {
        let kinds = ["welfare", "onSite", "emergency", "safeguarding", "handover", "system", "unheard of"]
        let roles = Facts.Role.allCases.map(\.rawValue) + ["unheard of"]
        return (Wording.Template.allCases.map(\.rawValue) + ["unheard of"]).flatMap { template in
            roles.flatMap { role in
                kinds.map { kind in
                    Outbox.Notice.sample(
                        medium: medium, template: template,
                        parameters: parameters.merging(["kind": kind, "role": role]) { $1 }
                    )
                }
            }
        }
    }

    private static let usual = [
        "post": "EDT", "until": "11:40", "repeat": "yes", "attempt": "2", "case": "C-0031", "raised": "10:00",
    ]

    /// As long as the pieces can be: a post in Welsh, a case in its millions, a time with its day.
    private static let longest = [
        "post": "Tîm Dyletswydd Brys Gŵyr", "case": "C-12345678", "raised": "Wed 25 Nov 23:59",
        "until": "Thu 26 Nov 01:14",
        "line": "+44 1632960100", "repeat": "yes", "attempt": "137",
    ]

    @Test func everyTextFitsOneMessage() {
        for notice in Self.everyNotice(medium: "text", parameters: Self.longest) {
            let text = Words(for: notice).text
            #expect(text.count <= 160, "\(notice.template): \(text.count)")
            #expect(GSM7.holds(text), "\(text)")
        }
    }

    @Test(arguments: ["text", "call", "email"]) func everyNoticeSaysWhatItMust(medium: String) {
        for parameters in [Self.usual, Self.longest] {
            let spelled = String((parameters["case"] ?? "").filter { $0 != "-" }.flatMap { "\($0) " }.dropLast())
            for notice in Self.everyNotice(medium: medium, parameters: parameters) {
                let words = Words(for: notice)
                #expect(words.text.contains(parameters["raised"] ?? "?"), "\(words.text)")
                #expect(words.text.contains(medium == "call" ? spelled : parameters["case"] ?? "?"), "\(words.text)")
                #expect(words.text.contains(parameters["attempt"] ?? "?"), "\(words.text)")
                #expect(words.text.contains(parameters["line"] ?? "01632 960100"), "\(words.text)")
                #expect(words.text.contains(medium == "call" ? "before" : "maybe sent before"), "\(words.text)")
                #expect((words.subject != nil) == (medium == "email"))
            }
        }
    }

    @Test(arguments: ["text", "call", "email"]) func everyNoticeOfADrillSaysSoFirst(medium: String) {
        for notice in Self.everyNotice(medium: medium, parameters: Self.usual.merging(["drill": "yes"]) { $1 }) {
            let words = Words(for: notice)
            #expect(words.text.contains("TEST, no emergency: "), "\(words.text)")
            #expect(words.subject?.hasPrefix("TEST: ") != false)
            #expect(medium != "text" || words.text.count <= 160)
            #expect(words.text.contains("C-0031") || medium == "call")
        }
    }

    /// Nothing that is usual is ever cut.
    @Test func usualTextsAreWhole() {
        for notice in Self.everyNotice(medium: "text", parameters: Self.usual) {
            let wording = Wording(Wording.Template(rawValue: notice.template) ?? .page, Facts(notice))
            #expect(Words(for: notice).text.lowercased().hasPrefix(wording.matter.lowercased()), "\(notice.template)")
        }
    }

    @Test(arguments: [
        (
            "carer", "welfare", "page",
            "Your check-in due 10:00 has not reached us. Reply OK or ring 01632 960100. ref C-0031, 1st try 10:00"
        ),
        (
            "contact", "welfare", "page",
            "Somebody you agreed to help missed a check-in. Please ring 01632 960100. ref C-0031, 1st try 10:00"
        ),
        (
            "post", "welfare", "page",
            "A missed check-in needs you. Take it in the queue or ring 01632 960100. ref C-0031, 1st try 10:00"
        ),
        (
            "carer", "welfare", "checkInDue",
            "Your check-in is due at 10:00. Reply OK or ring 01632 960100. ref C-0031, 1st try 10:00"
        ),
        (
            "staff", "emergency", "allClear",
            "You were told of an emergency: it is closed. Nothing to do. Questions: ring 01632 960100. "
                + "ref C-0031, 1st try 10:00"
        ),
    ]) func textsReadKindly(role: String, kind: String, template: String, text: String) {
        let notice = Outbox.Notice.sample(template: template, parameters: ["role": role, "kind": kind])
        #expect(Words(for: notice).text == text)
    }

    @Test func aLaterAttemptSaysSo() {
        let notice = Outbox.Notice.sample(attempt: 22, maybeRepeat: true)
        #expect(Words(for: notice).text.hasSuffix(" ref C-0031 of 10:00, 22nd try, maybe sent before"))
    }

    @Test(arguments: [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (112, "112th"), (121, "121st")])
    func attemptsAreCountedInWords(attempt: Int, word: String) {
        #expect(Facts(.sample(attempt: attempt)).nth == word)
    }

    @Test func whatIsMissingIsWordedAround() {
        var notice = Outbox.Notice.sample(key: "N-0000000044")
        notice.parameters = [:]
        #expect(
            Words(for: notice).text
                == "A case needs you. Take it in the queue or ring the carers' line. ref N-00000000, 1st try"
        )
    }

    @Test func nothingPersonalIsSaidEvenIfItIsGiven() {
        let parameters = ["name": "Ada Invented", "address": "1 Nowhere Lane"]
        for medium in ["text", "call", "email"] {
            for notice in Self.everyNotice(medium: medium, parameters: parameters) {
                let words = Words(for: notice)
                let all = words.text + (words.subject ?? "")
                #expect(!all.contains("Ada") && !all.contains("Nowhere") && !all.contains("+441632960177"))
            }
        }
    }

    @Test func lettersWithoutAPlaceAreReplacedByTheirLikes() {
        #expect(GSM7.folded("Tîm “Gŵyr” – é [1] 東…") == "Tim \"Gwyr\" - é (1) ?...")
        #expect(!GSM7.holds("ŵ"))
    }
}
