// Programmes for young people in northern Central America, compiled as files of IATI from what was said in public, and
// the places there by their official codes.

import { ACTIVITY_DESCRIPTION } from '../../../src/dialogue/data/activities.ts'
import type { DatasetDescription } from '../../../src/dialogue/statements/index.ts'
import { both } from '../words.ts'
import { attribute, dimension } from './columns.ts'
import { LICENCES, ORIGINATORS, obtained } from './provenance.ts'

const CLAIMS = both(
  'One row is one place of one claim that an activity makes in public; the value is of all places of the claim together.',
  'Cada renglón es un lugar de una afirmación que una actividad hace en público; el valor corresponde a todos los lugares de la afirmación en conjunto.',
)
const COMPILED = both(
  'Compiled from one public statement into a file of IATI 2.03; neither government nor the contractor published such a file. What the statement does not say is left out.',
  'Compilado de un solo texto público en un archivo de IATI 2.03; ni los gobiernos ni la empresa publicaron un archivo así. Lo que el texto no dice se omite.',
)
const STATUS = both(
  'Status and period are those of the text, at its time. U.S. development aid was largely stopped in 2025; what a side has stopped stands as its own statement beside the page.',
  'El estado y el periodo son los del texto, en su momento. La ayuda de Estados Unidos al desarrollo se detuvo en gran parte en 2025; lo que una parte haya detenido consta como declaración suya junto a la página.',
)

const sembrando: DatasetDescription = {
  dataset: 'sembrando-oportunidades', title: both('Sembrando Oportunidades, as announced in 2021', 'Sembrando Oportunidades, según se anunció en 2021'), definition: CLAIMS, method: COMPILED, ...ACTIVITY_DESCRIPTION,
  licence: LICENCES.facts, originator: ORIGINATORS.compilers, vintage: '2021-12-01',
  obtained: { ...obtained('sembrando-oportunidades', both('From the joint statement of Mexico and the United States of 1 December 2021.', 'Del comunicado conjunto de México y Estados Unidos del 1 de diciembre de 2021.')), url: 'https://www-2021.usaid.gov/news-information/press-releases/dec-1-2021-us-mexico-joint-statement-sembrando-oportunidades' },
  caveats: [both('The statement says “more than 500,000”: the number is the least that was aimed at. It names no period and no municipalities.', 'El comunicado dice «más de 500,000»: el número es el mínimo que se buscaba. No indica periodo ni municipios.'), STATUS],
}

const creando: DatasetDescription = {
  dataset: 'creando-mi-futuro-aqui', title: both('Creando Mi Futuro Aquí, as its contractor describes it', 'Creando Mi Futuro Aquí, según la describe la empresa que la ejecuta'), definition: CLAIMS, method: COMPILED, ...ACTIVITY_DESCRIPTION,
  licence: LICENCES.facts, originator: ORIGINATORS.compilers, vintage: '2026-11',
  obtained: { ...obtained('creando-mi-futuro-aqui', both('From the page of the contractor, DAI.', 'De la página de la empresa ejecutora, DAI.')), url: 'https://www.dai.com/our-work/projects/honduras-creando-mi-futuro' },
  caveats: [
    both('The page says “at least 500,000”. It names no municipalities and no results reached.', 'La página dice «al menos 500,000». No indica municipios ni resultados alcanzados.'),
    both('The ambassador of the United States in Honduras called the activity part of the alliance with AMEXCID (hn.usembassy.gov, remarks at the AMEXCID-USAID workshop); whether it counts the same people nobody has said.', 'La embajadora de Estados Unidos en Honduras llamó a la actividad parte de la alianza con la AMEXCID (hn.usembassy.gov, palabras en el taller AMEXCID-USAID); nadie ha dicho si cuenta a las mismas personas.'), STATUS,
  ],
}

const places: DatasetDescription = {
  dataset: 'northern-central-america', title: both('El Salvador, Guatemala and Honduras and their departments', 'El Salvador, Guatemala y Honduras y sus departamentos'),
  definition: both('One row is one country or department by its code.', 'Cada renglón es un país o departamento por su código.'),
  method: both('Codes of ISO 3166-1 and ISO 3166-2; countries lie in region 1032 of the OECD (Central America).', 'Códigos de ISO 3166-1 e ISO 3166-2; los países están en la región 1032 de la OCDE (América Central).'),
  columns: [
    dimension('code', 'text', both('Code', 'Código')), attribute('level', 'text', both('Level', 'Nivel'), { codes: [['country', 'Country', 'País'], ['department', 'Department', 'Departamento']] }),
    attribute('name', 'text', both('Name', 'Nombre')), attribute('within', 'text', both('Lies in', 'Está en')),
  ],
  key: ['code'], licence: LICENCES.facts, originator: { name: both('International Organization for Standardization (ISO)', 'Organización Internacional de Normalización (ISO)'), url: 'https://www.iso.org/iso-3166-country-codes.html' }, vintage: '2023',
  obtained: { ...obtained('northern-central-america', both('Taken from iso-codes 4.15.0 of Debian, which is not the originator; one row a code, names as written there.', 'Tomado de iso-codes 4.15.0 de Debian, que no es la fuente original; un renglón por código, con los nombres como ahí aparecen.')), url: 'https://salsa.debian.org/iso-codes-team/iso-codes' },
  caveats: [both('Departments, not municipalities: the statements name none.', 'Departamentos, no municipios: los textos no nombran ninguno.')],
}

export const PROGRAMMES_OF_MEXICO: readonly DatasetDescription[] = [sembrando]
export const PROGRAMMES_OF_THE_UNITED_STATES: readonly DatasetDescription[] = [creando, places]
