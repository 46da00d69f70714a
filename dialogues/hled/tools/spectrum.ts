// What can be reckoned of a station near the border, by the protocols of which something could be read. Where the text
// of a protocol was not at hand, its distance and limit stay unknown, and the tool says so.

import type { JointTool } from '../joint-items.ts'
import { both, noted, sources } from '../words.ts'

const STATE_800 = noted('https://2009-2017.state.gov/e/eb/rls/othr/telecom/192035.htm', 'Protocol of June 8, 2012, Department of State', 'Protocolo del 8 de junio de 2012, Departamento de Estado')
const CFR_800 = noted('http://hallikainen.org/org/FCC/FccRules/2018/90/619', '47 CFR 90.619, edition of October 1, 2018 (copy)', '47 CFR 90.619, edición del 1 de octubre de 2018 (copia)')
const PAGING = noted('https://1library.co/document/q53r26gz-telecommunications-protocol-united-states-america-mexico-washington-february.html', 'TIAS 12838, protocol of February 27, 1997 (copy)', 'TIAS 12838, protocolo del 27 de febrero de 1997 (copia)')
const PCS = noted('https://webarchive.library.unt.edu/web/20120921062933/http://www.state.gov/e/eb/rls/othr/telecom/192029.htm', 'Protocol of June 8, 2012, Department of State (archived)', 'Protocolo del 8 de junio de 2012, Departamento de Estado (archivado)')
const AWS = noted('https://webarchive.library.unt.edu/web/20121002191440/http://www.state.gov/e/eb/rls/othr/telecom/113290.htm', 'Protocol of December 16, 2008, Department of State (archived)', 'Protocolo del 16 de diciembre de 2008, Departamento de Estado (archivado)')
const BAND_406 = noted('https://2009-2017.state.gov/e/eb/rls/othr/telecom/50857.htm', 'Protocol of July 27, 2005, Department of State', 'Protocolo del 27 de julio de 2005, Departamento de Estado')
const BAND_380 = noted('https://vdocuments.us/telecommunication-use-of-380-3999-mhz-band-the-following-geographic-coordinates.html', 'TIAS 05-727.2, protocol of July 27, 2005, amended on July 17, 2006 (copy)', 'TIAS 05-727.2, protocolo del 27 de julio de 2005, modificado el 17 de julio de 2006 (copia)')
const BAND_138 = noted('https://corpora.tika.apache.org/base/docs/govdocs1/829/829847.html', 'Protocol of August 3, 2007, Department of State (copy)', 'Protocolo del 3 de agosto de 2007, Departamento de Estado (copia)')
const E_BAND = noted('https://law.lawstack.com/cfr/47/101.1527/', '47 CFR 101.1527(b), as of June 20, 2026 (copy)', '47 CFR 101.1527(b), al 20 de junio de 2026 (copia)')
const FM = noted('http://frwebgate.access.gpo.gov/cgi-bin/getdoc.cgi?dbname=1997_register&docid=fr25se97-14', 'Federal Register, September 25, 1997, on the agreement of August 11, 1992', 'Federal Register, 25 de septiembre de 1997, sobre el acuerdo del 11 de agosto de 1992')
const AM = noted('https://docslib.org/doc/1341245/am-agezxz-yt-bztvzzx-t9z-united-states-and-zexico', 'Agreement on AM broadcasting (copy)', 'Acuerdo sobre radiodifusión AM (copia)')

const zoneByCoordinates = both('The zone is drawn by coordinates in an appendix that was not at hand.', 'La zona está trazada por coordenadas en un apéndice que no estuvo disponible.')
const separations = both('The agreement works by distances and protected contours between stations, not by a distance from the border alone.', 'El acuerdo opera con distancias y contornos protegidos entre estaciones, no con una distancia a la frontera por sí sola.')

