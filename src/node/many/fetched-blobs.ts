// Blobs of a process on another machine: those that are not in its own folder are fetched from the process that writes when
// somebody asks for them, and stand there only if their bytes are those of their name.

import type { Hash } from '../../record/index.ts'
import type { BlobStore, FolderBlobs, NamedBlob } from '../../store/blobs.ts'
import { ask } from './link.ts'
import type { Registration } from './registration.ts'

/** Who sent it, in the folder of what arrives. */
const SENDER = 'writer'
/** Milliseconds in which one that is not at the writer either is not asked for again. */
const ASKED_AGAIN_AFTER = 5_000

export class FetchedBlobs implements BlobStore {
  readonly #own: FolderBlobs
  readonly #writer: () => Registration | null
  readonly #onFault: (error: unknown) => void
  readonly #asked = new Map<Hash, Promise<void>>()
  readonly #inVain = new Map<Hash, number>()

  constructor(own: FolderBlobs, writer: () => Registration | null, onFault: (error: unknown) => void) {
    this.#own = own
    this.#writer = writer
    this.#onFault = onFault
  }

  get folder(): string {
    return this.#own.folder
  }

  async sizeOf(blob: Hash): Promise<number | null> {
    const size = await this.#own.sizeOf(blob)
    if (size !== null || performance.now() < (this.#inVain.get(blob) ?? 0)) return size
    const asking = this.#asked.get(blob) ?? this.#fetch(blob).catch(this.#onFault).finally(() => this.#asked.delete(blob))
    this.#asked.set(blob, asking)
    await asking
    return this.#own.sizeOf(blob)
  }

  read(...words: Parameters<BlobStore['read']>): ReturnType<BlobStore['read']> { return this.#own.read(...words) }
  keep(...words: Parameters<BlobStore['keep']>): ReturnType<BlobStore['keep']> { return this.#own.keep(...words) }
  arrivedOf(...words: Parameters<BlobStore['arrivedOf']>): ReturnType<BlobStore['arrivedOf']> { return this.#own.arrivedOf(...words) }
  receive(...words: Parameters<BlobStore['receive']>): ReturnType<BlobStore['receive']> { return this.#own.receive(...words) }
  fileOf(blob: Hash): string { return this.#own.fileOf(blob) }
  remove(blob: Hash): Promise<void> { return this.#own.remove(blob) }

  async #fetch(blob: Hash): Promise<void> {
    const writer = this.#writer()
    const answer = writer === null ? null : await ask(writer, 'blob', `/${blob}`)
    if (answer?.statusCode !== 200) {
      answer?.resume()
      this.#inVain.set(blob, performance.now() + ASKED_AGAIN_AFTER)
      return
    }
    const named: NamedBlob = { blob, bytes: Number(answer.headers['content-length']) }
    await this.#own.receive(named, SENDER, 0, answer)
  }
}
