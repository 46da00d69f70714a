// Saved searches: each person's own, shared where they say so, never changed unseen.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openNode } from '../testing/nodes.ts'
import { LONGEST_NAME, SavedViews } from './index.ts'

test('a view is its owner’s until it is shared, and only the owner changes it', async (t) => {
  const node = await openNode(t, 'MEX')
  const views = new SavedViews(node.store, () => node.now())
  const made = await views.save('ana', ' Late items ', 'schedule=late')
  assert.ok(made !== null)
  assert.deepEqual([made.name, (await views.list('ana')).length, (await views.list('ben')).length, await views.find('ben', made.id)], ['Late items', 1, 0, null])
  const shared = await views.change('ana', made, { isShared: true })
  assert.deepEqual([shared?.isShared, (await views.list('ben')).map(({ name }) => name)], [true, ['Late items']])
  assert.equal(await views.change('ben', shared ?? made, { name: 'Mine now' }), null)
  assert.equal(await views.remove('ben', shared ?? made), false)
  assert.deepEqual((await new SavedViews(node.store, () => node.now()).list('ben')).map(({ query }) => query), ['schedule=late'])
})

test('a view that was changed meanwhile is neither renamed nor taken away on what was seen before', async (t) => {
  const node = await openNode(t, 'MEX')
  const views = new SavedViews(node.store, () => node.now())
  const made = await views.save('ana', 'First', 'q=a')
  assert.ok(made !== null)
  const renamed = await views.change('ana', made, { name: 'Second' })
  assert.deepEqual([await views.change('ana', made, { name: 'Third' }), await views.remove('ana', made), (await views.find('ana', made.id))?.name], [null, false, 'Second'])
  assert.equal(await views.remove('ana', renamed ?? made), true)
  assert.deepEqual(await views.list('ana'), [])
})

test('what cannot be kept is not: no name, one that is too long, too long a query', async (t) => {
  const node = await openNode(t, 'MEX')
  const views = new SavedViews(node.store, () => node.now())
  assert.deepEqual([await views.save('ana', '  ', 'q=a'), await views.save('ana', 'x'.repeat(LONGEST_NAME + 1), ''), await views.save('ana', 'x', 'q'.repeat(5000))], [null, null, null])
  assert.deepEqual(await views.list('ana'), [])
})

test('one view opens by itself as long as the person may open it', async (t) => {
  const node = await openNode(t, 'MEX')
  const views = new SavedViews(node.store, () => node.now())
  const made = await views.save('ana', 'Late', 'schedule=late')
  assert.ok(made !== null)
  const shared = await views.change('ana', made, { isShared: true })
  await views.choose('ben', made.id)
  assert.equal((await views.defaultOf('ben'))?.name, 'Late')
  await views.change('ana', shared ?? made, { isShared: false })
  assert.equal(await views.defaultOf('ben'), null)
  await views.choose('ben', null)
  assert.equal(await views.defaultOf('ana'), null)
})

test('what somebody shared goes to the successor with everything else, what was only theirs does not', async (t) => {
  const node = await openNode(t, 'MEX')
  const views = new SavedViews(node.store, () => node.now())
  const [own, common] = [await views.save('ana', 'Own', ''), await views.save('ana', 'Common', 'q=b')]
  assert.ok(own !== null && common !== null)
  await views.change('ana', common, { isShared: true })
  assert.deepEqual(await views.sharedBy('ana'), [common.id])
  await views.passOn('ana', 'eva')
  await views.passOn('ana', 'eva')
  assert.deepEqual([(await views.list('eva')).map(({ name, owner }) => `${name} ${owner}`), await views.sharedBy('ana')], [['Common eva'], []])
})
