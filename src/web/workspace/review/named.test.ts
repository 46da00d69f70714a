import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { formOf, placedIssues, sentForm } from './forms.ts'
import { zonedWords } from './named.ts'

describe('a moment in words', () => {
  it('is that of its place and that of everybody', () => {
    assert.equal(zonedWords('2026-12-05T17:00-06:00[America/Mexico_City]', 'en'), 'December 5, 2026, 5:00 PM (America/Mexico City), December 5, 2026, 11:00 PM UTC')
    assert.equal(zonedWords('2026-12-05T20:30-06:00[America/Mexico_City]', 'es'), '5 de diciembre de 2026, 20:30 (America/Mexico City), 6 de diciembre de 2026, 02:30 UTC')
    assert.equal(zonedWords('2026-12-05T17:00Z[UTC]', 'en'), 'December 5, 2026, 5:00 PM UTC')
  })

  it('of a zone that this machine does not know is as it was signed', () => {
    assert.equal(zonedWords('2026-12-05T17:00-06:00[Mars/Olympus]', 'en'), '2026-12-05T17:00-06:00 (Mars/Olympus), December 5, 2026, 11:00 PM UTC')
  })
})

describe('the form of a page that was sent', () => {
  const values = { answer: '', text: {}, asks: '', question: '', replaces: '', date: '', time: '', zone: '', reason: '' }
  const [one, other] = ['a'.repeat(64), 'b'.repeat(64)]

  it('is told by what it carries, and what was wrong is placed beside it', () => {
    assert.equal(sentForm(values), null)
    assert.equal(sentForm({ ...values, answer: 'declined' }), 'declined')
    assert.equal(sentForm({ ...values, answer: 'reply', question: one }), formOf('reply', one))
    assert.equal(sentForm({ ...values, answer: 'reply', question: one, replaces: other }), formOf('correct', other))
    assert.equal(sentForm({ ...values, zone: 'UTC' }), 'by')
    const issues = [{ field: 'text.es', code: 'missing-language' }]
    assert.deepEqual(placedIssues({ issues, values: { ...values, answer: 'question' } }), [{ field: 'question.text.es', code: 'missing-language' }])
    assert.deepEqual(placedIssues({ issues, values }), issues)
  })
})
