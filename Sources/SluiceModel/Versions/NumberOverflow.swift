/// There is no number after 2147483647.
struct NumberOverflow: Error {}

extension Int32 {
    func successor() throws(NumberOverflow) -> Int32 {
        guard self < .max else { throw NumberOverflow() }
        return self + 1
    }
}
