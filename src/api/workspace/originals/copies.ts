// A paper signed by hand is recorded: its hash as it was typed from the page is looked for among the texts that
// are known here, and only then its scan is kept and a statement of this side made.

import { attachment } from '../../../dialogue/attachments.ts'
import type { Attachment } from '../../../dialogue/attachments.ts'
import { allSignableTexts } from '../../../dialogue/signable.ts'
import type { OriginalWords } from '../../../dialogue/views/index.ts'
import type { Json } from '../../../record/index.ts'
import { judgeScan, LARGEST_SCAN } from '../../../node/originals/scans.ts'
import type { RunningNode } from '../../../node/running-node.ts'
import { textFor } from '../../../text/alternat.ts'
import { matchTypedHash } from '../../../text/hash-groups.ts'
import type { FieldIssue } from '../../../web/workspace/models.ts'
import type { FoundHash, SignedCopyPage, SignedCopyValues } from '../../../web/workspace/originals/models.ts'
import { workspacePath } from '../../../web/workspace/routes.ts'
import { bilingualField, field } from '../fields.ts'
import type { UploadedFile } from '../multipart.ts'
import { NOTHING_WRONG, oneAtATime, say, sayOnce, statusOf } from '../reporting/saying.ts'
import type { Answer } from '../reporting/saying.ts'
import { frameFor } from '../visit.ts'
import type { Outcome, Visit } from '../visit.ts'
import { showTextOriginals } from './originals.ts'
import { itemOfVisit, partyName, textOfVisit } from './texts.ts'
import type { FoundText } from './texts.ts'

export async function showSignedCopy(visit: Visit): Promise<Outcome | null> {
  const text = textOfVisit(visit)
  return text === null ? null : copyPage(visit, text, blank(visit, text), { outcome: 'none' }, NOTHING_WRONG)
}

export async function recordSignedCopy(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const text = textOfVisit(visit)
  if (text === null) return null
  const values = typed(visit, text)
  const { found, words, code } = findWords(visit, text, values.hash)
  const upload = await visit.file('file')
  const scan = scanOf(upload)
  const issues: FieldIssue[] = [
    ...(code === null ? [] : [{ field: 'hash', code }]), ...(values.languages.length === 0 ? [{ field: 'languages', code: 'language-not-chosen' }] : []), ...(values.signed.length === 0 ? [{ field: 'signed', code: 'nobody-signed' }] : []),
    ...values.signed.flatMap((place) => (values.names[place] === '' ? [{ field: `name.${place}`, code: 'value-required' }] : [])), ...('code' in scan ? [{ field: 'file', code: scan.code }] : []),
  ]
  if (issues.length > 0 || words === null || 'code' in scan || upload === null) return copyPage(visit, text, values, found, { issues, refusal: null })
  const answer = await oneAtATime(running, () => keepAndSay(running, field(fields, 'once'), visit, words, values, { upload, mediaType: scan.mediaType }))
  if (answer !== null) return copyPage(visit, text, values, found, answer)
  return { redirect: workspacePath('text-originals', match.language, match.parameter), flash: { code: 'copy-recorded', path: null } }
}

export async function retractSignedCopy(visit: Visit): Promise<Outcome | null> {
  const { running, fields, match } = visit
  const [about, statement] = [itemOfVisit(visit), field(fields, 'statement')]
  const row = running.node.rows.find('statement', statement)
  const isOwn = row?.type === 'signed-copy' && row.about === about && row.made.party === running.settings.party && row.replacedBy === null && row.content !== null
  const answer = isOwn
    ? await say(running, { name: 'state', about, type: 'signed-copy', content: null, replaces: statement, audience: row.audience })
    : { issues: [], refusal: { code: 'statement-not-live', facts: {} } }
  if (answer !== null) return showTextOriginals(visit, answer)
  return { redirect: workspacePath('text-originals', match.language, match.parameter), flash: { code: 'copy-retracted', path: null } }
}

/** The scan is kept before it is named, and removed again where the statement is not made: nobody else ever names it then. */
async function keepAndSay(running: RunningNode, once: string, visit: Visit, words: OriginalWords, values: SignedCopyValues, { upload, mediaType }: { readonly upload: UploadedFile; readonly mediaType: string }): Promise<Answer | null> {
  const kept = await running.blobs.keep(parts(upload.bytes))
  const file: Attachment = { ...kept, mediaType, name: upload.name }
  const answer = await sayOnce(running, once, { name: 'state', about: itemOfVisit(visit), type: 'signed-copy', content: contentOf(words, values, file), replaces: null, audience: 'parties' })
  if (answer === null) return null
  if (running.node.rows.find('blob', kept.blob) === undefined && running.reportDrafts.findFile(kept.blob) === null) await running.blobFetch.forget(kept.blob)
  return { ...answer, issues: answer.issues.map((issue) => ({ ...issue, field: fieldOf(issue.field) })) }
}

