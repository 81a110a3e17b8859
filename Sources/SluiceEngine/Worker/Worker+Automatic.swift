import SluiceModel
import SluiceStore

extension Worker {
    /// Queues what goes by itself and is due, after something has ended and every now and then. What does not go is told,
    /// and so is what is wrong with the files, each once while it lasts.
    func promote(_ shift: inout WorkerShift) async throws {
        guard shift.isTimeToPromote() else { return }
        do {
            let (deployer, projects) = try await files.projects()
            var held: [WorkerShift.Place: String] = [:]
            for project in projects {
                let queue = try await deployer.queueAutomaticDeployments(of: project)
                for deployment in queue.queued { await tell(.queued(deployment)) }
                for item in queue.held {
                    held[item.place] = item.text
                    if shift.held[item.place] != item.text { await tell(.held(item)) }
                }
            }
            shift.held = held
            shift.trouble = nil
        } catch let error where !(error is CancellationError || error is StoreError) {
            await note(trouble: error, in: &shift)
        }
    }
}

extension AutomaticQueue.Held {
    fileprivate var place: WorkerShift.Place {
        WorkerShift.Place(project: project, environment: candidate.environment, tenant: candidate.tenant)
    }

    fileprivate var text: String { "\(candidate.version) \(reason)" }
}
