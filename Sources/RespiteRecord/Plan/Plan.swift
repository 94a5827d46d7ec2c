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
}
