// Goods by their codes: the nomenclature, its chapters, and lists of goods.

import type { DatasetDescription } from '../../../src/dialogue/statements/index.ts'
import { both } from '../words.ts'
import { COMMODITY_GROUPS, YES_NO } from './codes.ts'
import { attribute, dimension } from './columns.ts'
import type { CodeList } from './columns.ts'
import { LICENCES, ORIGINATORS, obtained } from './provenance.ts'

const SECTIONS: CodeList = [
  ['I', 'Live animals; animal products', 'Animales vivos y productos del reino animal'],
  ['II', 'Vegetable products', 'Productos del reino vegetal'],
  ['III', 'Animal or vegetable fats and oils', 'Grasas y aceites animales o vegetales'],
  ['IV', 'Prepared foodstuffs; beverages, spirits and vinegar; tobacco', 'Productos de las industrias alimentarias; bebidas y vinagre; tabaco'],
  ['V', 'Mineral products', 'Productos minerales'],
  ['VI', 'Products of the chemical or allied industries', 'Productos de las industrias químicas o de las industrias conexas'],
  ['VII', 'Plastics and rubber, and articles thereof', 'Plástico y caucho, y sus manufacturas'],
  ['VIII', 'Raw hides and skins, leather, furskins and articles thereof', 'Pieles, cueros, peletería y manufacturas de estas materias'],
  ['IX', 'Wood, cork, straw and articles thereof', 'Madera, corcho y espartería, y sus manufacturas'],
  ['X', 'Pulp of wood; paper and paperboard', 'Pasta de madera; papel y cartón'],
  ['XI', 'Textiles and textile articles', 'Materias textiles y sus manufacturas'],
  ['XII', 'Footwear, headgear, umbrellas', 'Calzado, sombreros y paraguas'],
  ['XIII', 'Articles of stone, cement, ceramics and glass', 'Manufacturas de piedra, cemento, cerámica y vidrio'],
  ['XIV', 'Pearls, precious stones and metals', 'Perlas, piedras y metales preciosos'],
  ['XV', 'Base metals and articles of base metal', 'Metales comunes y manufacturas de estos metales'],
  ['XVI', 'Machinery and electrical equipment', 'Máquinas y aparatos, material eléctrico y sus partes'],
  ['XVII', 'Vehicles, aircraft, vessels and associated transport equipment', 'Material de transporte'],
  ['XVIII', 'Optical, precision, medical and musical instruments; clocks and watches', 'Instrumentos de óptica, precisión, médicos y musicales; relojería'],
  ['XIX', 'Arms and ammunition', 'Armas y municiones'],
  ['XX', 'Miscellaneous manufactured articles', 'Mercancías y productos diversos'],
  ['XXI', 'Works of art, collectors’ pieces and antiques', 'Objetos de arte o colección y antigüedades'],
]
const ALL: CodeList = [['TOTAL', 'All goods', 'Todas las mercancías']]

const ENGLISH_ONLY = both('The descriptions are in English only: no complete Spanish text of the six-digit codes under clear terms was found.', 'Las descripciones están solo en inglés: no se encontró un texto completo en español de los códigos a seis dígitos con condiciones claras.')

const nomenclature: DatasetDescription = {
  dataset: 'hs-2022',
  title: both('Harmonized System, edition of 2022', 'Sistema Armonizado, edición de 2022'),
  definition: both('One row is one code of the Harmonized System: a chapter (two digits), a heading (four) or a subheading (six).', 'Cada renglón es un código del Sistema Armonizado: capítulo (dos dígitos), partida (cuatro) o subpartida (seis).'),
  method: both('Nomenclature of the World Customs Organization as UN Comtrade uses it: 97 chapters with 99 (goods not specified), 1,229 headings and 5,613 subheadings.', 'Nomenclatura de la Organización Mundial de Aduanas según la usa UN Comtrade: 97 capítulos, incluido el 99 (mercancías no especificadas), 1,229 partidas y 5,613 subpartidas.'),
  columns: [
    dimension('hs_code', 'text', both('Code', 'Código')),
    attribute('level', 'integer', both('Digits', 'Dígitos'), { definition: both('2, 4 or 6; the row of the total says 5, as the source does.', '2, 4 o 6; el renglón del total dice 5, como la fuente.') }),
    attribute('parent', 'text', both('Code above', 'Código superior')),
    attribute('section', 'text', both('Section', 'Sección'), { codes: [...SECTIONS, ...ALL] }),
    attribute('description_en', 'text', both('Description in English', 'Descripción en inglés')),
  ],
  key: ['hs_code'],
  licence: LICENCES.pddl, originator: ORIGINATORS.harmonizedSystem, obtained: obtained('hs-2022', null),
  vintage: 'HS 2022',
  caveats: [ENGLISH_ONLY, both('Descriptions are short forms of UN Comtrade, not the legal text.', 'Las descripciones son formas abreviadas de UN Comtrade, no el texto legal.')],
}

