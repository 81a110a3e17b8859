extension Substring {
    /// Without the spaces at both ends; tabs and line ends stay.
    var withoutSpacesAround: Substring {
        let end = lastIndex { $0 != " " }.map(index(after:)) ?? startIndex
        return self[..<end].drop { $0 == " " }
    }
}
