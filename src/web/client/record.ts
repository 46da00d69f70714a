// What the Record page does more where scripts run: it has the whole record checked in this browser,
// by a worker that is fetched only when asked for, and shows what came of it, act by act.

import type { VerifySummary } from '../../record/verify.ts'
import type { ChainCounts, CheckpointRow, FromWorker, ProofRow, Row, ToWorker } from '../browser/messages.ts'

const ROWS_SHOWN = 25
const VERSIONS_SHOWN = 200

const script = document.currentScript as HTMLScriptElement | null
const place = document.querySelector<HTMLElement>('[data-check]')
if (script !== null && place !== null) offer(place, script)

function offer(place: HTMLElement, { src, dataset }: HTMLScriptElement): void {
  // From where this script stands, so that a site under a path finds its own record.
  const folder = new URL(`../record/${place.dataset.dialogue}/`, src).href
  const [worker, sentences] = [dataset.worker, dataset.sentences].map((path) => new URL(path?.split('/').at(-1) ?? '', src).href)
  place.hidden = false
  part(place, 'begin').addEventListener('click', () => new Check(place).begin(worker ?? '', folder, sentences ?? ''))
}

class Check {
  readonly #place: HTMLElement
  #worker: Worker | null = null
  #from = 0

  constructor(place: HTMLElement) {
    this.#place = place
  }