const SPANISH_SOURCES: CodeList = [
  ['LIGIE (Aivan125/anexo22)', 'Mexican tariff law (LIGIE), from one copy', 'Ley de los Impuestos Generales de Importación y de Exportación (LIGIE), de una copia'],
  ['LIGIE seed (GitHub text id 57412457158)', 'Mexican tariff law (LIGIE), from another copy', 'LIGIE, de otra copia'],
  ['HS Spanish list, abridged (GitHub text id 70524126144)', 'Abridged list of the Harmonized System in Spanish', 'Lista abreviada del Sistema Armonizado en español'],
]

const chapters: DatasetDescription = {
  dataset: 'hs-chapters',
  title: both('Chapters of the Harmonized System in both languages', 'Capítulos del Sistema Armonizado en ambos idiomas'),
  definition: both('One row is one chapter of the Harmonized System, with its titles and the commodity group under which BTS counts it.', 'Cada renglón es un capítulo del Sistema Armonizado, con sus títulos y el grupo de productos en que lo cuenta la BTS.'),
  method: both('English titles from the nomenclature of UN Comtrade. Spanish titles from the tariff law of Mexico (LIGIE), a text that the law excludes from copyright, and for 33 chapters from an abridged list; the column says which.', 'Títulos en inglés, de la nomenclatura de UN Comtrade. Títulos en español, de la LIGIE, texto legal que no es objeto de derechos de autor, y de 33 capítulos, de una lista abreviada; la columna indica cuál.'),
  columns: [
    dimension('hs2', 'text', both('Chapter', 'Capítulo')),
    attribute('section', 'text', both('Section', 'Sección'), { codes: SECTIONS }),
    attribute('title_en', 'text', both('Title in English', 'Título en inglés')),
    attribute('title_es', 'text', both('Title in Spanish', 'Título en español')),
    attribute('short_name_en', 'text', both('Short name in English', 'Nombre corto en inglés')),
    attribute('bts_commodity_group', 'text', both('Commodity group', 'Grupo de productos'), { codes: COMMODITY_GROUPS.filter(([code]) => code !== 'Special Classification Provisions') }),
    attribute('es_source', 'text', both('Where the Spanish title is from', 'De dónde procede el título en español'), { codes: SPANISH_SOURCES }),
  ],
  key: ['hs2'],
  licence: LICENCES.pddl, originator: ORIGINATORS.harmonizedSystem,
  obtained: obtained('hs-chapters', both('Two further copies of the Spanish text were read on GitHub; the column es_source says which chapter is from which.', 'Se leyeron en GitHub otras dos copias del texto en español; la columna es_source indica de cuál procede cada capítulo.')),
  vintage: 'HS 2022',
  caveats: [both('The titles are not all of one edition or wording: 33 Spanish ones are abridged. Chapter 77 is reserved; 98 and 99 are left to each country and are not in it.', 'Los títulos no son todos de una misma edición o redacción: 33 de los títulos en español son abreviados. El capítulo 77 está reservado; el 98 y el 99 corresponden a cada país y no figuran.')],
}

const MEDIA: CodeList = [
  ['APC', 'Air pollution control', 'Control de la contaminación del aire'], ['CRE', 'Cleaner or more resource efficient technologies and products', 'Tecnologías y productos más limpios o más eficientes en el uso de recursos'],
  ['EPP', 'Environmentally preferable products', 'Productos preferibles desde el punto de vista ambiental'], ['HEM', 'Heat and energy management', 'Gestión del calor y la energía'],
  ['MON', 'Environmental monitoring, analysis and assessment equipment', 'Equipo de monitoreo, análisis y evaluación ambiental'], ['NRP', 'Natural resources protection', 'Protección de los recursos naturales'],
  ['NVA', 'Noise and vibration abatement', 'Reducción de ruido y vibraciones'], ['REP', 'Renewable energy plant', 'Plantas de energía renovable'],
  ['SWM', 'Management of solid and hazardous waste and recycling systems', 'Manejo de residuos sólidos y peligrosos y sistemas de reciclaje'], ['SWR', 'Clean up or remediation of soil and water', 'Limpieza o remediación de suelos y agua'],
  ['WAT', 'Waste water management and potable water treatment', 'Tratamiento de aguas residuales y potabilización'],
]

