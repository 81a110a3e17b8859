import Testing

@testable import SluiceStore

struct FileSystemProbeTests {
    private static let table = """
        22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
        40 22 0:50 / /mnt/team rw master:3 propagate_from:2 - nfs4 nas:/team rw,vers=4.2
        41 22 0:300 / /mnt/a\\040b rw - fuse.sshfs ada@host: rw
        42 22 0:51 / /broken rw -
        """

    @Test(arguments: [(0x801, "ext4"), (0x32, "nfs4"), (0x10002C, "fuse.sshfs")] as [(UInt64, String)])
    func aDeviceIsLookedUpInTheTableOfMounts(_ device: UInt64, _ kind: String) {
        #expect(FileSystemProbe.kind(ofDevice: device, in: Self.table) == kind)
    }

    @Test(arguments: [0x802, 0x33] as [UInt64])
    func aDeviceThatIsNotThereIsUnknown(_ device: UInt64) {
        #expect(FileSystemProbe.kind(ofDevice: device, in: Self.table) == nil)
        #expect(FileSystemProbe.kind(ofDevice: device, in: "") == nil)
    }

    @Test(arguments: ["nfs", "nfs4", "cifs", "smb3", "9p", "ceph", "fuse.sshfs", "fuse.s3fs", "lustre"])
    func locksOfANetworkDoNotHold(_ kind: String) {
        #expect(FileSystemProbe { _ in kind }.networkKind(of: "/anywhere") == kind)
    }

    @Test(arguments: ["ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "apfs", "fuse.fuse-overlayfs", "fuseblk", nil])
    func locksOfALocalDiskHold(_ kind: String?) {
        #expect(FileSystemProbe { _ in kind }.networkKind(of: "/anywhere") == nil)
    }

    @Test func theSystemKnowsWhereTheProcessFilesAre() {
        #expect(FileSystemProbe.system.kind("/proc/self") == "proc")
    }
}
