/// A value with the number that it is kept under.
package struct Kept<Value: Hashable & Sendable>: Hashable, Sendable {
    package var id: Int64
    package var value: Value

    package init(id: Int64, value: Value) {
        (self.id, self.value) = (id, value)
    }
}
