import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Command } from './decide.ts'
import type { SettingsOf } from './items/instruments/index.ts'
import { change, confirms, CROSSWALK, crosswalkContent, crosswalkSettings, inVersion, link, linkNamed, review, sayReview, withCrosswalk } from './testing/crosswalks.ts'
import { organisation, say } from './testing/contents.ts'
import { agree, meet } from './testing/table.ts'
import type { Seat } from './testing/table.ts'

const issuesOf = (seat: Seat, command: Command) => { const decision = seat.decide(command); return 'issues' in decision ? decision.issues.map(({ code, path }) => `${code} ${path}`) : decision }
const proposing = (seat: Seat, ...contents: readonly ReturnType<typeof link>[]): Command => ({ name: 'propose', changes: contents.map((content) => change(seat, content)), cover: null, audience: 'parties' })
const stating = (content: ReturnType<typeof review>, audience: 'parties' | 'public' = 'parties', replaces: string | null = null): Command => ({ name: 'state', about: null, type: 'review', content: content as never, replaces, audience })
const settled = (changed: Partial<SettingsOf<'crosswalk'>>): Command => ({ name: 'propose', changes: [{ item: 'instrument/other', base: null, content: crosswalkContent(changed) as never }], cover: null, audience: 'public' })

describe('a crosswalk', () => {
  it('is refused with a code twice, a heading that is no line, a use that asks for nothing there is, and a list of nobody', () => {
    const [seat] = withCrosswalk()
    assert.ok(seat !== undefined)
    const { first, second, uses } = crosswalkSettings()
    assert.ok(first.lines.from === 'here')
    const lines = (more: object) => ({ ...first, lines: { from: 'here' as const, lines: [...(first.lines.from === 'here' ? first.lines.lines : []), more as never] } })
    assert.deepEqual(issuesOf(seat, settled({ first: lines({ code: 'A1', title: say('Again'), under: null, address: null }) })), ['code-repeated changes.0.content.settings.first.lines.lines.5.code'])
    assert.deepEqual(issuesOf(seat, settled({ first: lines({ code: 'A9', title: say('Stray'), under: 'Z', address: null }) })), ['code-not-in-list changes.0.content.settings.first.lines.lines.5.under'])
    assert.deepEqual(issuesOf(seat, settled({ uses: [...uses, { ...(uses[0] ?? assert.fail()), asks: ['B9'] }] })), ['slug-repeated changes.0.content.settings.uses.1.use', 'code-not-in-list changes.0.content.settings.uses.1.asks.0'])
    assert.deepEqual(issuesOf(seat, settled({ second: { ...second, party: 'FRA' } })), ['party-unknown changes.0.content.settings.second.0.party'])
  })

  it('cannot be checked against the lines of a dataset, and takes any code of one', () => {
    const [seat] = withCrosswalk({ second: { ...crosswalkSettings().second, lines: { from: 'dataset', dataset: { party: 'USA', dataset: 'south' }, code: 'code', titles: [{ language: 'en', column: 'title' }], under: null, address: null, where: null } } })
    assert.ok(seat !== undefined)
    assert.ok('speech' in seat.decide(proposing(seat, link('A1', 'whatever'))))
  })
})

