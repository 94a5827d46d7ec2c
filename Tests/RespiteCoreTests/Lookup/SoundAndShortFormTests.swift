import Testing

@testable import RespiteCore

struct SoundAndShortFormTests {
    @Test(
        arguments: [
            ("stephen", "steven"), ("geoffrey", "jeffrey"), ("catherine", "kathryn"), ("wright", "rite"),
            ("philips", "fillips"), ("smith", "smyth"), ("clark", "clarke"), ("shaun", "sean"), ("mohammed", "muhamad"),
            ("thompson", "tompson"), ("kowalski", "kowalska"), ("knight", "night"),
        ])
    func wordsHeardAlikeHaveOneSound(_ first: String, _ second: String) {
        #expect(SoundKey.make(Array(first.utf8)) == SoundKey.make(Array(second.utf8)))
    }

    @Test(arguments: [("smith", "jones"), ("patel", "singh"), ("margaret", "robert"), ("anna", "hannah")])
    func wordsHeardApartDoNot(_ first: String, _ second: String) {
        let keys = (SoundKey.make(Array(first.utf8)), SoundKey.make(Array(second.utf8)))
        #expect(keys.0 == nil || keys.0 != keys.1)
    }

    @Test func everyWordHasASoundOrNone() {
        var generator = SeededGenerator(7)
        for _ in 0..<5000 {
            let word = generator.word(0...40, letters: "abcdefghijklmnopqrstuvwxyz0123")
            #expect(SoundKey.make(word) == SoundKey.make(word))
            if word.count < 3 { #expect(SoundKey.make(word) == nil) }
        }
    }

    @Test(
        arguments: [
            ("bob", "robert"), ("peggy", "margaret"), ("bill", "william"), ("ted", "edward"), ("dot", "dorothy"),
            ("harry", "henry"), ("nell", "ellen"), ("mo", "mohammed"), ("betty", "elizabeth"), ("jack", "john"),
        ])
    func shortFormsAndNamesFindEachOther(_ short: String, _ name: String) {
        #expect(ShortForms.relatives(of: Array(short.utf8)).contains(Array(name.utf8)))
        #expect(ShortForms.relatives(of: Array(name.utf8)).contains(Array(short.utf8)))
    }

    @Test func nobodyIsShortForThemselves() {
        for name in ["bob", "harry", "sam", "alex", "unheardof"] {
            #expect(!ShortForms.relatives(of: Array(name.utf8)).contains(Array(name.utf8)))
        }
    }
}
