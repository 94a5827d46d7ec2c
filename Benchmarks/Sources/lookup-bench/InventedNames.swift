/// Common names, and pieces to coin rare ones from.
enum InventedNames {
    static let given = words(
        """
        David Margaret John Susan Michael Patricia Paul Christine Peter Linda Robert Jean Andrew Sarah James Karen
        Stephen Jacqueline William Elizabeth Ian Julie Mark Helen Alan Angela Richard Janet Christopher Carol Thomas
        Anne Kevin Barbara George Mary Brian Sandra Anthony Mohammed Fatima Amina Priya Hansa Ramesh Gurpreet Harpreet
        Agnieszka Piotr Katarzyna Siobhan Niamh Aoife Ciaran Mehmet Ayse Thi Chloe Oliver Jack Olivia Emily Harry
        Sophie Daniel Jessica Matthew Lauren Luke Hannah Ryan Rebecca Adam Laura Nathan Megan Callum Gemma Lewis
        """)

    static let family = words(
        """
        Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White
        Roberts Green Hall Wood Jackson Clarke Khan Hussain Ahmed Ali Begum Singh Kaur Shah Murphy Kelly Ryan Walsh
        Kowalski Nowak Wisniewska Nguyen Tran Yilmaz Okafor Adeyemi Mensah Silva Santos Popescu Ionescu Cooper Ward
        Turner Hill Morris Moore Clark Lee King Baker Harrison Morgan Allen Scott Watson Parker Bennett Young Cook
        Bailey Carter Griffiths Price Foster Russell Shaw Ellis Mills Palmer Hunt Stevens Webb Holmes Hunter Barker
        """)

    static let ways = words("Road Street Close Avenue Lane Drive Way Court Gardens Crescent Terrace Place Grove Hill")

    static let syllables = words(
        "bar bel cas dor fen gar hol kin lan mar nor pel ras sel tam ver wil yar zan mor den ley ton wick ham sto ri an"
    )

    static let towns: [(area: String, town: String)] = words(
        """
        SS:Southend B:Birmingham M:Manchester L:Liverpool LS:Leeds S:Sheffield BS:Bristol NG:Nottingham LE:Leicester
        CV:Coventry BD:Bradford CF:Cardiff EH:Edinburgh G:Glasgow NE:Newcastle PL:Plymouth SO:Southampton
        PO:Portsmouth NR:Norwich CM:Chelmsford CO:Colchester IP:Ipswich RM:Romford LU:Luton MK:Bletchley DE:Derby
        """
    ).map { entry in
        let parts = entry.split(separator: ":")
        return (area: String(parts[0]), town: String(parts[1]))
    }

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
