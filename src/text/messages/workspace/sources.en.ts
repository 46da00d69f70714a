// The words of sources: originators that are asked for new vintages.

import { counted } from '../plural.ts'

export const sources = {
  nav: { sources: 'Sources of data' },
  flash: { 'source-asked': 'The originator was asked.', 'source-stated': 'The new vintage is stated. It replaces the one before.' },
  sources: {
    title: 'Sources of data',
    lead: 'Originators that this node asks for new vintages of your side’s datasets. What came lies prepared until somebody states it.',
    none: 'This node asks nobody. Whoever runs it names sources in its settings.',
    source: 'Source', dataset: 'Dataset', last: 'Last asked', next: 'Next', prepared: 'Lies prepared',
    never: 'not yet', soon: 'soon', nothingPrepared: 'nothing', ask: 'Ask now', state: 'State this vintage', byItself: 'states by itself',
    every: (hours: number) => `every ${counted('en', hours, 'hour', 'hours')}`,
    rows: (n: number) => counted('en', n, 'row', 'rows'),
    changes: ({ added, removed, changed }: { added: number; removed: number; changed: number }) => `${added} added, ${removed} removed, ${changed} changed`,
    failures: (n: number) => counted('en', n, 'failure in a row', 'failures in a row'),
    connectors: { 'bts-crossings': 'BTS, border crossings', 'cisa-kev': 'CISA, known exploited vulnerabilities', 'world-bank': 'World Bank, indicators', 'cbp-waits': 'CBP, border wait times', banxico: 'Banco de México, SIE', inegi: 'INEGI, indicators', file: 'File at an address' },
    outcomes: {
      stated: 'Stated', prepared: 'Came, lies prepared', 'nothing-new': 'Nothing new', 'bad-rows': 'Came with rows that do not fit the description', 'dataset-unstated': 'Your side has not stated this dataset yet',
      'connector-unknown': 'There is no such connector', 'settings-invalid': 'The settings of the source do not fit its connector', 'answer-not-json': 'What came is not data', 'answer-shape-changed': 'The answer has another shape than documented',
      'answer-incomplete': 'The answer is not complete', 'asked-too-often': 'The originator asks to wait', 'token-missing': 'There is no token', 'token-refused': 'The token is refused', 'token-file-open': 'The file of the token can be read by others',
      'address-not-http': 'No address of the web', 'address-private': 'The address leads into a private network', 'address-unreachable': 'Could not be reached', 'address-status': 'The originator answered with an error', 'answer-too-large': 'The answer is too large', 'answer-too-slow': 'The answer took too long', 'answer-not-text': 'The answer is encoded in a way that was not asked for',
    },
  },
}
