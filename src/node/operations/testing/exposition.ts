// A strict reader of what Prometheus reads, by the grammar of the text format 0.0.4
// (https://prometheus.io/docs/instrumenting/exposition_formats/) and of OpenMetrics 1.0
// (https://github.com/prometheus/OpenMetrics/blob/main/specification/OpenMetrics.md). It throws at the first line that does not fit.

import assert from 'node:assert/strict'

export interface Sample {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

export interface Family {
  readonly name: string
  readonly type: string
  readonly help: string
  readonly samples: readonly Sample[]
}

const NAME = '[a-zA-Z_:][a-zA-Z0-9_:]*'
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\"n])*)"(?:,|$)/y
const NUMBER = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?|[+-]?Inf|NaN|Nan)$/i
const SUFFIXES: Readonly<Record<string, readonly string[]>> = { counter: ['', '_total', '_created'], gauge: [''], histogram: ['_bucket', '_sum', '_count', '_created'], summary: ['', '_sum', '_count', '_created'], info: ['_info'], unknown: [''], untyped: [''] }

export function readExposition(text: string, isOpenMetrics: boolean): readonly Family[] {
  assert.ok(text.endsWith('\n'), 'the last line ends')
  assert.equal(text.endsWith('\n# EOF\n'), isOpenMetrics, 'only OpenMetrics has an end mark, and it has one')
  const families: { name: string; type: string; help: string; samples: Sample[] }[] = []
  for (const line of text.replace(/# EOF\n$/, '').split('\n')) {
    if (line === '') { continue }
    const help = new RegExp(`^# HELP (${NAME}) ((?:[^\\\\\n]|\\\\[\\\\n"])*)$`).exec(line)
    const type = new RegExp(`^# TYPE (${NAME}) ([a-z]+)$`).exec(line)
    if (help !== null) { assert.ok(families.every(({ name }) => name !== help[1]), `${help[1] ?? ''} stands twice`); families.push({ name: help[1] ?? '', help: help[2] ?? '', type: '', samples: [] }); continue }
    const last = families.at(-1) ?? assert.fail(`before any family: ${line}`)
    if (type !== null) { assert.deepEqual([last.name, last.type, last.samples.length], [type[1], '', 0], line); assert.ok((type[2] ?? '') in SUFFIXES, line); last.type = type[2] ?? ''; continue }
    const sample = readSample(line)
    assert.ok(SUFFIXES[last.type]?.some((suffix) => sample.name === last.name + suffix || (isOpenMetrics && sample.name === last.name && suffix === '')), `${line} belongs to no ${last.type} called ${last.name}`)
    assert.ok(last.samples.every((other) => keyOf(other) !== keyOf(sample)), `twice: ${line}`)
    last.samples.push(sample)
  }
  for (const family of families) if (family.type === 'histogram') assertHistogram(family)
  return families
}

function readSample(line: string): Sample {
  const [, name = '', , inner = '', value = ''] = new RegExp(`^(${NAME})(\\{(.*)\\})? (\\S+)$`).exec(line) ?? assert.fail(`no sample: ${line}`)
  assert.match(value, NUMBER, line)
  const labels: Record<string, string> = {}
  for (LABEL.lastIndex = 0; LABEL.lastIndex < inner.length;) {
    const [, label = '', text = ''] = LABEL.exec(inner) ?? assert.fail(`no labels: ${line}`)
    assert.ok(!(label in labels) && !label.startsWith('__'), line)
    labels[label] = text.replace(/\\([\\"n])/g, (_, letter: string) => (letter === 'n' ? '\n' : letter))
  }
  return { name, labels, value: numberOf(value) }
}

function numberOf(text: string): number {
  if (/nan/i.test(text)) return Number.NaN
  return /inf/i.test(text) ? (text.startsWith('-') ? -Infinity : Infinity) : Number(text)
}

function keyOf({ name, labels }: Sample): string {
  return JSON.stringify([name, Object.entries(labels).sort()])
}

/** Buckets that grow, up to one without end, which is the count. */
function assertHistogram({ name, samples }: Family): void {
  const groups = Map.groupBy(samples, ({ labels: { le: _le, ...others } }) => JSON.stringify(Object.entries(others).sort()))
  for (const [group, all] of groups) {
    const buckets = all.filter((sample) => sample.name === `${name}_bucket`)
    const bounds = buckets.map(({ labels }) => numberOf((labels.le ?? '').replace('+', '')))
    assert.ok(bounds.every((bound, index) => index === 0 || bound > (bounds[index - 1] ?? Infinity)), `${name} ${group}: bounds`)
    assert.ok(buckets.every(({ value }, index) => index === 0 || value >= (buckets[index - 1]?.value ?? Infinity)), `${name} ${group}: counts`)
    assert.equal(bounds.at(-1), Infinity, `${name} ${group}`)
    assert.equal(buckets.at(-1)?.value, all.find((sample) => sample.name === `${name}_count`)?.value, `${name} ${group}`)
  }
}
