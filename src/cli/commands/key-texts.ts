import type { KeyRole } from '../../record/index.ts'
import type { Language } from '../../text/bilingual.ts'

interface KeyTexts {
  readonly role: Readonly<Record<KeyRole, string>>
  readonly addedAt: (act: number) => string
  readonly revokedAt: (act: number) => string
  readonly here: string
  readonly elsewhere: string
  readonly notIntroduced: string
  readonly locked: string
  readonly added: (role: string, id: string, file: string | null) => string
  readonly rotated: (role: string, id: string, before: string | null) => string
  readonly revoked: (id: string) => string
  readonly exported: (role: string, id: string, file: string) => string
  readonly relocked: (file: string) => string
  readonly made: (party: string, home: string) => string
  readonly fingerprint: string
  readonly recoveryHint: string
}

export const keyTexts: Readonly<Record<Language, KeyTexts>> = {
  en: {
    role: { root: 'root key', signing: 'signing key', recovery: 'recovery key' },
    addedAt: (act) => `since act ${act}`,
    revokedAt: (act) => `revoked by act ${act}`,
    here: 'at hand',
    elsewhere: 'kept elsewhere',
    notIntroduced: 'not yet introduced',
    locked: 'the keys are not encrypted yet; they will be when the node is next opened with a passphrase or key file',
    added: (role, id, file) => `${role} added: ${id}${file === null ? '' : `\nIts private part is in ${file} and nowhere else: take it to the safe, and a copy to another one.`}`,
    rotated: (role, id, before) => `${role}: ${id}${before === null ? '' : `\nretired: ${before}`}`,
    revoked: (id) => `revoked: ${id}`,
    exported: (role, id, file) => `${role} ${id}\nmoved to ${file}; this node no longer has it. Take the file to the safe, and a copy to another one.`,
    relocked: (file) => `Everything in ${file} is locked anew. Copies and backups made before still open with what opened them.`,
    made: (party, home) => `${party} ${home}`,
    fingerprint: 'Fingerprint of the root key, to be read to the other side over the telephone:',
    recoveryHint: 'Add a recovery key before anything is signed: alternat key add --role recovery --out FILE',
  },
  es: {
    role: { root: 'clave raíz', signing: 'clave de firma', recovery: 'clave de recuperación' },
    addedAt: (act) => `desde el acto ${act}`,
    revokedAt: (act) => `revocada por el acto ${act}`,
    here: 'a la mano',
    elsewhere: 'se guarda en otro lugar',
    notIntroduced: 'aún no dada de alta',
    locked: 'las claves aún no están cifradas; lo estarán cuando el nodo se abra con una frase de contraseña o un archivo de clave',
    added: (role, id, file) => `${role} dada de alta: ${id}${file === null ? '' : `\nSu parte privada está en ${file} y en ningún otro lugar: llévela a la caja fuerte y una copia a otra.`}`,
    rotated: (role, id, before) => `${role}: ${id}${before === null ? '' : `\nretirada: ${before}`}`,
    revoked: (id) => `revocada: ${id}`,
    exported: (role, id, file) => `${role} ${id}\ntrasladada a ${file}; este nodo ya no la tiene. Lleve el archivo a la caja fuerte y una copia a otra.`,
    relocked: (file) => `Todo lo contenido en ${file} quedó bloqueado de nuevo. Las copias y los respaldos anteriores siguen abriéndose con lo que los abría.`,
    made: (party, home) => `${party} ${home}`,
    fingerprint: 'Huella de la clave raíz, para leerla por teléfono a la otra parte:',
    recoveryHint: 'Dé de alta una clave de recuperación antes de firmar nada: alternat key add --role recovery --out ARCHIVO',
  },
}
