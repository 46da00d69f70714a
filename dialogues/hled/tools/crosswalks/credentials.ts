// What technicians can do, by the competency standards of Mexico and by what O*NET says two occupations do and need:
// makers of semiconductors and repairers of medical equipment. Lists only: no pair has been reviewed by anybody.

import { both } from '../../words.ts'
import type { JointTool } from '../../joint-items.ts'
import { linesOf } from './lines.ts'

const SEMICONDUCTORS = { url: 'https://www.onetonline.org/link/summary/51-9141.00', note: both('O*NET OnLine, 51-9141.00', 'O*NET OnLine, 51-9141.00') }
const MEDICAL = { url: 'https://www.onetonline.org/link/summary/49-9062.00', note: both('O*NET OnLine, 49-9062.00', 'O*NET OnLine, 49-9062.00') }
const SKILLS = { url: 'https://www.onetcenter.org/ctdlasn/resources/ce-07c264d7-9119-11e8-b852-782bcb5df6ac', note: both('O*NET cross-functional skills, published in CTDL-ASN (CC BY 4.0)', 'Habilidades transversales de O*NET, publicadas en CTDL-ASN (CC BY 4.0)') }
const EC0735 = { url: 'https://esdocs.com/doc/2304646/est%C3%A1ndar-de-competencia-i.', note: both('EC0735 (copy of the standard; Official Gazette of August 10, 2016)', 'EC0735 (copia del estándar; Diario Oficial del 10 de agosto de 2016)') }
const RENEC = { url: 'https://conocer.gob.mx/RENEC/controlador.do?comp=IR', note: both('CONOCER, national register of competency standards', 'CONOCER, Registro Nacional de Estándares de Competencia') }

const skill = (id: string) => `https://www.onetcenter.org/ctdlasn/resources/ce-07c2${id}-9119-11e8-b852-782bcb5df6ac`

export const COMPETENCIES = linesOf(
  ['51-9141.00', 'Semiconductor processing technicians: tasks', 'Técnicos en procesamiento de semiconductores: tareas'],
  ['51-9141.00/1', 'Start processing cycles with valves, switches, buttons or commands', 'Iniciar ciclos de proceso con válvulas, interruptores, botones o comandos', '51-9141.00'], ['51-9141.00/2', 'Keep processing, production and inspection information and reports', 'Llevar información e informes de proceso, producción e inspección', '51-9141.00'],
  ['51-9141.00/3', 'Inspect materials and components for surface defects and measure circuitry', 'Inspeccionar defectos superficiales de materiales y componentes y medir circuitos', '51-9141.00'], ['51-9141.00/4', 'Clean semiconductor wafers', 'Limpiar obleas de semiconductores', '51-9141.00'], ['51-9141.00/5', 'Study work orders, instructions and processing charts', 'Estudiar órdenes de trabajo, instrucciones y diagramas de proceso', '51-9141.00'],
  ['51-9141.00/6', 'Load and unload equipment chambers and move finished product', 'Cargar y descargar cámaras de equipo y trasladar producto terminado', '51-9141.00'], ['51-9141.00/7', 'Clean and maintain equipment, replacing solutions', 'Limpiar y mantener el equipo, reponiendo soluciones', '51-9141.00'], ['51-9141.00/8', 'Place wafers in containers or holders', 'Colocar obleas en contenedores o portaobleas', '51-9141.00'],
  ['49-9062.00', 'Medical equipment repairers: tasks', 'Técnicos en reparación de equipo médico: tareas'],
  ['49-9062.00/1', 'Inspect and test malfunctioning medical equipment', 'Inspeccionar y probar equipo médico con fallas', '49-9062.00'], ['49-9062.00/2', 'Test or calibrate components or equipment', 'Probar o calibrar componentes o equipo', '49-9062.00'], ['49-9062.00/3', 'Keep records of maintenance, repair and updates', 'Llevar registros de mantenimiento, reparación y actualizaciones', '49-9062.00'], ['49-9062.00/4', 'Perform preventive maintenance', 'Realizar mantenimiento preventivo', '49-9062.00'],
  ['49-9062.00/5', 'Evaluate equipment and determine its serviceability', 'Evaluar el equipo y determinar si está en condiciones de servicio', '49-9062.00'], ['49-9062.00/6', 'Check equipment and premises for electrical and mechanical hazards', 'Revisar riesgos eléctricos y mecánicos en equipo e instalaciones', '49-9062.00'], ['49-9062.00/7', 'Disassemble equipment and repair or replace defective parts', 'Desarmar equipo y reparar o reemplazar partes defectuosas', '49-9062.00'], ['49-9062.00/8', 'Plan and carry out work by blueprints, schematics and manuals', 'Planear y ejecutar el trabajo con planos, esquemas y manuales', '49-9062.00'],
  ['2.B.3', 'Technical skills', 'Habilidades técnicas', null, skill('7102')],
  ['2.B.3.c', 'Equipment selection', 'Selección de equipo', '2.B.3', skill('7279')], ['2.B.3.d', 'Installation', 'Instalación', '2.B.3', skill('72e0')], ['2.B.3.g', 'Operation monitoring', 'Supervisión de la operación', '2.B.3', skill('73a0')], ['2.B.3.h', 'Operation and control', 'Operación y control', '2.B.3', skill('73fc')], ['2.B.3.j', 'Equipment maintenance', 'Mantenimiento de equipo', '2.B.3', skill('745d')],
  ['2.B.3.k', 'Troubleshooting', 'Detección de fallas', '2.B.3', skill('74ba')], ['2.B.3.l', 'Repairing', 'Reparación', '2.B.3', skill('7519')], ['2.B.3.m', 'Quality control analysis', 'Análisis de control de calidad', '2.B.3', skill('75d8')],
)