describe('a link', () => {
  const [seat] = withCrosswalk()
  assert.ok(seat !== undefined)

  it('is between lines that the lists have, of the versions that are held, and shows its evidence', () => {
    assert.deepEqual(issuesOf(seat, proposing(seat, link('A9', 'B9'))), ['code-not-in-list changes.0.content.first', 'code-not-in-list changes.0.content.second'])
    assert.deepEqual(issuesOf(seat, proposing(seat, link('A1', 'B1', 'same', { versions: { first: '2018', second: '2026' } }))), ['list-version-other changes.0.content.versions.first'])
    assert.deepEqual(issuesOf(seat, proposing(seat, link('A1', 'B1', 'same', { evidence: [] }))), ['link-needs-evidence changes.0.content.evidence'])
    assert.deepEqual(issuesOf(seat, proposing(seat, link('A1', 'B1', 'same', { crosswalk: 'instrument/none' }))), ['item-unknown changes.0.content (instrument/none)', 'crosswalk-unknown changes.0.content.crosswalk'])
  })

  it('of none names one line, and every other two', () => {
    assert.deepEqual(issuesOf(seat, proposing(seat, link('A1', 'B1', 'none'))), ['none-names-one changes.0.content.relation'])
    assert.deepEqual(issuesOf(seat, proposing(seat, link(null, null, 'none'))), ['none-names-one changes.0.content.relation'])
    assert.deepEqual(issuesOf(seat, proposing(seat, link('A1', null, 'broader'), link(null, 'B1', 'overlaps'))), ['link-needs-both changes.0.content.second', 'link-needs-both changes.1.content.first'])
    assert.ok('speech' in seat.decide(proposing(seat, link('A1', null, 'none'), link(null, 'B1', 'none'))))
  })

  it('bears the name of its pair, so that no pair is linked twice', () => {
    const content = link('A1', 'B1')
    assert.deepEqual(issuesOf(seat, { name: 'propose', changes: [seat.change('crosswalk-entry/another', content as never)], cover: null, audience: 'parties' }), ['link-misnamed changes.0.content.first'])
    assert.deepEqual(issuesOf(seat, proposing(seat, content, link('A1', 'B1', 'broader'))), ['duplicate-item changes.1.item'])
    const names = [link('A1', 'B1'), link('A1', 'B2'), link('A2', 'B1'), link('A1', null, 'none'), link(null, 'B1', 'none')].map(linkNamed)
    assert.equal(new Set(names).size, names.length)
  })

  it('that two sides propose at once is agreed once at most: the proposals compete', () => {
    const [mex, usa] = withCrosswalk()
    assert.ok(mex !== undefined && usa !== undefined)
    const one = mex.propose([change(mex, link('A1', 'B1', 'same'))], 'parties')
    const other = usa.propose([change(usa, link('A1', 'B1', 'overlaps'))], 'parties')
    meet([mex, usa])
    assert.deepEqual(mex.projection.find('proposal', one.hash)?.competitors, [other.hash])
    assert.equal(mex.do({ name: 'sign', proposal: other.hash }).admission.outcome, 'inadmissible', 'it stands on its own')
  })

  it('made against a list that is held no longer cannot be signed any more', () => {
    const [mex, usa] = withCrosswalk()
    assert.ok(mex !== undefined && usa !== undefined)
    const proposal = mex.propose([change(mex, link('A1', 'B1'))], 'parties')
    meet([mex, usa])
    const settings = crosswalkSettings()
    agree([mex, usa], [mex.change(CROSSWALK, crosswalkContent({ first: inVersion(settings.first, '2027') }) as never)])
    assert.deepEqual(issuesOf(usa, { name: 'sign', proposal: proposal.hash }), ['list-version-other changes.0.content.versions.first'])
  })
})

describe('a review', () => {
  const [mex, usa] = withCrosswalk()
  assert.ok(mex !== undefined && usa !== undefined)
  const content = link('A1', 'B1')
  const item = linkNamed(content)
  const proposal = mex.propose([change(mex, content)], 'parties')
  meet([mex, usa])

  it('is of a proposal that brings links', () => {
    assert.deepEqual(issuesOf(usa, stating(review('USA', 'f'.repeat(64), confirms(item)))), ['no-links-proposed content.proposal'])
    const other = agree([mex, usa], [mex.change('organisation/third', organisation('MEX') as never)])
    assert.deepEqual(issuesOf(usa, stating(review('USA', other.hash, confirms(item)))), ['no-links-proposed content.proposal'])
  })

  it('names each of its links once, and says why it does not simply confirm', () => {
    assert.deepEqual(issuesOf(usa, stating(review('USA', proposal.hash, confirms(item, item, linkNamed(link('A2', 'B2')))))), ['reviewed-twice content.links.1.link', 'link-not-proposed content.links.2.link'])
    for (const finding of ['disputes', 'confirms-with-reservation'] as const) assert.deepEqual(issuesOf(usa, stating(review('USA', proposal.hash, [{ link: item, finding, note: null }]))), ['reason-required content.links.0.note'])
  })

  it('is made by an office of the side that says it', () => {
    assert.deepEqual(issuesOf(usa, stating(review('MEX', proposal.hash, confirms(item)))), ['organisation-not-own content.organisation'])
    assert.deepEqual(issuesOf(usa, stating(review('NOBODY', proposal.hash, confirms(item)))), ['item-unknown content.organisation'])
  })

  it('is between the parties as long as the proposal is', () => {
    assert.deepEqual(issuesOf(usa, stating(review('USA', proposal.hash, confirms(item)), 'public')), ['review-too-open audience'])
  })

  it('is one of each side; a later one takes its place, and no word of another', () => {
    const said = sayReview(usa, review('USA', proposal.hash, confirms(item))).act
    assert.deepEqual(issuesOf(usa, stating(review('USA', proposal.hash, confirms(item), { reviewer: 'Another' }))), ['review-stands content.proposal'])
    meet([mex, usa])
    assert.deepEqual(issuesOf(mex, stating(review('MEX', proposal.hash, confirms(item)), 'parties', said.hash)), ['another-review replaces'])
    assert.ok('speech' in usa.decide(stating(review('USA', proposal.hash, [{ link: item, finding: 'disputes', note: say('No.') }]), 'parties', said.hash)))
  })

  it('of what was withdrawn is refused', () => {
    mex.do({ name: 'withdraw', proposal: proposal.hash, reason: null })
    meet([mex, usa])
    assert.deepEqual(issuesOf(mex, stating(review('MEX', proposal.hash, confirms(item)))), ['proposal-over content.proposal'])
  })
})
