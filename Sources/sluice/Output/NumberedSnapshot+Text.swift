import SluiceModel

extension NumberedSnapshot {
    /// As `release view` tells it.
    var text: String {
        let changed = Counted.text(snapshot.changedValues, "value")
        return """
            Variables taken up \(TimeText.people(snapshot.createdAt)) by \(snapshot.createdBy)\(snapshot.git.text): \
            \(changed) changed (snapshot \(number))
            """
    }

    var json: JSONValue {
        [
            "Number": JSONValue(number),
            "ChangedValues": JSONValue(snapshot.changedValues),
            "CreatedBy": .string(snapshot.createdBy),
            "CreatedAt": .string(TimeText.scripts(snapshot.createdAt)),
            "GitCommit": JSONValue(snapshot.git.commit),
            "GitDirty": .bool(snapshot.git.isDirty),
        ]
    }
}
