import RespiteRecord

extension Page {
    /// The first screen of a plan, as it was drawn: 80 columns, 24 lines. Whom never to tell stands out.
    static func firstScreen(_ screen: FirstScreen) -> Page {
        var page = Page()
        for line in FirstScreenText(screen).lines {
            page.add(verbatim: [line], line.hasPrefix("!!") ? .alarm : .plain)
        }
        return page
    }
}
