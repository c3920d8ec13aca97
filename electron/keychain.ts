// The system's keychain, offered to the store as a convenience and only where it is one.
import { safeStorage } from 'electron'
import type { ShellTellsStore, StoreAsks } from '../shared/shell.ts'

/** Seals or opens a key. Where the keychain is none, or the bytes are not its own, says so instead of failing. */
export function askKeychain(asked: Extract<StoreAsks, { type: 'seal' | 'unseal' }>): ShellTellsStore {
  const type = asked.type === 'seal' ? 'sealed' : 'unsealed'
  if (!isReal()) return { type, id: asked.id, real: false }
  try {
    const bytes =
      asked.type === 'seal'
        ? safeStorage.encryptString(Buffer.from(asked.bytes).toString('base64'))
        : Buffer.from(safeStorage.decryptString(Buffer.from(asked.bytes)), 'base64')
    return { type, id: asked.id, real: true, bytes: new Uint8Array(bytes) }
  } catch {
    return { type, id: asked.id, real: false }
  }
}

/** On Linux without a keyring Electron "encrypts" with a password known to everybody. */
function isReal(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false
  return (
    process.platform !== 'linux' ||
    !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
  )
}
