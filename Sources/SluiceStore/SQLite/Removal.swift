import FoundationEssentials
import SluiceModel

/// Who removes releases, when, and what the audit calls it.
struct Removal {
    let action: AuditAction
    let user: String
    let at: Date
}
