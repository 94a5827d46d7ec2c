/// The plain letters of accented and joined Latin ones, as English speakers type them.
enum LatinLetters {
    static let plain: [Unicode.Scalar: [UInt8]] = {
        var table: [Unicode.Scalar: [UInt8]] = [:]
        for line in lines.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard parts.count == 2 else { continue }
            for scalar in parts[1].unicodeScalars { table[scalar] = Array(parts[0].utf8) }
        }
        return table
    }()

    /// Each line: what to read, and the letters to read so.
    private static let lines = """
        a ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặªⱥ
        ae ÆæǢǣǼǽ
        b ḂḃḄḅḆḇƀɓ
        c ÇçĆćĈĉĊċČčḈḉƈȼ
        d ĎďĐđÐðḊḋḌḍḎḏḐḑḒḓɖɗ
        dz Ǆǅǆ
        e ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩɇḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệəƏ
        f Ḟḟƒ
        g ĜĝĞğĠġĢģǤǥǦǧǴǵḠḡ
        h ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫ
        i ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊị
        ij Ĳĳ
        j Ĵĵǰ
        k ĶķĸǨǩḰḱḲḳḴḵƙ
        l ĹĺĻļĽľĿŀŁłḶḷḸḹḺḻḼḽƚ
        lj Ǉǈǉ
        m ḾḿṀṁṂṃ
        n ÑñŃńŅņŇňŉŊŋǸǹṄṅṆṇṈṉṊṋ
        nj Ǌǋǌ
        o ÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭǾǿȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợº
        oe Œœ
        p ṔṕṖṗƥ
        r ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ
        s ŚśŜŝŞşŠšȘșṠṡṢṣṤṥṦṧṨṩſ
        ss ßẞ
        t ŢţŤťŦŧȚțṪṫṬṭṮṯṰṱẗ
        th Þþ
        u ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự
        v ṼṽṾṿ
        w ŴŵẀẁẂẃẄẅẆẇẈẉẘ
        x ẊẋẌẍ
        y ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ
        z ŹźŻżŽžẐẑẒẓẔẕ
        """
}
