import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Log } from './log.ts'
import type { LogFormat } from './log.ts'
import { LOG_EVENTS } from './log-events.ts'
import type { LogEvent, LogLevel } from './log-events.ts'
import { networkOf } from './networks.ts'
import { fieldsOfFault } from './fault-fields.ts'
import { operationsSettings, withEnvironment } from './settings.ts'

function recorded({ format = 'json', level = 'detail', tellsMessages = false }: { format?: LogFormat; level?: LogLevel; tellsMessages?: boolean } = {}) {
  const lines: string[] = []
  return { lines, log: new Log({ format, level, tellsMessages, write: (line) => { lines.push(line) }, now: () => '2026-11-26T12:00:00Z' }) }
}

const EVENTS = Object.keys(LOG_EVENTS) as LogEvent[]

describe('the log', () => {
  test('writes an event as one line, in either format', () => {
    const [json, text] = [recorded(), recorded({ format: 'text' })]
    for (const { log } of [json, text]) log.tell('peer-lost', { party: 'USA', code: 'peer-unreachable' })
    assert.deepEqual(json.lines, ['{"time":"2026-11-26T12:00:00Z","level":"warning","event":"peer-lost","party":"USA","code":"peer-unreachable"}'])
    assert.deepEqual(text.lines, ['2026-11-26T12:00:00Z warning peer-lost party=USA code=peer-unreachable'])
  })

  test('leaves out what is less grave than is wanted, and counts it all the same', () => {
    const { lines, log } = recorded({ level: 'warning' })
    const counted: string[] = []
    log.onEvent((event) => { counted.push(event) })
    log.tell('speaking')
    log.tell('silent', { code: 'keys-locked' })
    assert.deepEqual([lines.length, counted], [1, ['speaking', 'silent']])
  })

  test('has no field into which words, addresses, paths or mail addresses of anybody fit, whatever is given', () => {
    const words = ['Ana Ruiz', 'ana@example.org', 'https://example.org/a', '/en/plan/I.1?q=x', '192.0.2.7', '2001:db8::1', 'Bearer abc.def', 'a b', 'línea', 'x\ny', '{"a":1}', 'alternat-MEX-session=abc', '']
    const given = fc.oneof(fc.constantFrom(...words), fc.string(), fc.array(fc.constantFrom(...words)), fc.record({ message: fc.constantFrom(...words) }))
    fc.assert(fc.property(fc.constantFrom(...EVENTS), given, (event, value) => {
      const { lines, log } = recorded()
      const fields = Object.fromEntries([...Object.keys(LOG_EVENTS[event].fields), 'message', 'path', 'email'].map((field) => [field, value]))
      log.tell(event, fields as never)
      const { time: _time, level: _level, event: _event, ...told } = JSON.parse(lines[0] ?? '') as Record<string, unknown>
      for (const one of Object.values(told).flat()) assert.ok(!words.includes(String(one)), `${event}: ${String(one)}`)
      assert.ok(!('message' in told) && !('path' in told))
      assert.equal(lines.length, 1)
      assert.doesNotMatch(lines[0] ?? '', /\n/)
    }))
  })

  test('tells of a fault its class, its code, where it was thrown and what caused it, and no word of its message', () => {
    const cause = Object.assign(new TypeError('Key (email)=(ana@example.org) already exists.'), { code: '23505' })
    const { lines, log } = recorded()
    log.fault(new RangeError('the name Ana Ruiz\n    at ana (/home/ana/secret.txt:1:1) cannot be read', { cause }))
    const told = JSON.parse(lines[0] ?? '') as { error: string; frames: string[]; causes: string[] }
    assert.deepEqual([told.error, told.causes], ['RangeError', ['TypeError 23505']])
    assert.ok(told.frames.some((frame) => /^src\/node\/operations\/log\.test\.ts:\d+:\d+$/.test(frame)), told.frames.join())
    assert.doesNotMatch(lines.join(), /Ana|ana@|already|cannot/)
  })

  test('tells of whatever was thrown', () => {
    for (const thrown of ['text of somebody', null, undefined, 7, { message: 'x y' }, Object.assign(new Error('x'), { code: 'two words' })]) {
      const { lines, log } = recorded()
      log.fault(thrown)
      assert.equal(lines.length, 1)
      assert.doesNotMatch(lines.join(), /somebody|x y|two words/)
    }
  })

  test('tells messages too only where that is set', () => {
    const { lines, log } = recorded({ tellsMessages: true, format: 'text' })
    log.fault(new Error('what it says'))
    assert.match(lines.join('\n'), /what it says[\s\S]*at /)
  })
})

describe('frames of a fault', () => {
  test('are places in this program, never a folder of the machine', () => {
    const error = new Error('x')
    error.stack = 'Error: x\n    at f (file:///srv/ana/alternat/src/node/a.ts:1:2)\n    at /srv/ana/alternat/node_modules/pg/lib/b.js:3:4\n    at node:internal/timers:5:6\n    at /home/ana/c.js:7:8\n    at async Promise.all (index 0)'
    assert.deepEqual(fieldsOfFault(error).frames, ['src/node/a.ts:1:2', 'node_modules/pg/lib/b.js:3:4', 'node.internal/timers:5:6', 'c.js:7:8'])
  })
})

describe('the network of an address', () => {
  test('is three bytes of IPv4 and three groups of IPv6', () => {
    const cases = { '192.0.2.77': '192.0.2.0/24', '::ffff:192.0.2.77': '192.0.2.0/24', '2001:db8:7:1::5': '2001:db8:7::/48', '2001:DB8::1': '2001:db8::/48', '::1': '::/48', 'fe80::1%eth0': 'fe80::/48', 'example.org': null, '': null, '1.2.3': null }
    for (const [address, network] of Object.entries(cases)) assert.equal(networkOf(address), network, address)
  })
  test('of every address is one that the log takes, and never the address', () => {
    fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
      const { lines, log } = recorded()
      const network = networkOf(address)
      log.tell('request', { network })
      assert.equal((JSON.parse(lines[0] ?? '') as { network?: string }).network, network)
      assert.notEqual(network, address)
    }))
  })
})

describe('the environment', () => {
  const settings = operationsSettings.parse({ metrics: { port: 9464 } })
  test('says otherwise than the settings where it says something that is understood', () => {
    const told = withEnvironment(settings, { ALTERNAT_METRICS: '/run/alternat/metrics.sock', ALTERNAT_LOG_FORMAT: 'json', ALTERNAT_LOG_LEVEL: 'warning' })
    assert.deepEqual([told.metrics, told.log.format, told.log.level], [{ socket: '/run/alternat/metrics.sock' }, 'json', 'warning'])
    assert.deepEqual([withEnvironment(settings, { ALTERNAT_METRICS: 'off' }).metrics, withEnvironment(settings, { ALTERNAT_METRICS: '9999' }).metrics], [null, { port: 9999 }])
  })
  test('is passed over where it is not understood', () => {
    assert.deepEqual(withEnvironment(settings, { ALTERNAT_METRICS: '99999', ALTERNAT_LOG_FORMAT: 'xml', ALTERNAT_LOG_LEVEL: 'all' }), settings)
    assert.deepEqual(withEnvironment(settings, {}), settings)
  })
})
