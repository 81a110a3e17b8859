import SluiceModel
import SluiceTemplate

/// Whether the steps, outputs and packages that templates name are there, and come early enough.
struct OctopusNameCheck {
    private let reading: WorkspaceReading
    private let processes: [String: Process]

    /// The steps of a project.
    private struct Process {
        /// By lower-cased name, because templates name steps without case; the first place of a name counts, from 0.
        private(set) var positions: [String: Int] = [:]
        let names: [String]
        private(set) var types: [String: StepTypeDeclaration] = [:]

        init(of project: String, in reading: WorkspaceReading) {
            names = reading.names(of: .step, in: .project(project))
            for (position, name) in names.enumerated() where positions[name.lowercased()] == nil {
                positions[name.lowercased()] = position
            }
            for step in reading.definitions.projects.filter({ $0.name == project }).flatMap(\.steps) {
                types[step.name.lowercased()] = reading.catalogue.stepType(named: step.type)
            }
        }

        func position(of step: String) -> Int? { positions[step.lowercased()] }
    }

    init(_ reading: WorkspaceReading) {
        self.reading = reading
        processes = Dictionary(
            reading.names(of: .project).map { ($0, Process(of: $0, in: reading)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// A library set serves several projects, so that nothing can be said of its names here.
    func problem(with path: SymbolPath, in use: TemplateUse) -> Problem? {
        guard let project = use.place.project, let process = processes[project], let name = OctopusName(path) else {
            return nil
        }
        return message(for: name, in: use.place, of: project, process).map { Problem(use.text.location, $0) }
    }

    private func message(
        for name: OctopusName,
        in place: TemplateUse.Place,
        of project: String,
        _ process: Process
    ) -> String? {
        switch name {
        case .output(let step, let output):
            missingStep(step, of: project, process)
                ?? tooLate(step, for: place, process)
                ?? missingOutput(output, of: step, process)
        case .packageOfStep(let step, let package):
            missingStep(step, of: project, process) ?? missing(package, ofStep: step, project, process)
        case .package(let package):
            switch place {
            case .step(let step, inProject: _): missing(package, ofStep: step, project, process)
            case .variableSet, .project: missing(package, in: .packages(ofProject: project))
            }
        }
    }

    private func missingStep(_ step: String, of project: String, _ process: Process) -> String? {
        guard process.position(of: step) == nil else { return nil }
        let ending = Suggestion.ending(for: step, among: process.names, listing: "it has")
        return "There is no step '\(step)' in project '\(project)'\(ending)"
    }

    private func tooLate(_ step: String, for place: TemplateUse.Place, _ process: Process) -> String? {
        guard case .step(let user, inProject: _) = place,
            let own = process.position(of: user), let other = process.position(of: step), other >= own
        else { return nil }
        return other == own
            ? "Step '\(user)' asks for an output of its own, which is there only after it has run."
            : "Step '\(user)' asks for an output of step '\(step)', which runs later. Move one of them."
    }

    private func missingOutput(_ output: String, of step: String, _ process: Process) -> String? {
        guard let type = process.types[step.lowercased()], let outputs = type.outputs,
            !outputs.contains(where: { $0.lowercased() == output.lowercased() })
        else { return nil }
        let ending = Suggestion.ending(for: output, among: outputs, listing: "it has")
        return "Step '\(step)' of type '\(type.name)' has no output '\(output)'\(ending)"
    }

    private func missing(_ package: String, ofStep step: String, _ project: String, _ process: Process) -> String? {
        let name = process.position(of: step).map { process.names[$0] } ?? step
        return missing(package, in: .step(name, inProject: project))
    }

    private func missing(_ package: String, in space: NameSpace) -> String? {
        let names = reading.names(of: .package, in: space)
        guard !names.contains(where: { $0.lowercased() == package.lowercased() }) else { return nil }
        let ending =
            names.isEmpty
            ? ", and \(space) has none." : Suggestion.ending(for: package, among: names, listing: "it has")
        return "There is no package '\(package)' in \(space)\(ending)"
    }
}

extension TemplateUse.Place {
    /// The project whose process the text is used in; of a set of variables, the one it would belong to.
    fileprivate var project: String? {
        switch self {
        case .step(_, inProject: let project): project
        case .variableSet(let name), .project(let name): name
        }
    }
}
