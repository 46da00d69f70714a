import { plain } from '../../reading.ts'
import type { Pages } from '../page-of.ts'
import CommitPage from './CommitPage.svelte'
import MinutesListPage from './MinutesListPage.svelte'
import MinutesOfPage from './MinutesOfPage.svelte'
import type { MinutesPage } from './models.ts'
import NoCommitmentPage from './NoCommitmentPage.svelte'
import RegisterPage from './RegisterPage.svelte'
import WriteMinutesPage from './WriteMinutesPage.svelte'

export const MINUTES_PAGES: Pages<MinutesPage> = {
  'commit-decisions': { component: CommitPage, title: (page, words) => words.minutes.commitTitle(page.lines.length), tab: 'minutes' },
  minutes: { component: MinutesListPage, title: (_page, words) => words.minutes.listTitle, tab: 'minutes' },
  'minutes-of': { component: MinutesOfPage, title: (_page, words) => words.minutes.recordTitle, tab: 'minutes' },
  'no-commitment': { component: NoCommitmentPage, title: (_page, words) => words.minutes.noneTitle, tab: 'minutes' },
  register: { component: RegisterPage, title: (page, words) => words.minutes.registerTitle(plain(page.register.ref.title, page.language)), tab: 'minutes' },
  'write-minutes': { component: WriteMinutesPage, title: (page, words) => (page.inForce === null ? words.minutes.writeTitle : words.minutes.amendTitle), tab: 'minutes' },
}
