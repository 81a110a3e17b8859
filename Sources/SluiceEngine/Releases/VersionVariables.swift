import Foundation
import SluiceModel

/// What a version template counts on from, under Octopus's names (Octopus §4.1): the numbers of the highest release so
/// far, of the project, of the release's channel and of each channel by name; and the time, in UTC.
///
/// Before the first release every number is 0. `Build` is another name for `Patch`, as in versions of .NET.
struct VersionVariables {
    private let releases: [ReleaseNumber]
    private let channel: String
    private let channels: [String]
    private let now: Date

    init(releases: [ReleaseNumber], channel: Channel, of project: Project, now: Date) {
        self.releases = releases
        self.channel = channel.name
        channels = project.channels.map(\.name)
        self.now = now
    }

    var entries: [VariableTable.Entry] {
        (versionTexts + timeTexts).map { VariableTable.Entry(name: $0.0, literal: $0.1) }
    }

    private var versionTexts: [(String, String)] {
        let highest = Dictionary(releases.compactMap(Self.parsed), uniquingKeysWith: max)
        let named = channels.filter(Self.canBeNamed).flatMap { name in
            Self.texts(of: highest[name], under: "Octopus.Version.Channel[\(name)]")
        }
        return Self.texts(of: highest.values.max(), under: "Octopus.Version")
            + Self.texts(of: highest[channel], under: "Octopus.Version.Channel") + named
    }

    private static func parsed(_ release: ReleaseNumber) -> (String, Version)? {
        Version(release.version).map { (release.channel, $0) }
    }

    /// A name that would end the brackets cannot be asked for.
    private static func canBeNamed(_ channel: String) -> Bool {
        TemplateChecker.problem(withName: "Octopus.Version.Channel[\(channel)].LastMajor") == nil
    }

    private static func texts(of version: Version?, under prefix: String) -> [(String, String)] {
        let numbers = [
            ("Major", version?.major), ("Minor", version?.minor), ("Patch", version?.patch),
            ("Build", version?.patch), ("Revision", version?.revision),
        ]
        let counted = numbers.flatMap { name, number in
            let last = Int(number ?? 0)
            return [("\(prefix).Last\(name)", String(last)), ("\(prefix).Next\(name)", String(last + 1))]
        }
        return counted + [("\(prefix).LastSuffix", version?.preRelease ?? "")]
    }

    private var timeTexts: [(String, String)] {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: now)
        let texts = [
            ("Date.Year", parts.year), ("Date.Month", parts.month), ("Date.Day", parts.day),
            ("Date.DayOfYear", calendar.ordinality(of: .day, in: .year, for: now)),
            ("Time.Hour", parts.hour), ("Time.Minute", parts.minute), ("Time.Second", parts.second),
        ]
        return texts.map { ("Octopus.\($0)", String($1 ?? 0)) }
    }
}