export const SPECTRUM: JointTool = {
  item: 'instrument/spectrum-check',
  content: {
    title: both('Spectrum at the border: pre-check of a station', 'Espectro en la frontera: revisión previa de una estación'),
    purpose: both(
      'How far a station is from the land border, how strong its field there can be at most, and what the protocol of its band says of both.',
      'A qué distancia está una estación de la frontera terrestre, qué intensidad puede tener ahí su campo como máximo y qué dice de ambas cosas el protocolo de su banda.',
    ),
    elements: ['element/III.1'],
    settings: {
      instrument: 'spectrum',
      border: 'us-mx',
      bands: [
        { band: 'am', title: both('AM broadcasting, 535 to 1,605 kHz', 'Radiodifusión AM, 535 a 1,605 kHz'), ranges: [{ from: 0.535, to: 1.605 }], coordinationKilometres: null, limit: null, note: separations, protocol: both('Agreement relating to the AM broadcasting service in the medium frequency band', 'Acuerdo relativo al servicio de radiodifusión en AM en la banda de ondas hectométricas'), sources: [AM] },
        { band: 'fm', title: both('FM broadcasting, 88 to 108 MHz', 'Radiodifusión FM, 88 a 108 MHz'), ranges: [{ from: 88, to: 108 }], coordinationKilometres: null, limit: null, note: separations, protocol: both('Agreement relating to the FM broadcasting service, August 11, 1992', 'Acuerdo relativo al servicio de radiodifusión en FM, 11 de agosto de 1992'), sources: [FM] },
        { band: 'band-138', title: both('138 to 144 MHz', '138 a 144 MHz'), ranges: [{ from: 138, to: 144 }], coordinationKilometres: null, limit: null, note: zoneByCoordinates, protocol: both('Protocol on the 138–144 MHz band, 2007', 'Protocolo de la banda 138–144 MHz, 2007'), sources: [BAND_138] },
        { band: 'band-380', title: both('380 to 399.9 MHz', '380 a 399.9 MHz'), ranges: [{ from: 380, to: 399.9 }], coordinationKilometres: null, limit: null, note: zoneByCoordinates, protocol: both('Protocol on the 380–399.9 MHz band, July 27, 2005, amended in 2006', 'Protocolo de la banda 380–399.9 MHz, 27 de julio de 2005, modificado en 2006'), sources: [BAND_380] },
        { band: 'band-406', title: both('406.1 to 420 MHz', '406.1 a 420 MHz'), ranges: [{ from: 406.1, to: 420 }], coordinationKilometres: null, limit: null, note: zoneByCoordinates, protocol: both('Protocol on the 406.1–420 MHz band, July 27, 2005', 'Protocolo de la banda 406.1–420 MHz, 27 de julio de 2005'), sources: [BAND_406] },
        {
          band: 'land-mobile-800', title: both('Land mobile at 800 MHz', 'Servicio móvil terrestre en 800 MHz'), ranges: [{ from: 806, to: 824 }, { from: 851, to: 869 }], coordinationKilometres: 110,
          limit: { decibels: -107, unit: 'dB(W/m²)', perKilohertz: 25, heightMetres: null, appliesTo: both('stations on channels primary to the other country, and on co-primary channels without coordination', 'estaciones en canales primarios del otro país y, sin coordinación, en canales coprimarios') },
          note: both('On channels primary to its own country a station keeps instead to limits of power by antenna height.', 'En los canales primarios de su propio país, la estación se sujeta en cambio a límites de potencia según la altura de la antena.'),
          protocol: both('Protocol on 806–824/851–869 and 896–901/935–940 MHz, June 8, 2012', 'Protocolo de 806–824/851–869 y 896–901/935–940 MHz, 8 de junio de 2012'), sources: [STATE_800, CFR_800],
        },
        { band: 'land-mobile-900', title: both('Land mobile at 900 MHz', 'Servicio móvil terrestre en 900 MHz'), ranges: [{ from: 896, to: 901 }, { from: 935, to: 940 }], coordinationKilometres: 110, limit: null, note: null, protocol: both('Protocol on 806–824/851–869 and 896–901/935–940 MHz, June 8, 2012', 'Protocolo de 806–824/851–869 y 896–901/935–940 MHz, 8 de junio de 2012'), sources: [STATE_800, CFR_800] },
        { band: 'paging-929', title: both('Paging at 929 and 931 MHz', 'Radiolocalización móvil de personas en 929 y 931 MHz'), ranges: [{ from: 929, to: 930 }, { from: 931, to: 932 }], coordinationKilometres: 120, limit: null, note: null, protocol: both('Protocol on 929–930 and 931–932 MHz, February 27, 1997', 'Protocolo de 929–930 y 931–932 MHz, 27 de febrero de 1997'), sources: [PAGING] },
        { band: 'aws', title: both('Advanced wireless services, 1.7 and 2.1 GHz', 'Servicios inalámbricos avanzados, 1.7 y 2.1 GHz'), ranges: [{ from: 1710, to: 1755 }, { from: 2110, to: 2155 }], coordinationKilometres: null, limit: null, note: zoneByCoordinates, protocol: both('Protocol on 1710–1755 and 2110–2155 MHz, December 16, 2008', 'Protocolo de 1710–1755 y 2110–2155 MHz, 16 de diciembre de 2008'), sources: [AWS] },
        { band: 'pcs', title: both('Personal communications services, 1.9 GHz', 'Servicios de comunicación personal, 1.9 GHz'), ranges: [{ from: 1850, to: 1915 }, { from: 1930, to: 1995 }], coordinationKilometres: 72, limit: null, note: null, protocol: both('Protocol on 1850–1915 and 1930–1995 MHz, June 8, 2012', 'Protocolo de 1850–1915 y 1930–1995 MHz, 8 de junio de 2012'), sources: [PCS] },
        {
          band: 'e-band', title: both('Fixed links at 71 to 95 GHz', 'Enlaces fijos en 71 a 95 GHz'), ranges: [{ from: 71_000, to: 76_000 }, { from: 81_000, to: 86_000 }, { from: 92_000, to: 94_000 }, { from: 94_100, to: 95_000 }], coordinationKilometres: 56.3, limit: null,
          note: both('35 miles for an antenna that looks within 200 degrees toward the border; for one that looks away the distance is 5 miles.', '35 millas para una antena orientada dentro de 200 grados hacia la frontera; para una orientada en sentido opuesto, 5 millas.'),
          protocol: both('Rule of the Federal Communications Commission, 47 CFR 101.1527', 'Norma de la Comisión Federal de Comunicaciones, 47 CFR 101.1527'), sources: [E_BAND],
        },
      ],
    },
    method: both(
      'The distance is that of the geodesic on the WGS 84 ellipsoid to the nearest point of the line of the border. The field is that of free space (Recommendation ITU-R P.525): the worst case, since ground only weakens it. Within the distance of a protocol a station is coordinated; what stays below its limit even in free space needs no consent. The tolerance of the line is taken against the station in both.',
      'La distancia es la de la geodésica sobre el elipsoide WGS 84 al punto más cercano de la línea fronteriza. El campo es el del espacio libre (Recomendación UIT-R P.525): el peor caso, pues el terreno solo lo debilita. Dentro de la distancia de un protocolo la estación se coordina; lo que aun en el espacio libre queda debajo de su límite no requiere consentimiento. La tolerancia de la línea se toma en ambos casos en contra de la estación.',
    ),
    assumptions: [
      both('All of the power goes toward the border. Where a bandwidth is told, the power is spread evenly over it.', 'Toda la potencia se dirige hacia la frontera. Si se indica un ancho de banda, la potencia se reparte en él de manera uniforme.'),
    ],
    caveats: [
      both('Distances and limits are those that could be read: of most protocols only the first articles were at hand, and of rules of one side a copy. What is unknown here can be known to the administrations.', 'Las distancias y los límites son los que pudieron leerse: de la mayoría de los protocolos solo se dispuso de los primeros artículos, y de las normas de una parte, de una copia. Lo que aquí se desconoce pueden conocerlo las administraciones.'),
      both('Television, 600 and 700 MHz, 2.5 GHz, 3 GHz and 4.9 GHz are not in it: no text of their protocols was found.', 'No incluye televisión, 600 y 700 MHz, 2.5 GHz, 3 GHz ni 4.9 GHz: no se encontró el texto de sus protocolos.'),
      both('Only the land border is in it: at the coasts the maritime boundary can be nearer.', 'Solo incluye la frontera terrestre: en las costas, el límite marítimo puede estar más cerca.'),
    ],
    sources: sources('https://www.itu.int/rec/R-REC-P.525/', 'https://www.fcc.gov/news-events/blog/2016/02/12/spectrum-coordination-meeting-mexico'),
  },
}
