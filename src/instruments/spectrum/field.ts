// What a station could make at a distance if nothing stood in the way: Recommendation ITU-R P.525. Over real ground the
// field is weaker, but for reflection and rare layers of the air; so what stays below a limit here stays below it there.

/** ITU-R P.525: e = √(30 p) / d, with p the equivalent isotropically radiated power in W and d in m. */
const IMPEDANCE_OVER_4_PI = 30
/** A half-wave dipole against an isotropic antenna, in dB: 10 log 1.64 (ITU-R BS.561). */
export const DIPOLE_GAIN_DECIBELS = 2.15
/** Of a field of 1 µV/m the flux density is −145.8 dB(W/m²): ITU-R P.525, S = E − 145.8. */
const FIELD_OVER_FLUX_DECIBELS = 145.8

export const POWER_UNITS = ['dBW', 'dBm', 'W', 'kW'] as const
export type PowerUnit = (typeof POWER_UNITS)[number]
export const POWER_KINDS = ['eirp', 'erp'] as const
export type PowerKind = (typeof POWER_KINDS)[number]

/** Equivalent isotropically radiated power in dBW. Null of a power in watts that is none. */
export function eirpOf(power: number, unit: PowerUnit, kind: PowerKind): number | null {
  const decibels = unit === 'dBW' ? power : unit === 'dBm' ? power - 30 : power <= 0 ? null : 10 * Math.log10(power * (unit === 'kW' ? 1000 : 1))
  return decibels === null ? null : decibels + (kind === 'erp' ? DIPOLE_GAIN_DECIBELS : 0)
}

/** Field strength in dB(µV/m) of so many dBW (e.i.r.p.) at so many kilometres. */
export function freeSpaceField(eirpDecibels: number, kilometres: number): number {
  return eirpDecibels + 10 * Math.log10(IMPEDANCE_OVER_4_PI) - 20 * Math.log10(kilometres * 1000) + 120
}

/** Basic transmission loss in dB at so many MHz and kilometres: 32.4 + 20 log f + 20 log d. */
export function freeSpaceLoss(megahertz: number, kilometres: number): number {
  return 32.4 + 20 * Math.log10(megahertz) + 20 * Math.log10(kilometres)
}

/** A limit of flux density, dB(W/m²), as one of the field, dB(µV/m). */
export function fieldOfFlux(decibels: number): number {
  return decibels + FIELD_OVER_FLUX_DECIBELS
}

/** How far an antenna of so many metres sees over smooth ground, with the usual bending of rays (4/3 of the radius of the earth): √(2 · 8495 h). */
export function radioHorizonKilometres(heightMetres: number): number {
  return Math.sqrt(2 * 8495 * (heightMetres / 1000))
}
