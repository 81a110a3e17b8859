/// Makes the first key of a workspace.
package enum Keygen {
    /// Throws `SecretKeyError.keyExists` where there is one.
    package static func run(_ ring: KeyRing) throws(SecretKeyError) -> MadeKey {
        if let key = try ring.publicKey() { throw .keyExists(id: key.id, file: KeyRing.publicKeyPath) }
        let key = PrivateKey()
        try ring.files.add(key)
        do {
            try ring.files.publish(key.publicKey)
        } catch {
            // Somebody else's key was there first, or there is no place for ours: then nothing is sealed to it.
            ring.files.remove(key)
            throw error
        }
        return MadeKey(id: key.id, publicKeyFile: KeyRing.publicKeyPath, privateKeyFile: ring.files.path(of: key.id))
    }
}
