// The co-chairs of a side clear the draft on whose page a browser stands, so that it can be sent.

import type { Page } from 'playwright-core'
import { until } from './demonstration.ts'

/** Asks, and gives the clearance of everybody for whom this officer may answer; nothing where none is needed. */
export async function clearHere(page: Page): Promise<void> {
  await page.waitForURL(/(drafts|borradores)\/[0-9a-f-]{36}/)
  const request = page.locator('form[action$="/request"] button[type="submit"], form[action$="/solicitar"] button[type="submit"]')
  const clear = page.locator('button[name="answer"][value="cleared"]')
  if (await request.count() > 0 && await clear.count() === 0) {
    await request.first().click()
    await until(async () => await clear.count().catch(() => 0) > 0, 10_000)
  }
  for (let left = await clear.count(); left > 0; left--) {
    await clear.first().click()
    await until(async () => await clear.count().catch(() => left) === left - 1, 10_000)
  }
}
