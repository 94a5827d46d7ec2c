import RespiteCore
import Testing

@Suite struct TextAnswerTests {
    @Test(arguments: ["OK", "ok", " Ok. ", "OK!!", "okay", "\nOK", "OK thanks", "ok, thank you x", "Ok all good here"])
    func okIsTakenInWhateverShape(text: String) {
        let answer = TextAnswer(reading: text)
        #expect(answer.word == .ok)
        #expect(!answer.saysMore)
    }

    @Test(arguments: ["OK but I fell", "ok ring me", "OK not really", "ok 07700 900142"])
    func whatFollowsAnOkIsForAPerson(text: String) {
        let answer = TextAnswer(reading: text)
        #expect(answer.word == .ok)
        #expect(answer.saysMore)
    }

    @Test(arguments: ["HELP", "help", "Help!", "HELP me he has fallen"]) func helpIsTaken(text: String) {
        #expect(TextAnswer(reading: text).word == .help)
    }

    @Test(arguments: ["", "  ", "not ok", "I need help", "O K", "0K", "okra", "helped", "yes", "STOP", "👍", "k"])
    func everythingElseIsForAPerson(text: String) {
        #expect(TextAnswer(reading: text).word == nil)
    }
}