const environmental: DatasetDescription = {
  dataset: 'environmental-goods',
  title: both('Environmental goods: the OECD combined list (248) and the APEC list (54)', 'Bienes ambientales: lista combinada de la OCDE (248) y lista del APEC (54)'),
  definition: both('One row is one six-digit code of the Harmonized System, edition of 2007, that the combined list of the OECD (CLEG) names, with the lists on which it stands.', 'Cada renglón es un código a seis dígitos del Sistema Armonizado, edición de 2007, que figura en la lista combinada de la OCDE (CLEG), con las listas en las que aparece.'),
  method: both('Combined List of Environmental Goods of the OECD (J. Sauvage, 2014, table A.1), of three lists: that of the APEC economies (54 codes), that of the Friends group in the WTO (154) and its own (PEGS, 165). What has the same code in 2022 was looked up in the nomenclature.', 'Lista combinada de bienes ambientales de la OCDE (J. Sauvage, 2014, cuadro A.1), formada de tres listas: la de las economías del APEC (54 códigos), la del grupo de Amigos en la OMC (154) y la propia (PEGS, 165). En la nomenclatura se buscó qué designa el mismo código en 2022.'),
  columns: [
    dimension('hs2007', 'text', both('Code, edition of 2007', 'Código, edición de 2007')),
    attribute('medium', 'text', both('Purpose', 'Finalidad'), { codes: MEDIA }),
    attribute('friends', 'integer', both('On the Friends list (WTO)', 'En la lista del grupo de Amigos (OMC)'), { codes: YES_NO }),
    attribute('pegs', 'integer', both('On the PEGS list (OECD)', 'En la lista PEGS (OCDE)'), { codes: YES_NO }),
    attribute('apec', 'integer', both('On the APEC list', 'En la lista del APEC'), { codes: YES_NO }),
    attribute('core_cleg', 'integer', both('In the core of the combined list', 'En el núcleo de la lista combinada'), { codes: YES_NO }),
    attribute('core_cleg_plus', 'integer', both('In the wider core of the combined list', 'En el núcleo ampliado de la lista combinada'), { codes: YES_NO }),
    attribute('medium_name', 'text', both('Purpose in English', 'Finalidad en inglés')),
    attribute('hs2022_same_code_description_en', 'text', both('What the same code means in 2022, in English', 'Qué designa el mismo código en 2022, en inglés'), { definition: both('Empty where the code is no longer in the edition of 2022.', 'Vacío si el código ya no existe en la edición de 2022.') }),
  ],
  key: ['hs2007'],
  licence: LICENCES.facts, originator: ORIGINATORS.oecdGoods,
  obtained: obtained('environmental-goods', both('The names of the purposes and the descriptions of 2022 were added by us.', 'Los nombres de las finalidades y las descripciones de 2022 los agregamos nosotros.')),
  vintage: 'HS 2007',
  caveats: [
    both('The same six digits need not mean the same goods in two editions. 13 codes (5 of them on the APEC list) are no longer in the edition of 2022; no correspondence table is in this record, so what became of them is not told.', 'Los mismos seis dígitos no necesariamente designan las mismas mercancías en dos ediciones. En la edición de 2022 ya no existen 13 códigos (5 de ellos en la lista del APEC); este registro no contiene tabla de correspondencia, por lo que no se dice en qué se convirtieron.'),
    both('A six-digit code holds other goods besides: APEC means only parts of many of its 54 codes.', 'Un código a seis dígitos abarca también otras mercancías: el APEC se refiere solo a una parte de muchos de sus 54 códigos.'),
  ],
}

const medical: DatasetDescription = {
  dataset: 'medical-device-goods',
  title: both('Medical devices: a selection of codes', 'Dispositivos médicos: una selección de códigos'),
  definition: both('One row is one six-digit code of the Harmonized System, edition of 2022, chosen as a medical device.', 'Cada renglón es un código a seis dígitos del Sistema Armonizado, edición de 2022, elegido como dispositivo médico.'),
  method: both('A selection by the compilers of this demonstration, not an official list. Core: all 32 subheadings of the headings 9018 to 9022. Extended: 11 more, among them 3005, 8713 and 9402.', 'Selección de quienes compilaron esta demostración, no una lista oficial. Núcleo: las 32 subpartidas de las partidas 9018 a 9022. Ampliada: otras 11, entre ellas de 3005, 8713 y 9402.'),
  columns: [
    dimension('hs6_2022', 'text', both('Code, edition of 2022', 'Código, edición de 2022')),
    attribute('tier', 'text', both('Part of the selection', 'Parte de la selección'), { codes: [['core', 'Core', 'Núcleo'], ['extended', 'Extended', 'Ampliada']] }),
    attribute('description_en', 'text', both('Description in English', 'Descripción en inglés')),
  ],
  key: ['hs6_2022'],
  licence: LICENCES.pddl, originator: ORIGINATORS.compilers,
  obtained: obtained('medical-device-goods', both('The descriptions are those of the nomenclature.', 'Las descripciones son las de la nomenclatura.')),
  vintage: 'HS 2022',
  caveats: [both('Not an official list: neither government, nor the working group on medical devices, has agreed to it.', 'No es una lista oficial: ningún gobierno, ni el grupo de trabajo de dispositivos médicos, la ha acordado.'), ENGLISH_ONLY],
}

export const GOODS = [nomenclature, chapters, environmental, medical]
