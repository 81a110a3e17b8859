/// `Octopus.Template.Each.Index`, `.First` and `.Last`.
enum LoopSpecial: String {
    case index, first, last
}
