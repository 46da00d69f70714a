// The pages of this area, by their kind.

import SignInPage from './SignInPage.svelte'
import type { PeoplePage } from './models.ts'
import type { Pages } from '../page-of.ts'

export const PEOPLE_PAGES: Pages<PeoplePage> = {
  'sign-in': { component: SignInPage, title: (_, words) => words.signIn.title, tab: null },
}
