/// Where somebody lives or can be written to.
package struct Address: Part {
    /// What an address is for.
    package enum Use: String, Choice {
        case home, temporary, post
    }

    package var use: Use?
    /// House and street, and what else stands before the town.
    @OrEmpty package var lines: [String]
    package var town: String?
    /// Upper-case with one space; as typed outside the United Kingdom. Never taken as proof of address.
    package var postcode: String?
    /// The country, for an address outside the United Kingdom; absent within.
    package var country: String?
    /// The unique property reference number: up to 12 digits.
    package var uprn: String?

    package init(
        use: Use? = nil, lines: [String] = [], town: String? = nil, postcode: String? = nil, country: String? = nil,
        uprn: String? = nil
    ) {
        self.use = use
        self.lines = lines
        self.town = town
        self.postcode = postcode
        self.country = country
        self.uprn = uprn
    }

    package init() {
        self.init(use: nil)
    }
}
