/// The first three dimensions are always written, as they always were; later ones only where they are named, so that a
/// release of before stays as it is where one is added.
extension Scope: Codable {
    private enum CodingKeys: String, CodingKey {
        case environments
        case steps
        case channels
        case tenants
        case tenantTags
        case processes
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func values(_ key: CodingKeys) throws -> Set<String> {
            try container.decodeIfPresent(Set<String>.self, forKey: key) ?? []
        }
        try self.init(
            environments: values(.environments),
            steps: values(.steps),
            channels: values(.channels),
            tenants: values(.tenants),
            tenantTags: values(.tenantTags),
            processes: values(.processes)
        )
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        func encode(_ values: Set<String>, _ key: CodingKeys) throws {
            if !values.isEmpty { try container.encode(values.sorted(), forKey: key) }
        }
        try container.encode(environments.sorted(), forKey: .environments)
        try container.encode(steps.sorted(), forKey: .steps)
        try container.encode(channels.sorted(), forKey: .channels)
        try encode(tenants, .tenants)
        try encode(tenantTags, .tenantTags)
        try encode(processes, .processes)
    }
}
