import FoundationEssentials

/// Finds out on what kind of file system a path is.
struct FileSystemProbe: Sendable {
    /// The kernel's name of it, such as `ext4`, `nfs4` or `fuse.sshfs`; nil where that is unknown.
    let kind: @Sendable (_ path: String) -> String?
}

extension FileSystemProbe {
    /// Asks Linux's table of mounts; elsewhere the kind stays unknown.
    static let system = FileSystemProbe { path in
        guard
            let device = FileSystem.device(of: path),
            let table = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)
        else { return nil }
        return kind(ofDevice: device, in: table)
    }

    /// `36 35 98:0 /root /mount rw,noatime master:1 - ext4 /dev/sda rw`: the device, and the kind after the lone dash
    /// (proc(5)).
    static func kind(ofDevice device: UInt64, in table: String) -> String? {
        // As gnu_dev_major(3) and gnu_dev_minor(3) take it apart.
        let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
        let minor = device & 0xFF | (device >> 12) & ~0xFF & 0xFFFF_FFFF
        let number = "\(major):\(minor)"
        for line in table.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count > 2, fields[2] == number, let dash = fields.firstIndex(of: "-") else { continue }
            return dash + 1 < fields.count ? String(fields[dash + 1]) : nil
        }
        return nil
    }
}

extension FileSystemProbe {
    /// The kind of network file system a path is on; nil for a local or unknown one.
    func networkKind(of path: String) -> String? {
        guard let kind = kind(FileSystem.nearestExisting(path)) else { return nil }
        return Self.networkKinds.contains(kind.lowercased()) ? kind : nil
    }

    /// File systems whose locks another machine may not see.
    private static let networkKinds: Set<String> = [
        "9p", "afs", "beegfs", "ceph", "cifs", "coda", "glusterfs", "gpfs", "lustre", "ncpfs", "nfs", "nfs4", "smb",
        "smb2", "smb3", "smbfs", "virtiofs",
        "fuse.blobfuse2", "fuse.ceph-fuse", "fuse.curlftpfs", "fuse.davfs", "fuse.gcsfuse", "fuse.glusterfs",
        "fuse.goofys", "fuse.juicefs", "fuse.mount-s3", "fuse.rclone", "fuse.s3fs", "fuse.sshfs",
    ]
}
