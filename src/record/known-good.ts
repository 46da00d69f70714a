// A signature known to be good under each algorithm, by which a machine or a browser shows that it can
// check any at all: RFC 8032, section 7.1, test 2; RFC 6979, appendix A.2.5, SHA-256, "sample".

import type { Algorithm } from './crypto.ts'

export const KNOWN_GOOD: { readonly [A in Algorithm]: { readonly publicKey: string; readonly text: string; readonly signature: string } } = {
  ed25519: {
    publicKey: 'PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw', text: 'r',
    signature: 'kqAJqfDUyrhyDoILX2QlQKKye1QWUD-Ps3YiI-vbadoIWsHkPhWZbkWPNhPQ8R2MOHsurrQwKu6wDSkWErsMAA',
  },
  'ecdsa-p256': {
    publicKey: 'YP7UuiVanTHJYet0xjVtaMBJuJI7Yfps5mliLmDyn7Z5A_4QCLi8maQa6elWKLxk8vGyDC1-n1F3o8KU1EYimQ', text: 'sample',
    signature: '79SLKqy2qP0RQN2c1F6B1p0sh3tWqvmRw00OqE6vNxb3yxyULWV8QdQ2x6G24p9l8-kA27mv9AZNxKsvhDrNqA',
  },
}
