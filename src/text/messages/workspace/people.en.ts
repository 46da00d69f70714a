// Signing in, and people.

export const people = {
  nav: {},
  flash: {
    'signed-in': 'You are signed in.',
    'signed-out': 'You are signed out.',
  },
  signIn: {
    title: 'Sign in',
    trialTitle: 'Trial sign-in',
    trial: 'This is a demonstration. The officers are invented and there are no passwords: choose whose part you play. A government connects its own sign-in service here.',
    choose: 'Choose an officer',
    none: 'No officer is registered on this node.',
  },
}
