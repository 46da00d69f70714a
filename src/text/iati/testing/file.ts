// A file of IATI as an exercise: two programmes for young people that share two municipalities. Nothing in it is a fact.

const NARRATIVES = (en: string, es: string) => `<narrative>${en}</narrative><narrative xml:lang="es">${es}</narrative>`

export interface Exercise {
  readonly identifier?: string
  readonly status?: string
  readonly target?: string
  /** Elements that stand between the places and the results. */
  readonly more?: string
  /** Codes of municipalities. */
  readonly municipalities?: readonly string[]
  /** Readings inside the one period of the one indicator. */
  readonly readings?: string
  readonly start?: string
  readonly end?: string
}

export function exerciseActivity({ identifier = 'XX-EX-1', status = '2', target = '500000', more = '', municipalities = ['0101', '0102'], readings, start = '2022-01-01', end = '2024-12-31' }: Exercise = {}): string {
  return `
  <iati-activity xml:lang="en" default-currency="USD" last-updated-datetime="2022-02-01T00:00:00Z">
    <iati-identifier>${identifier}</iati-identifier>
    <reporting-org ref="XX-EX" type="10"><narrative>Exercise agency</narrative></reporting-org>
    <title>${NARRATIVES('Exercise for young people', 'Ejercicio para jóvenes')}</title>
    <description><narrative>An exercise.</narrative></description>
    <participating-org role="1" ref="XX-EX" type="10"><narrative>Exercise agency</narrative></participating-org>
    <participating-org role="4" type="70"><narrative>Exercise contractor</narrative></participating-org>
    <activity-status code="${status}"/>
    <activity-date type="1" iso-date="${start}"/>
    <activity-date type="3" iso-date="${end}"/>
    <contact-info type="1"><person-name><narrative>Nomen Nescio</narrative></person-name><email>nomen.nescio@example.org</email></contact-info>
    <recipient-country code="HN" percentage="100"/>
    ${municipalities.map((code) => `<location ref="M${code}"><location-id vocabulary="HN-INE" code="${code}"/><name><narrative>Municipality ${code}</narrative></name><administrative vocabulary="A4" level="0" code="HN"/></location>`).join('\n    ')}
    <sector vocabulary="1" code="11330"/>${more}
    <result type="1">
      <title><narrative>Young people</narrative></title>
      <indicator measure="1">
        <title>${NARRATIVES('Young people reached', 'Jóvenes alcanzados')}</title>
        <period><period-start iso-date="${start}"/><period-end iso-date="${end}"/>${readings ?? `<target value="${target}"><comment><narrative>At least.</narrative></comment></target>`}</period>
      </indicator>
    </result>
  </iati-activity>`
}

export function exerciseFile(...activities: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" generated-datetime="2022-02-01T00:00:00Z">${activities.join('')}\n</iati-activities>\n`
}