function contentOf({ hash, clean }: OriginalWords, { original, languages, signed, names, place, date }: SignedCopyValues, file: Attachment): { readonly [key: string]: Json } {
  const signatures = signed.flatMap((index) => { const signatory = clean.signatories[index]; return signatory === undefined ? [] : [{ party: signatory.party, office: signatory.office, name: names[index] ?? '' }] })
  return { hash, original, languages, signatures, place, date, attachments: [file] } as unknown as { readonly [key: string]: Json }
}

/** Which words the typed hash is of, and why they cannot be those of a paper of this text. */
function findWords(visit: Visit, text: FoundText, typedHash: string): { readonly found: FoundHash; readonly words: OriginalWords | null; readonly code: string | null } {
  const own = matchTypedHash(typedHash, text.words)
  if (own.outcome === 'match') return { found: { outcome: 'match' }, words: own.known, code: own.known.state === 'open' ? 'text-not-agreed' : null }
  if (own.outcome === 'slip') return { found: { outcome: 'slip', groups: own.groups }, words: null, code: 'hash-slip' }
  if (own.outcome === 'short') return { found: { outcome: 'short', digits: own.digits }, words: null, code: 'hash-short' }
  if (own.outcome === 'unreadable') return { found: { outcome: 'none' }, words: null, code: 'hash-unreadable' }
  const other = matchTypedHash(typedHash, allSignableTexts(visit.running.node.rows))
  if (other.outcome !== 'match') return { found: { outcome: 'none' }, words: null, code: 'copy-of-other-words' }
  const { title, names } = other.known.clean
  return { found: { outcome: 'other-text', title: textFor(title, names, visit.running.settings.party) }, words: null, code: 'hash-of-another-text' }
}

function scanOf(upload: UploadedFile | null): ReturnType<typeof judgeScan> | { readonly code: 'not-a-file-name' } {
  if (upload === null) return { code: 'scan-missing' }
  const judged = judgeScan(upload.name, upload.bytes)
  if ('code' in judged) return judged
  const isNamed = attachment.safeParse({ blob: '0'.repeat(64), bytes: 0, mediaType: judged.mediaType, name: upload.name }).success
  return isNamed ? judged : { code: 'not-a-file-name' }
}

async function copyPage(visit: Visit, text: FoundText, values: SignedCopyValues, found: FoundHash, answer: Answer): Promise<Outcome | null> {
  const [words] = text.words
  if (words === undefined || words.clean.signatories.length === 0) return null
  const page: SignedCopyPage = {
    ...(await frameFor(visit)), kind: 'signed-copy', ref: text.ref, parties: visit.frame.parties.filter(({ party }) => words.clean.names.some((one) => one.party === party)), languages: text.charter.languages,
    signatories: words.clean.signatories.map(({ party, office }) => ({ party: partyName(visit, party), office })), values, found, largestScan: LARGEST_SCAN, once: crypto.randomUUID(), ...answer,
  }
  return { page, status: statusOf(answer) }
}

function blank(visit: Visit, { words, charter }: FoundText): SignedCopyValues {
  return {
    hash: '', original: visit.running.settings.party, languages: charter.languages, signed: [], names: (words[0]?.clean.signatories ?? []).map(({ name }) => name ?? ''),
    place: Object.fromEntries(charter.languages.map((language) => [language, ''])), date: '',
  }
}

function typed({ fields, frame }: Visit, { words }: FoundText): SignedCopyValues {
  const places = (words[0]?.clean.signatories ?? []).map((_, index) => index)
  const ticked = fields.getAll('signed')
  return {
    hash: field(fields, 'hash'), original: field(fields, 'original'), languages: frame.languages.filter((language) => fields.getAll('languages').includes(language)),
    signed: places.filter((index) => ticked.includes(String(index))), names: places.map((index) => field(fields, `name.${index}`)), place: bilingualField(fields, 'place', frame.languages), date: field(fields, 'date'),
  }
}

/** `languages.0` → `languages`, `signatures.1.name` → `signed`, `attachments.0.name` → `file`. */
function fieldOf(path: string): string {
  const [first = ''] = path.split('.')
  const renamed: Readonly<Record<string, string>> = { languages: 'languages', signatures: 'signed', attachments: 'file' }
  return renamed[first] ?? path
}

async function* parts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
