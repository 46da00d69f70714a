// The words of indicators.

import { counted } from '../plural.ts'

export const indicators = {
  nav: { indicators: 'Indicators' },
  flash: {
    'value-reported': 'The value is reported.',
    'value-corrected': 'The value is corrected. The earlier one stays in the record.',
    'value-retracted': 'The value is taken back. It stays in the record, marked as taken back.',
  },
  indicators: {
    title: 'Indicators',
    lead: 'What is counted, and which values your side still has to report. What is computed from a dataset changes with the dataset, never by hand.',
    dueTitle: 'Values to report',
    nothingDue: 'Your side has reported every period that is over.',
    dueCount: (count: number) => `${counted('en', count, 'value', 'values')} to report`,
    indicator: 'Indicator', series: 'Count', period: 'Period', by: 'Due', late: 'late', report: 'Report',
    allTitle: 'All indicators',
    none: 'No indicator has been agreed yet.',
    waiting: (count: number) => `${counted('en', count, 'period', 'periods')} without a value`,
    define: 'Define a new indicator', amend: 'Change the definition', see: 'Public page',
    isResult: 'Result', isContext: 'Context',
    valueTitle: (title: string) => `Report: ${title}`,
    valueLead: (version: number) => `Under the definition in force, version ${version}. A value is of this version; under a changed definition nothing is carried over.`,
    correcting: 'Your side has already reported this period. What you send corrects it; the earlier value stays in the record.',
    noSeries: 'Your side has no count of its own in this indicator.',
    value: 'Value', part: 'Part', whole: 'Whole', valueHint: (unit: string) => `In ${unit}. As you write numbers: 1,234.5. Leave it empty where there is none to tell, and say why below.`,
    partHint: (unit: string) => `How many of the whole. The percentage (${unit}) is computed.`, wholeHint: 'What the part is a part of.',
    score: 'Score', partsHint: 'As far as it is known. What is left empty is not told.',
    counted: 'Counted on', countedHint: 'The day of the count, not before the end of the period.',
    note: 'Note', noteHint: 'How it was counted this time, what is left out; why there is no value.',
    send: 'Report this value', sendCorrection: 'Report the correction', retract: 'Take the value back', retractLead: 'The value no longer stands. It stays in the record, marked as taken back.',
    history: 'What your side reported', notReported: 'not reported', noneToTell: 'counted, no value', correctThis: 'correct', reportThis: 'report',
    toList: 'All indicators',
    freezes: 'Values were reported under the definition in force. If this is agreed, they stay with the earlier version: the new definition starts without any, and pages never join the two.',
  },
}
