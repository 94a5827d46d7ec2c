/// One version of a carer's emergency plan for one cared-for person: one JSON document.
///
/// Absent means *not asked*, everywhere. The parts are named in the words of the form. What belongs to a plan but not to this
/// document: equality monitoring and secrets (codes, the place of a key safe), which have tables of their own.
package struct Plan: Part {
    @OrEmpty package var form: Form
    @OrEmpty package var carer: Carer
    @OrEmpty package var caredFor: CaredFor
    @OrEmpty package var caringRole: CaringRole
    /// In the order in which to ring them.
    @OrEmpty package var contacts: Answer<Contact>
    /// People who must not be told, or may be a danger.
    @OrEmpty package var mustNotBeTold: Answer<KeptAway>
    @OrEmpty package var gettingIn: GettingIn
    @OrEmpty package var health: Health
    @OrEmpty package var movingAndDailyLife: MovingAndDailyLife
    @OrEmpty package var communication: Communication
    @OrEmpty package var risk: Risk
    @OrEmpty package var decisions: Decisions
    @OrEmpty package var household: Household
    @OrEmpty package var services: Services
    @OrEmpty package var response: Response
    @OrEmpty package var sharing: Sharing

    package init() {}

    /// Refuses what the catalogue does not know, whoever decodes it, unless they know that it was checked before.
    package init(from decoder: any Decoder) throws {
        if decoder.userInfo[.namesAreKnown] == nil { try NameCheck.check(decoder, against: FieldCatalogue.plan) }
        let parts = try decoder.container(keyedBy: CodingKeys.self)
        _form = try parts.decode(OrEmpty<Form>.self, forKey: .form)
        _carer = try parts.decode(OrEmpty<Carer>.self, forKey: .carer)
        _caredFor = try parts.decode(OrEmpty<CaredFor>.self, forKey: .caredFor)
        _caringRole = try parts.decode(OrEmpty<CaringRole>.self, forKey: .caringRole)
        _contacts = try parts.decode(OrEmpty<Answer<Contact>>.self, forKey: .contacts)
        _mustNotBeTold = try parts.decode(OrEmpty<Answer<KeptAway>>.self, forKey: .mustNotBeTold)
        _gettingIn = try parts.decode(OrEmpty<GettingIn>.self, forKey: .gettingIn)
        _health = try parts.decode(OrEmpty<Health>.self, forKey: .health)
        _movingAndDailyLife = try parts.decode(OrEmpty<MovingAndDailyLife>.self, forKey: .movingAndDailyLife)
        _communication = try parts.decode(OrEmpty<Communication>.self, forKey: .communication)
        _risk = try parts.decode(OrEmpty<Risk>.self, forKey: .risk)
        _decisions = try parts.decode(OrEmpty<Decisions>.self, forKey: .decisions)
        _household = try parts.decode(OrEmpty<Household>.self, forKey: .household)
        _services = try parts.decode(OrEmpty<Services>.self, forKey: .services)
        _response = try parts.decode(OrEmpty<Response>.self, forKey: .response)
        _sharing = try parts.decode(OrEmpty<Sharing>.self, forKey: .sharing)
    }
}
