// The words of typed fields and of rules over them, wherever they stand.

export const typed = {
  yes: 'Yes',
  no: 'No',
  unsaid: 'Not said',
  empty: 'Nothing given',
  chooseOne: 'Choose one',
  latitude: 'Latitude (degrees)',
  longitude: 'Longitude (degrees)',
  degrees: (latitude: string, longitude: string) => `${latitude}, ${longitude} (latitude, longitude; WGS 84)`,
  inUnit: (unit: string) => `In ${unit}.`,
  unknownCode: (code: string) => `${code} (no longer on the list)`,
  verdict: { kept: 'Met', broken: 'Not met', unknown: 'Cannot be told' },
  missing: (fields: string) => `Not known: ${fields}.`,
  decidedBy: (fields: string) => `Decided by: ${fields}.`,
}
