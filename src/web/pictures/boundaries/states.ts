// The states that maps can show, as both languages call them.

import type { Language } from '../../../text/bilingual.ts'

export interface State {
  readonly country: 'MX' | 'US'
  /** INEGI's cve_ent or FIPS: the id in the boundaries. */
  readonly code: string
  /** What stands where the name has no room, and what `AreaValue.id` may say: the postal code, or the end of ISO 3166-2. */
  readonly short: string
  readonly name: Readonly<Record<Language, string>>
  readonly isOnBorder: boolean
}

const MX = `01 AGU Aguascalientes|02 BCN Baja California|03 BCS Baja California Sur|04 CAM Campeche|05 COA Coahuila|06 COL Colima|07 CHP Chiapas|08 CHH Chihuahua|09 CMX Ciudad de México=Mexico City|10 DUR Durango|11 GUA Guanajuato|12 GRO Guerrero|13 HID Hidalgo|14 JAL Jalisco|15 MEX Estado de México=State of Mexico|16 MIC Michoacán|17 MOR Morelos|18 NAY Nayarit|19 NLE Nuevo León|20 OAX Oaxaca|21 PUE Puebla|22 QUE Querétaro|23 ROO Quintana Roo|24 SLP San Luis Potosí|25 SIN Sinaloa|26 SON Sonora|27 TAB Tabasco|28 TAM Tamaulipas|29 TLA Tlaxcala|30 VER Veracruz|31 YUC Yucatán|32 ZAC Zacatecas`
const US = `01 AL Alabama|02 AK Alaska|04 AZ Arizona|05 AR Arkansas|06 CA California|08 CO Colorado|09 CT Connecticut|10 DE Delaware|11 DC Distrito de Columbia=District of Columbia|12 FL Florida|13 GA Georgia|15 HI Hawái=Hawaii|16 ID Idaho|17 IL Illinois|18 IN Indiana|19 IA Iowa|20 KS Kansas|21 KY Kentucky|22 LA Luisiana=Louisiana|23 ME Maine|24 MD Maryland|25 MA Massachusetts|26 MI Míchigan=Michigan|27 MN Minnesota|28 MS Misisipi=Mississippi|29 MO Misuri=Missouri|30 MT Montana|31 NE Nebraska|32 NV Nevada|33 NH Nuevo Hampshire=New Hampshire|34 NJ Nueva Jersey=New Jersey|35 NM Nuevo México=New Mexico|36 NY Nueva York=New York|37 NC Carolina del Norte=North Carolina|38 ND Dakota del Norte=North Dakota|39 OH Ohio|40 OK Oklahoma|41 OR Oregón=Oregon|42 PA Pensilvania=Pennsylvania|44 RI Rhode Island|45 SC Carolina del Sur=South Carolina|46 SD Dakota del Sur=South Dakota|47 TN Tennessee|48 TX Texas|49 UT Utah|50 VT Vermont|51 VA Virginia|53 WA Washington|54 WV Virginia Occidental=West Virginia|55 WI Wisconsin|56 WY Wyoming`
const ON_BORDER = { MX: ['02', '05', '08', '19', '26', '28'], US: ['04', '06', '35', '48'] } as const satisfies Record<State['country'], readonly string[]>

/** 32 states of Mexico; 50 states of the United States and its capital's district. */
export const STATES: readonly State[] = [...statesIn(MX, 'MX'), ...statesIn(US, 'US')]

/** By code or short name; null for what is no state of that country. */
export function findState(country: State['country'], id: string): State | null {
  return STATES.find((state) => state.country === country && (state.code === id || state.short === id.toUpperCase())) ?? null
}

function statesIn(list: string, country: State['country']): readonly State[] {
  return list.split('|').map((line) => {
    const [, code = '', short = '', names = ''] = /^(\d\d) (\w+) (.+)$/.exec(line) ?? []
    const [es = '', en = es] = names.split('=')
    return { country, code, short, name: { en, es }, isOnBorder: (ON_BORDER[country] as readonly string[]).includes(code) }
  })
}
