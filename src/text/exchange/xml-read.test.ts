import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readExchange } from './read.ts'
import type { ExchangeProblem } from './problem.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, mark: readonly [number, number]) => Uint8Array.from([...mark, ...[...Array(text.length).keys()].flatMap((index) => { const unit = text.charCodeAt(index); return mark[0] === 0xff ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255] })])

function problemIn(bytes: Uint8Array): ExchangeProblem {
  const read = readExchange(bytes)
  return 'problem' in read ? read.problem : assert.fail('it was read')
}

const TMX = '<tmx version="1.4"><header/><body><tu><tuv xml:lang="es"><seg>año</seg></tuv></tu></body></tmx>'

describe('XML as it arrives', () => {
  it('is read in UTF-8 with or without a mark, and in UTF-16 with one', () => {
    for (const bytes of [utf8(TMX), utf8(`\ufeff${TMX}`), utf8(`<?xml version="1.0" encoding="UTF-8"?>${TMX}`), utf16(`<?xml version="1.0" encoding="UTF-16"?>${TMX}`, [0xff, 0xfe]), utf16(TMX, [0xfe, 0xff])]) {
      const read = readExchange(bytes)
      assert.deepEqual('value' in read && 'entries' in read.value && read.value.entries[0]?.texts, { es: ['año'] })
    }
  })

  it('is refused in another encoding, said or not', () => {
    assert.equal(problemIn(utf8(`<?xml version="1.0" encoding="ISO-8859-1"?>${TMX}`)).code, 'exchange-encoding')
    assert.equal(problemIn(Uint8Array.from(Buffer.from(TMX, 'latin1'))).code, 'exchange-encoding')
    assert.equal(problemIn(utf8(`<?xml version="1.0" encoding="UTF-16"?>${TMX}`)).code, 'exchange-encoding')
  })

  it('may name the document type of its format, which is never fetched', () => {
    for (const doctype of ['<!DOCTYPE tmx SYSTEM "tmx14.dtd">', '<!DOCTYPE tmx PUBLIC "-//LISA OSCAR:1998//DTD for Translation Memory eXchange//EN" "http://127.0.0.1:9/tmx14.dtd">']) assert.ok('value' in readExchange(utf8(doctype + TMX)), doctype)
  })

  it('is refused with declarations of its own, before any of them is looked at', () => {
    const laughs = `<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(10)}"><!ENTITY c "${'&b;'.repeat(10)}">]>`
    for (const doctype of [laughs, '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '<!DOCTYPE tmx [<!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;]>', '<!DOCTYPE tmx SYSTEM "a" [ ]>']) {
      assert.equal(problemIn(utf8(doctype + TMX)).code, 'exchange-dtd', doctype)
    }
  })

  it('knows no entity but the five of XML', () => {
    for (const entity of ['&nbsp;', '&x;', '&', '& b']) assert.equal(problemIn(utf8(TMX.replace('año', entity))).code, 'exchange-malformed', entity)
    const read = readExchange(utf8(TMX.replace('año', '&amp;&lt;&gt;&quot;&apos;&#233;&#xE9;<![CDATA[<&]]>')))
    assert.deepEqual('value' in read && 'entries' in read.value && read.value.entries[0]?.texts, { es: ['&<>"\'éé<&'] })
  })

  it('is refused where it breaks, with the line and the column', () => {
    const broken = TMX.replace('<seg>', '\n  <seg>').replace('</seg>', '</sag>')
    const problem = problemIn(utf8(broken))
    assert.deepEqual([problem.code, problem.line], ['exchange-malformed', 2])
    assert.ok(problem.column > 5 && problem.what !== '')
    for (const text of ['', ' ', 'hello', '{"a":1}', '<tmx>', '<tmx></tmx><tmx></tmx>', TMX.slice(0, -3), `${TMX}x`, TMX.replace('<body>', '<body a=b>'), TMX.replace('<body>', '<body a="1" a="2">'), TMX.replace('año', 'a\u0007o'), TMX.replace('año', '&#0;'), TMX.replace('<tu>', '<x:tu>')]) {
      assert.equal(problemIn(utf8(text)).code, 'exchange-malformed', text)
    }
  })

  it('is refused where it is deeper or larger than any such file', () => {
    const deep = `<tmx><body>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</body></tmx>`
    assert.equal(problemIn(utf8(deep)).code, 'exchange-too-large')
    assert.equal(problemIn(new Uint8Array(33 * 1024 * 1024).fill(32)).code, 'exchange-too-large')
    assert.equal(problemIn(utf8(`<tmx><body>${'<a/>'.repeat(1_000_001)}</body></tmx>`)).code, 'exchange-too-large')
  })

  it('is refused where it is of no format that is read here', () => {
    for (const text of ['<html/>', '<svg xmlns="http://www.w3.org/2000/svg"/>', '<po/>']) assert.equal(problemIn(utf8(text)).code, 'exchange-format-unknown')
  })
})
