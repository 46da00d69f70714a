import type { PEOPLE_ROUTES } from '../../../web/workspace/people/routes.ts'
import type { Handlers } from '../handlers.ts'
import { showSignIn, signIn, signOut } from './sign-in.ts'

export const PEOPLE: Handlers<typeof PEOPLE_ROUTES> = {
  'sign-in': { get: (visit) => showSignIn(visit), post: signIn, look: null, deed: null },
  'sign-out': { post: signOut, deed: null },
}
