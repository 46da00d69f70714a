export { BACKUP_REFUSALS, BackupRefused } from './manifest.ts'
export type { BackupManifest, BackupRefusalCode } from './manifest.ts'
export { readBackup, restoreBackup } from './restore.ts'
export { writePrivateBackup, writePublicBackup } from './write.ts'
