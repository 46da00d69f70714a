// What stands in the home of a node beside its store.

import { KEYS_FILE } from './running-node.ts'
import { SETTINGS_FILE } from './settings.ts'

/** Files that a backup takes as they are; the settings are written last when a home is made. */
export const HOME_FILES: readonly string[] = [SETTINGS_FILE, KEYS_FILE]
/** Attachments, each under the SHA-256 of its bytes. */
export const BLOBS_FOLDER = 'blobs'
