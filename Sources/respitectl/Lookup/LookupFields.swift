import ArgumentParser
import RespiteAPI

/// What was heard, where it is known which part is what.
struct LookupFields: ParsableArguments {
    @Option(help: ArgumentHelp("Given name.", valueName: "name"))
    var given: String?

    @Option(help: ArgumentHelp("Family name.", valueName: "name"))
    var family: String?

    @Option(help: ArgumentHelp("Date of birth as heard: 12/4/66, 1966-04-12, 1966.", valueName: "date"))
    var born: String?

    @Option(help: ArgumentHelp("Postcode, or its beginning.", valueName: "code"))
    var postcode: String?

    @Option(help: ArgumentHelp("House number or name.", valueName: "number"))
    var number: String?

    @Option(help: ArgumentHelp("Street.", valueName: "name"))
    var street: String?

    @Option(help: ArgumentHelp("Part of the town, or village.", valueName: "name"))
    var locality: String?

    @Option(help: ArgumentHelp("Town.", valueName: "name"))
    var town: String?

    @Option(help: ArgumentHelp("Telephone number.", valueName: "number"))
    var phone: String?

    @Option(help: ArgumentHelp("NHS number.", valueName: "number"))
    var nhs: String?

    /// Nil when nothing was given.
    var wire: Lookup.Fields? {
        let fields = Lookup.Fields(
            given: given, family: family, born: born, postcode: postcode, number: number, street: street,
            locality: locality, town: town, telephone: phone, nhsNumber: nhs
        )
        return fields == Lookup.Fields() ? nil : fields
    }
}
