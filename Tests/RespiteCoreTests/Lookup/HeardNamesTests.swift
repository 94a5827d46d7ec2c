import RespiteRecord
import Testing

@testable import RespiteCore

/// Names from the languages of English boroughs, as they are spelt and misspelt, each to be found among many others.
struct HeardNamesTests {
    private static let recorded = [
        "Mohammed Hussain", "Nguyễn Thị Hương", "Gurpreet Singh", "Harpreet Kaur", "Krzysztof Kowalski",
        "Agnieszka Wiśniewska", "Siobhán Ní Dhomhnaill", "Caoimhe O'Sullivan", "Łukasz Wójcik", "Oluwaseun Adeyemi",
        "Mehmet Yılmaz", "João da Silva", "Ștefan Popescu", "Jürgen Großmann", "Søren Kjær", "François Lefèvre",
        "Jan van der Merwe", "Angus MacDonald", "Fiona McAllister", "Chukwuemeka Nwosu", "Sinéad Byrne",
        "Anne-Marie Holloway", "Katherine Philips", "Geoffrey Wright", "Margaret Thompson",
    ]

    private static let index: LookupIndex = {
        var generator = SeededGenerator(11)
        let others = (100..<3100 as Range<Int64>).map { number in
            let names = (0..<2).map { _ in
                String(decoding: generator.word(4...9, letters: "aabdeeghiiklmnoorstuw"), as: UTF8.self)
            }
            return LookupPerson(id: number, givenNames: names[0], familyName: names[1])
        }
        let known = recorded.enumerated().map { number, name in
            let parts = name.split(separator: " ", maxSplits: 1)
            return LookupPerson(id: Int64(number), givenNames: String(parts[0]), familyName: String(parts[1]))
        }
        return LookupIndex(people: others + known)
    }()

    @Test(
        arguments: [
            ("muhammad husain", 0), ("mohamed hussein", 0), ("hussain mohd", 0), ("nguyen thi huong", 1),
            ("huong ngyuen", 1), ("gurprit singh", 2), ("singh gurpreet", 2), ("harprit kor", 3), ("kaur harpreet", 3),
            ("christof kowalsky", 4), ("krzysztof kowalska", 4), ("agneshka wisniewski", 5),
            ("siobhan ni domhnaill", 6),
            ("siobhan nidhomhnaill", 6), ("keeva osullivan", 7), ("caoimhe o sullivan", 7), ("lukasz wojcik", 8),
            ("lukas wojick", 8), ("oluwaseun adeyeme", 9), ("mehmet yilmaz", 10), ("joao dasilva", 11),
            ("joao de silva", 11), ("stefan popesku", 12), ("jurgen grossmann", 13), ("jurgen grosman", 13),
            ("soren kjaer", 14), ("francois lefevre", 15), ("jan vandermerwe", 16), ("yan van de merwe", 16),
            ("angus mcdonald", 17), ("angus mac donald", 17), ("fiona macallister", 18), ("mc allister fiona", 18),
            ("emeka nwosu", 19), ("sinead burn", 20), ("anne marie holloway", 21), ("annmarie holoway", 21),
            ("cathryn phillips", 22), ("jeffrey right", 23), ("peggy tomson", 24), ("maggie thomson", 24),
        ])
    func everySpellingFindsTheName(_ typed: String, _ id: LookupPerson.ID) {
        let found = Self.index.find(LookupQuery(text: typed), limit: 5).candidates.map(\.person)
        #expect(found.first == id, "\(typed): \(found)")
    }
}