const tasks = (occupation: string) => Array.from({ length: 8 }, (_, at) => `${occupation}/${at + 1}`)

export const CREDENTIAL_CROSSWALK: JointTool = {
  item: 'instrument/credentials',
  content: {
    title: both('Technicians: competency standards of both countries', 'Técnicos: estándares de competencia de ambos países'),
    purpose: both('Which competency standard of Mexico covers what an occupation asks for in the United States, and what is missing.', 'Qué estándar de competencia de México cubre lo que pide una ocupación en Estados Unidos, y qué falta.'),
    elements: ['element/IV.3'],
    settings: {
      instrument: 'crosswalk', words: 'credentials',
      first: { list: 'conocer', title: both('Competency standards of CONOCER', 'Estándares de competencia del CONOCER'), party: 'MEX', version: '2016', sources: [RENEC, EC0735], lines: linesOf(['EC0735', 'Installation of computer equipment', 'Instalación de equipo de cómputo']) },
      second: { list: 'onet', title: both('O*NET: tasks and technical skills', 'O*NET: tareas y habilidades técnicas'), party: 'USA', version: 'O*NET 2019', sources: [SKILLS, SEMICONDUCTORS, MEDICAL], lines: COMPETENCIES },
      uses: [
        { use: 'semiconductors', title: both('Semiconductor processing technicians (51-9141.00)', 'Técnicos en procesamiento de semiconductores (51-9141.00)'), asks: tasks('51-9141.00'), sources: [SEMICONDUCTORS] },
        { use: 'medical-equipment', title: both('Medical equipment repairers (49-9062.00)', 'Técnicos en reparación de equipo médico (49-9062.00)'), asks: tasks('49-9062.00'), sources: [MEDICAL] },
      ],
    },
    method: both(
      'Occupations ask for the tasks that O*NET lists first for them. A standard covers a task where what it certifies holds all of the task. Two credentials are put on a par only where both sides have signed and confirmed it.',
      'Las ocupaciones piden las tareas que O*NET enumera primero para ellas. Un estándar cubre una tarea si lo que certifica la comprende por completo. Dos certificaciones se equiparan solo si ambas partes lo firmaron y confirmaron.',
    ),
    assumptions: [],
    caveats: [
      both('CONOCER keeps more than 1,600 standards; only one near these occupations could be read for this demonstration, and it is none of theirs. The list waits for the register itself.', 'El CONOCER mantiene más de 1,600 estándares; para esta demostración solo pudo leerse uno cercano a estas ocupaciones, y no es propio de ellas. La lista espera al registro mismo.'),
      both('Tasks are shortened and rendered into Spanish by this project; their numbers give the order here and are no identifiers of O*NET. Skills bear the addresses that O*NET publishes.', 'Las tareas están abreviadas y vertidas al español por este proyecto; sus números dan el orden aquí y no son identificadores de O*NET. Las habilidades llevan las direcciones que publica O*NET.'),
      both('No pair has been reviewed by either side.', 'Ningún par ha sido revisado por parte alguna.'),
    ],
    sources: [SKILLS, SEMICONDUCTORS, MEDICAL, EC0735, RENEC],
  },
}
