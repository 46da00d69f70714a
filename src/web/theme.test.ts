import assert from 'node:assert/strict'
import { it } from 'node:test'
import { hueOf, themeOf } from './theme.ts'

function frameOf(self: string, parties: readonly string[]) {
  return {
    dialogue: 'trial', version: '', name: {}, acronym: {}, notice: null, languages: ['en', 'es'], self,
    parties: [...parties].sort((a, b) => Number(b === self) - Number(a === self)).map((party) => ({ party, name: {} })),
  }
}

it('gives each of three parties a theme of its own', () => {
  const parties = ['USA', 'CAN', 'MEX']
  assert.equal(new Set(parties.map((self) => themeOf(frameOf(self, parties)))).size, 3)
})

it('marks a party with the same hue on every site, whoever stands first there', () => {
  const parties = ['USA', 'MEX']
  for (const party of parties) assert.equal(hueOf(frameOf('MEX', parties), party), hueOf(frameOf('USA', parties), party))
})