  begin(address: string, folder: string, sentences: string): void {
    this.#show('running')
    part<HTMLButtonElement>(this.#place, 'begin').disabled = true
    // A disabled button drops the focus; who waits stays where the progress is.
    part(this.#place, 'running').focus({ preventScroll: true })
    try {
      this.#worker = new Worker(address)
    } catch {
      this.#fail('worker-missing', '')
      return
    }
    this.#worker.addEventListener('error', (event) => { event.preventDefault(); this.#fail('worker-missing', event.message) })
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#hear(data))
    this.#ask({ ask: 'verify', folder, sentences, language: document.documentElement.lang === 'es' ? 'es' : 'en' })
  }

  #hear(message: FromWorker): void {
    switch (message.told) {
      case 'progress': this.#progress(message.done, message.of); break
      case 'failed': this.#fail(message.code, `${message.sentence} ${message.detail}`); break
      case 'done': this.#done(message); break
      case 'rows': this.#rows(message); break
    }
  }

  #progress(done: number, of: number): void {
    const bar = part<HTMLProgressElement>(this.#place, 'bar')
    bar.max = Math.max(1, of)
    bar.value = done
    part(this.#place, 'count').textContent = filled(this.#place.dataset.sayCount, { done: number(done), of: number(of) })
  }

  #fail(code: string, sentence: string): void {
    this.#worker?.terminate()
    this.#show('failed')
    const { sayWorkerMissing = '' } = this.#place.dataset
    part(this.#place, 'failure').replaceChildren(element('code', code), ` — ${code === 'worker-missing' ? `${sayWorkerMissing} ${sentence}` : sentence}`)
    this.#settle('failed-outcome', true)
  }

  #done({ outcome, outcomeSentence, proofs, proofsSentence, isIndexBroken, brokenIndex, summary, chains, checkpoints }: Extract<FromWorker, { told: 'done' }>): void {
    this.#show('result')
    this.#place.dataset.outcome = outcome
    part(this.#place, 'outcome').textContent = outcomeSentence
    part(this.#place, 'proved').textContent = proofsSentence
    part(this.#place, 'proved').hidden = proofsSentence === ''
    part(this.#place, 'proofs').replaceChildren(...proofs.map((one) => this.#proof(one)))
    part(this.#place, 'proofs').hidden = proofs.length === 0
    part(this.#place, 'index').textContent = isIndexBroken ? brokenIndex : ''
    part(this.#place, 'index').hidden = !isIndexBroken
    part(this.#place, 'chains').replaceChildren(...summary.heads.map((head) => this.#chain(head, checkpoints.filter(({ party }) => party === head.party), chains.find((one) => one.party === head.party)?.counts)))
    const { adopted } = summary
    part(this.#place, 'agreed').textContent = filled(this.#place.dataset.sayAgreed, { count: number(adopted.length) })
    part(this.#place, 'versions').replaceChildren(...adopted.slice(0, VERSIONS_SHOWN).map(({ item, version, parties }) => element('li', `${item}: `, element('code', version), ` (${parties.join(', ')})`)))
    this.#page(chains.some(({ counts }) => counts.unverified + counts.inconsistent > 0))
    this.#settle('outcome', false)
  }

  #chain({ party, sequence, hash, root }: VerifySummary['heads'][number], checkpoint: readonly CheckpointRow[], counts: ChainCounts['counts'] = { verified: 0, unverified: 0, inconsistent: 0 }): HTMLElement {
    const say = this.#place.dataset
    const listed = (className: string, pairs: readonly (readonly [string | undefined, Node | string])[]) => {
      const list = element('dl', ...pairs.map(([name = '', value]) => element('div', element('dt', name), element('dd', value))))
      list.className = className
      return list
    }
    const counted = listed('facts check-counts', [
      [say.sayAllVerified, number(counts.verified)], [say.sayAllUnverified, number(counts.unverified)], [say.sayAllInconsistent, number(counts.inconsistent)], [say.sayUpTo, number(sequence)],
    ])
    const facts = listed('facts', [[say.sayHead, element('code', hash ?? '–')], [say.sayRoot, element('code', root ?? '–')], ...checkpoint.map((row) => [this.#nameOf(row), this.#verdictOn(row)] as const)])
    const name = element('h4', party)
    name.className = 'side-name'
    const side = element('div', name, counted, facts)
    side.className = 'side'
    return side
  }

  #proof({ claim, found, code, acts, sentence }: ProofRow): HTMLElement {
    const shown = element('strong', found)
    if (code === null) shown.dataset.verdict = 'inconsistent'
    return element('li', `${claim}: `, shown, ...(code === null ? [] : [' ', element('code', code), ` ${sentence}`]), ...acts.map((hash) => element('code', hash)))
  }

  #nameOf({ about, name }: CheckpointRow): string {
    const { sayCheckpointSignature = '', sayCheckpointRoot = '', sayCheckpointCosignature = '' } = this.#place.dataset
    return { signature: sayCheckpointSignature, root: sayCheckpointRoot, cosignature: `${sayCheckpointCosignature} (${name.split('/').at(-1)})` }[about]
  }

  #verdictOn({ verdict, code, sentence, seconds }: CheckpointRow): HTMLElement {
    const when = seconds === null ? '' : `, ${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`
    return element('span', this.#verdict(verdict), when, ...(code === null ? [] : [' ', element('code', code), ` ${sentence}`]))
  }

  #verdict(verdict: Row['verdict']): HTMLElement {
    const shown = element('span', this.#place.dataset[`say${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}`] ?? verdict)
    shown.dataset.verdict = verdict
    return shown
  }

  /** The verdicts a screenful at a time, those that are not `verified` first. */
  #page(hasProblems: boolean): void {
    const only = part<HTMLInputElement>(this.#place, 'only')
    only.checked = hasProblems
    only.disabled = !hasProblems
    const ask = (from: number) => { this.#from = from; this.#ask({ ask: 'rows', from, count: ROWS_SHOWN, isOnlyProblems: only.checked }) }
    only.addEventListener('change', () => ask(0))
    part(this.#place, 'earlier').addEventListener('click', () => ask(Math.max(0, this.#from - ROWS_SHOWN)))
    part(this.#place, 'later').addEventListener('click', () => ask(this.#from + ROWS_SHOWN))
    ask(0)
  }

  #rows({ rows, from, of }: Extract<FromWorker, { told: 'rows' }>): void {
    part(this.#place, 'rows').replaceChildren(...rows.map((row) => this.#row(row)))
    part(this.#place, 'range').textContent = of === 0 ? '' : filled(this.#place.dataset.sayRange, { from: number(from + 1), to: number(from + rows.length), of: number(of) })
    part<HTMLButtonElement>(this.#place, 'earlier').disabled = from === 0
    part<HTMLButtonElement>(this.#place, 'later').disabled = from + rows.length >= of
  }

  #row({ party, sequence, verdict, code, sentence }: Row): HTMLElement {
    return element('tr', heading(`${party} ${number(sequence)}`), element('td', this.#verdict(verdict)), element('td', ...(code === null ? [] : [element('code', code), element('span', sentence)])))
  }

  #show(name: 'running' | 'failed' | 'result'): void {
    for (const other of ['running', 'failed', 'result']) part(this.#place, other).hidden = other !== name
  }

  /** What was asked for is there: the reader is taken to it, and may ask again where it failed. */
  #settle(name: string, isAgain: boolean): void {
    part<HTMLButtonElement>(this.#place, 'begin').disabled = false
    part(this.#place, 'offer').hidden = !isAgain
    const heading = part(this.#place, name)
    heading.focus({ preventScroll: true })
    heading.scrollIntoView({ block: 'nearest' })
  }

  #ask(message: ToWorker): void {
    this.#worker?.postMessage(message)
  }
}

function part<E extends HTMLElement = HTMLElement>(place: HTMLElement, name: string): E {
  const found = place.querySelector<E>(`[data-part="${name}"]`)
  if (found === null) throw new Error(`the page lacks its part ${name}`)
  return found
}

function element(name: string, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  made.append(...content)
  return made
}

function heading(text: string): HTMLElement {
  const made = element('th', text)
  made.setAttribute('scope', 'row')
  return made
}

function filled(text = '', values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

function number(value: number): string {
  return value.toLocaleString(document.documentElement.lang === 'es' ? 'es-MX' : 'en-US')
}
