/// What somebody is called.
package struct PersonName: Part {
    package var title: String?
    package var given: String?
    package var family: String?
    /// What they like to be called.
    package var preferred: String?

    package init(title: String? = nil, given: String? = nil, family: String? = nil, preferred: String? = nil) {
        self.title = title
        self.given = given
        self.family = family
        self.preferred = preferred
    }

    package init() {
        self.init(title: nil)
    }

    /// Given and family name, as far as they are known; what they like to be called if neither is.
    package var full: String {
        let known = [given, family].compactMap(\.self).filter { !$0.isEmpty }
        return known.isEmpty ? preferred ?? "" : known.joined(separator: " ")
    }
}
