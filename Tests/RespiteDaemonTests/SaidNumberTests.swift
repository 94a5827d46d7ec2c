import Testing

@testable import RespiteDaemon

@Suite struct SaidNumberTests {
    @Test(arguments: [
        ("her card is 22KM-YQH.", "22KM-YQH", "her card is"), ("22km yqh, mrs bell", "22km yqh", "mrs bell"),
        ("22KM-YQH", "22KM-YQH", ""), ("card:22KM-YQH", "22KM-YQH", "card"),
    ]) func itIsFoundAmongOtherWords(text: String, heard: String, rest: String) throws {
        let said = try #require(SaidNumber(in: text))
        #expect(said.number == "22KM-YQH")
        #expect(said.heard == heard)
        #expect(said.rest == rest)
    }

    /// None, one letter off, two of them, one after more words than anybody says, and digits that check out, as those of a
    /// telephone may.
    @Test(arguments: [
        "", "hansa patel", "her card is 22KM-YQK", "22KM-YQH or 22RH-XYQ",
        String(repeating: "and ", count: 50) + "22KM-YQH", "karen 2222222",
    ]) func nothingElseIsANumber(text: String) {
        #expect(SaidNumber(in: text) == nil)
    }
}
