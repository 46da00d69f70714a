import { numberWords, table } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'

const TWO_SIDES =
  /^dos\s+(?:países|gobiernos|partes|lados|naciones|líderes|presidentes|delegaciones|capitales|vecinos|economías|administraciones|pueblos|mandatarios)(?![\p{L}])/iu

export const SPANISH: Lexicon = {
  digits: 'es',
  numbers: new Map([
    ...numberWords('unit', 'un uno una 1', true),
    ...numberWords('unit', `cero 0, dos 2, tres 3, cuatro 4, cinco 5, seis 6, siete 7, ocho 8, nueve 9, diez 10, once 11, doce 12, trece 13,
      catorce 14, quince 15, dieciseis 16, diecisiete 17, dieciocho 18, diecinueve 19, veintiun veintiuno veintiuna 21, veintidos 22,
      veintitres 23, veinticuatro 24, veinticinco 25, veintiseis 26, veintisiete 27, veintiocho 28, veintinueve 29`),
    ...numberWords('tens', 'veinte 20, treinta 30, cuarenta 40, cincuenta 50, sesenta 60, setenta 70, ochenta 80, noventa 90'),
    ...numberWords('hundreds', `cien ciento 100, doscientos doscientas 200, trescientos trescientas 300, cuatrocientos cuatrocientas 400,
      quinientos quinientas 500, seiscientos seiscientas 600, setecientos setecientas 700, ochocientos ochocientas 800, novecientos novecientas 900`),
    // A Spanish billón is 10^12: a billion (en) is mil millones.
    ...numberWords('scale', `docena docenas 12, decena decenas 10, mil 1000, millon millones mdd mdp 1000000,
      millardo millardos mmdd mmdp 1000000000, billon billones 1000000000000`),
    ...numberWords('ordinal', `primer primera 1, segundo segunda 2, tercer tercero tercera terceros terceras 3, cuarto cuarta 4, quinto quinta 5,
      sexto sexta 6, septimo septima 7, octavo octava 8, noveno novena 9, decimo decima 10, undecimo undecima decimoprimer decimoprimero
      decimoprimera 11, duodecimo duodecima decimosegundo decimosegunda 12, decimotercer decimotercero decimotercera 13,
      decimocuarto decimocuarta 14, decimoquinto decimoquinta 15, decimosexto decimosexta 16, decimoseptimo decimoseptima 17,
      decimoctavo decimoctava 18, decimonoveno decimonovena 19, vigesimo vigesima 20, vigesimoprimer vigesimoprimero vigesimoprimera 21,
      vigesimosegundo vigesimosegunda 22, trigesimo trigesima 30, cuadragesimo cuadragesima 40, quincuagesimo quincuagesima 50, centesimo centesima 100`),
    ...numberWords('ordinal', 'primero primeros primeras 1', true),
    ...numberWords('loose', 'ambos ambas par doble duplicado duplico duplicar 2, triple triplicado triplico triplicar 3, cuadruplicado cuadruplico 4, decada decenio 10, medio media mitad 0.5, trimestre 0.25'),
  ]),
  denominators: table('medio medios 2, tercio tercios 3, cuarto cuartos 4, quinto quintos 5, decimo decimos 10'),
  articles: new Set(),
  joiner: 'y',
  andAHalf: /(?:\s+(\p{L}+))?\s+y\s+medi[oa](?!\p{L})/yu,
  isLooseWord: isLoose,
  ordinalSuffix: /\.?[ºª°]|(?:er|ro|ra|do|da|to|ta|vo|va|no|na|mo|ma|a|o)(?![\p{L}])\.?(?=[ºª°\s]|$)/yu,
  months: table(`enero ene 1, febrero feb 2, marzo mar 3, abril abr 4, mayo may 5, junio jun 6, julio jul 7, agosto ago 8,
    septiembre setiembre sept sep 9, octubre oct 10, noviembre nov 11, diciembre dic 12`),
  monthPattern: new RegExp(`(?<![\\p{L}\\d])(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre
    |ene|feb|mar|abr|may|jun|jul|ago|sept|sep|oct|nov|dic)(?![\\p{L}\\d])`.replace(/\s+/g, ''), 'giu'),
  isLooseMonth: (name) => name.length <= 4 && !/^(?:mayo)$/i.test(name),
  decades: /(?<![\p{L}])(?:años|(?:década|decenio) de (?:los )?)\s*(veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?![\p{L}])(?!\s+y\s)/giu,
  weekdays: /(?<![\p{L}])(lunes|martes|miércoles|jueves|viernes|sábado|domingo)s?(?![\p{L}])/gu,
  weekdayNames: ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'],
  slashFirst: 'day',
  dollarSign: ['USD', 'MXN'],
}

/** `primer ministro` counts nothing; `los dos países` says both; the `ciento` of `por ciento` belongs to the percent sign. */
function isLoose(word: string, before: string, from: string): boolean {
  if (word === 'dos') return TWO_SIDES.test(from) && /(?<![\p{L}])(?:los|las|nuestros|nuestras|sus|estos|estas|entre)\s+$/iu.test(before)
  if (word === 'ciento' || word === 'cien') return /(?<![\p{L}])por\s*$/iu.test(before)
  if (word.startsWith('segund')) return /^segund[oa]\s+(?:mano|plano)(?![\p{L}])/iu.test(from)
  return word.startsWith('prim')
    && /^prim(?:er|era|eros|eras)\s+(?:ministr[oa]s?|dama|infancia|mano|auxilios|respuesta|lugar|término)(?![\p{L}])/iu.test(from)
}
