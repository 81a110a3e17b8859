import SluiceModel
import Testing

@Suite("A JSON object keeps the order of its members")
struct JSONObjectTests {
    @Test func aNewNameGoesToTheEndAndAnOldOneKeepsItsPlace() {
        var object: JSONObject = ["b": 1, "a": 2]
        object["c"] = 3
        object["b"] = 4
        #expect(object.names == ["b", "a", "c"])
        #expect(object["b"] == 4)
    }

    @Test func nilRemovesAMemberAndNullIsAValue() {
        var object: JSONObject = ["a": 1, "b": nil]
        object["a"] = JSONValue?.none
        object["missing"] = JSONValue?.none
        #expect(object.names == ["b"])
        #expect(object["b"] == .null)
        #expect(object["a"] == nil)
    }

    @Test func theOrderCountsInEquality() {
        #expect(["a": 1, "b": 2] as JSONObject != ["b": 2, "a": 1])
        #expect(Set<JSONObject>([["a": 1], ["a": 1]]).count == 1)
    }

    /// Small objects are scanned and large ones indexed: both must do what a plain list of pairs does.
    @Test func anyRowOfChangesDoesWhatAPlainListDoes() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<200 {
            var object = JSONObject()
            var model: [(name: String, value: JSONValue)] = []
            for _ in 0..<60 {
                let name = "n\(Int.random(in: 0..<16, using: &generator))"
                let value: JSONValue? = Bool.random(using: &generator) ? .random(using: &generator) : nil
                object[name] = value
                Self.set(name, to: value, in: &model)
            }
            #expect(object.elementsEqual(model) { $0.name == $1.name && $0.value == $1.value })
            #expect(
                (0..<16).allSatisfy { number in object["n\(number)"] == model.first { $0.name == "n\(number)" }?.value }
            )
        }
    }

    private static func set(_ name: String, to value: JSONValue?, in model: inout [(name: String, value: JSONValue)]) {
        let index = model.firstIndex { $0.name == name }
        switch (index, value) {
        case (let index?, let value?): model[index].value = value
        case (let index?, nil): model.remove(at: index)
        case (nil, let value?): model.append((name, value))
        case (nil, nil): break
        }
    }
}

extension JSONValue {
    fileprivate static func random(using generator: inout SeededGenerator) -> JSONValue {
        .number(JSONNumber(Int.random(in: 0..<1000, using: &generator)))
    }
}
