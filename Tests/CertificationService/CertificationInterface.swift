import Varlink

extension Certification {
    /// The interface with which Varlink's implementations prove each other: names and types are given by varlink.org.
    static let interface = """
        # Proves that a client and a service understand each other: each method wants what the one before it returned.
        interface org.varlink.certification

        type Interface (
          foo: ?[]?[string](foo, bar, baz),
          anon: (foo: bool, bar: bool)
        )

        # One field for each kind of type.
        type MyType (
          object: object,
          enum: (one, two, three),
          struct: (first: int, second: string),
          array: []string,
          dictionary: [string]string,
          stringset: [string](),
          nullable: ?string,
          nullable_array_struct: ?[](first: int, second: string),
          interface: Interface
        )

        # Begins a run, and gives it a name.
        method Start() -> (client_id: string)

        method Test01(client_id: string) -> (bool: bool)
        method Test02(client_id: string, bool: bool) -> (int: int)
        method Test03(client_id: string, int: int) -> (float: float)
        method Test04(client_id: string, float: float) -> (string: string)
        method Test05(client_id: string, string: string) -> (bool: bool, int: int, float: float, string: string)
        method Test06(client_id: string, bool: bool, int: int, float: float, string: string) -> (
          struct: (bool: bool, int: int, float: float, string: string)
        )
        method Test07(client_id: string, struct: (bool: bool, int: int, float: float, string: string)) -> (
          map: [string]string
        )
        method Test08(client_id: string, map: [string]string) -> (set: [string]())
        method Test09(client_id: string, set: [string]()) -> (mytype: MyType)

        # Has to be called with "more", and replies ten times.
        method Test10(client_id: string, mytype: MyType) -> (string: string)

        # Has to be called with "oneway", with the ten replies.
        method Test11(client_id: string, last_more_replies: []string) -> ()

        # Ends a run.
        method End(client_id: string) -> (all_ok: bool)

        # There is no run of this name.
        error ClientIdError ()

        # The call is not the one that was due.
        error CertificationError (wants: object, got: object)

        """
}
