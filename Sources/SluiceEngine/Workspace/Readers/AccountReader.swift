import SluiceModel
import SluiceYAML

/// Reads an entry of `accounts:`.
enum AccountReader {
    static let shape = MapShape(
        noun: "an account",
        required: ["name", "type"],
        optional: ["profile", "accessKey", "secretKey", "sessionToken", "assumeRole"]
    )
    static let roleShape = MapShape(
        noun: "a role to assume",
        required: ["arn"],
        optional: ["externalId", "sessionName", "from"]
    )

    private enum AccountType: String, CaseIterable {
        case aws
    }

    static func read(_ node: YAMLNode, _ notes: inout FileNotes) -> Account? {
        guard let map = MapReader(node, as: shape, &notes) else { return nil }
        let type = map.choice("type", of: AccountType.self, &notes)
        let source = source(map, &notes)
        guard let name = map.plainText("name", &notes) else { return nil }
        notes.declare(.account, name)
        guard type != nil, let source else { return nil }
        return Account(name: name.text, source: source, location: name.location)
    }

    private static func source(_ map: MapReader, _ notes: inout FileNotes) -> AccountSource? {
        let key = ["accessKey", "secretKey", "sessionToken"].first { map[$0] != nil }
        let ways = ["profile", key, "assumeRole"].compactMap { $0 }.filter { map[$0] != nil }
        guard ways.count < 2 else {
            notes.error(
                "An account takes its credentials from one place, and this one has both '\(ways[0])' and '\(ways[1])'.",
                at: map.location
            )
            return nil
        }
        if map["profile"] != nil { return map.plainText("profile", &notes).map { .profile($0.text) } }
        if map["assumeRole"] != nil { return role(map, &notes) }
        return key == nil ? .defaultChain : keys(map, &notes)
    }

    private static func keys(_ map: MapReader, _ notes: inout FileNotes) -> AccountSource? {
        guard let accessKey = map["accessKey"], let secretKey = map["secretKey"] else {
            notes.error("An account with keys needs both 'accessKey' and 'secretKey'.", at: map.location)
            return nil
        }
        let access = VariableValueReader.read(accessKey, for: "accessKey", &notes)
        let secret = VariableValueReader.readSecret(secretKey, for: "secretKey", &notes)
        let token = map["sessionToken"].flatMap { VariableValueReader.readSecret($0, for: "sessionToken", &notes) }
        guard let access, let secret, (token != nil) == (map["sessionToken"] != nil) else { return nil }
        return .keys(accessKey: access, secretKey: secret, sessionToken: token)
    }

    private static func role(_ map: MapReader, _ notes: inout FileNotes) -> AccountSource? {
        guard let role = map.map("assumeRole", as: roleShape, &notes) else { return nil }
        let from = role.plainText("from", &notes)
        if let from { notes.refer(to: .account, from) }
        let externalID = role.text("externalId", &notes)?.text
        let sessionName = role.text("sessionName", &notes)?.text
        guard let arn = role.text("arn", &notes) else { return nil }
        return .assumeRole(arn: arn.text, externalID: externalID, sessionName: sessionName, from: from?.text)
    }
}
