// The pages of this area, by their kind.

import { plain } from '../../reading.ts'
import AccountPage from './AccountPage.svelte'
import AuditPage from './AuditPage.svelte'
import CodesPage from './CodesPage.svelte'
import EnrolPage from './EnrolPage.svelte'
import FocalPointsPage from './FocalPointsPage.svelte'
import HandOverPage from './HandOverPage.svelte'
import PeopleListPage from './PeopleListPage.svelte'
import PersonPage from './PersonPage.svelte'
import SignedInPage from './SignedInPage.svelte'
import TokensPage from './TokensPage.svelte'
import SignInPage from './SignInPage.svelte'
import WebhookPage from './WebhookPage.svelte'
import WebhooksPage from './WebhooksPage.svelte'
import WelcomePage from './WelcomePage.svelte'
import type { PeoplePage } from './models.ts'
import type { Pages } from '../page-of.ts'

export const PEOPLE_PAGES: Pages<PeoplePage> = {
  'sign-in': { component: SignInPage, title: (_, words) => words.signIn.title, tab: null },
  'signed-in': { component: SignedInPage, title: (_, words) => words.signIn.signedIn, tab: null },
  welcome: { component: WelcomePage, title: (_, words) => words.welcome.title, tab: null },
  account: { component: AccountPage, title: (_, words) => words.account.title, tab: 'account' },
  enrol: { component: EnrolPage, title: (_, words) => words.codes.enrol, tab: 'account' },
  'recovery-codes': { component: CodesPage, title: (_, words) => words.codes.title, tab: 'account' },
  tokens: { component: TokensPage, title: (_, words) => words.tokens.title, tab: 'account' },
  webhooks: { component: WebhooksPage, title: (_, words) => words.webhooks.title, tab: 'account' },
  webhook: { component: WebhookPage, title: (page, words) => words.webhooks.one(page.hook.name), tab: 'account' },
  people: { component: PeopleListPage, title: (_, words) => words.people.title, tab: 'people' },
  person: { component: PersonPage, title: (page) => plain(page.person.name, page.language), tab: 'people' },
  'hand-over': { component: HandOverPage, title: (page, words) => words.handOver.title(plain(page.person.name, page.language)), tab: 'people' },
  'focal-points': { component: FocalPointsPage, title: (_, words) => words.focalPoints.title, tab: 'focal-points' },
  audit: { component: AuditPage, title: (_, words) => words.audit.title, tab: 'audit' },
}
