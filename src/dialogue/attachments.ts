// Files that a statement names by the hash of their bytes. The statement is signed, so the bytes
// are too; where they are kept and how they travel is not part of the record.

import { z } from 'zod'
import { isHash } from '../record/index.ts'
import type { Hash, Json } from '../record/index.ts'
import { saying } from './issues.ts'
import { label, titles } from './labels.ts'

/** `{ "blob": "<sha-256>", "bytes": 48213, "mediaType": "application/pdf", "name": "minutes.pdf" }` */
export const attachment = z.strictObject({
  blob: z.string().refine(isHash, saying('not-a-hash')),
  bytes: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  /** RFC 9110 section 8.3.1, without parameters. */
  mediaType: z.string().regex(/^[a-z0-9][a-z0-9!#$&^_.+-]{0,62}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,62}$/),
  /** As people called the file; no path, and nothing that a file system or a header would read as more. */
  name: z.string().max(200).refine((value) => value !== '' && value === value.trim() && value === value.normalize('NFC') && value.isWellFormed(), saying('not-a-file-name'))
    .refine((value) => !/[/\\\p{Cc}\p{Cf}]/u.test(value) && !/^\.+$/.test(value), saying('not-a-file-name')),
  /** Who may read it, and what it is called; files that were named before there were labels have neither. */
  label: z.exactOptional(label),
  titles: z.exactOptional(titles),
})
export type Attachment = z.infer<typeof attachment>

/** Optional: contents that were signed before there were attachments keep their meaning and their bytes. */
export const attachments = z.exactOptional(z.array(attachment).max(50))

/** The blobs that a content names, each once, with the size it is said to have. What does not fit names nothing. */
export function blobsNamedBy(content: { readonly [key: string]: Json } | null): readonly { readonly blob: Hash; readonly bytes: number }[] {
  const listed = content?.attachments
  if (!Array.isArray(listed)) return []
  const named = listed.flatMap((one) => { const parsed = attachment.safeParse(one); return parsed.success ? [parsed.data] : [] })
  return [...new Map(named.map(({ blob, bytes }) => [blob, { blob, bytes }])).values()]
}
