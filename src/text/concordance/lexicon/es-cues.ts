import { whenAsked } from '../../when-asked.ts'
import { cuePhrases } from './cues.ts'
import type { Cue, CueLexicon, PlacedCue } from './cues.ts'
import type { Word } from '../passage/words.ts'

const TABLE = `
negation n:not~ = no solo, no solamente, no unicamente, no meramente
idiom = el o ella, ella o el, sino tambien, sino que tambien, sino que ademas, sino ademas, sin embargo, sin duda, sin precedente*, sin fines de lucro, sin lugar a dudas, no obstante
idiom = sobre todo, ante todo, del todo, toda vez que, en todo caso, de todos modos, de todas formas, todo el mundo, cada vez mas, cada vez menos, cada vez mayor, mas o menos, uno u otro, una u otra, de una u otra manera
idiom = lo antes posible, a la brevedad posible, lo mas pronto posible, cuanto antes, tan pronto como, por si solo, por si sola, america del norte, de todo tipo, tarde o temprano, a mas tardar, a no dudar
idiom = no mas tarde de, nada menos, no menos importante, si no es que, por no decir, a solas, ni mas ni menos, hoy en dia, dia a dia, poco a poco, de vez en cuando, no hay duda

negation n:not = no
negation n:not = nunca, jamas, tampoco, nadie, nada, ningun, ninguno, ninguna, ningunos, ningunas
negation n:not = abstendra, abstendran, abstenerse, abstener, abstenga, abstengan, abstiene, abstienen, prohibe, prohiben, prohibido, prohibida, prohibidos, prohibidas, prohibir, prohibira, prohibicion, prohibiciones
negation n:not = ni, no vinculante, no vinculantes
conjunction c:or,c:and~ = ni
negation n:not~ = apenas, falta, faltan, falto, faltar, faltare, ausencia, exclu*, evit*, imped*, impid*, nieg*, negar*, neg, negad*, negativ*, rechaz*, carec*, carez*, incumpl*, omit*, omisi*, desconoc*, incapac*, inneces*, indebid*, injust*, ininterrump*, ilimit*, imposib*, insufic*, ileg*, inval*, inadec*, incomplet*, inelegib*, inapropiad*, irregular*, dej* de, libre de, libres de, exent*, salvo acuerdo en contrario, en contrario, de lo contrario, contrari*, independientemente, al margen de, sin importar, pendiente*, desacuerd*, disent*, opone*, opus*, objeci*, objet*, en lugar de, en vez de, fracas*, no obstante, poc*, desaut*, ilicit*, mas que, cese*, cesar*, oficios*, previen*, preven*, ajen*, fuera de, distint*, nul*, impago, extraofic*, unilateral*, o no, ya no
negation w:without,n:not = sin, sin que
negation w:without,n:not~ = sin demora, sin dilacion, sin tardanza, sin retraso, sin demora alguna, sin demora indebida, sin mas demora
negation u:unless,n:not = salvo, salvo que, salvo si, salvo cuando, a menos que, a no ser que, excepto, excepto que, excepto si, excepto cuando, con excepcion de, con excepcion del, con la excepcion de, con la excepcion del, a excepcion de, a excepcion del, exceptuando, con la salvedad de, salvo por
negation u:unless~ = excepcion*, exceptu*, exent*, salvedad*, aparte de, ademas de

conjunction c:or = o, u, o bien, o mas, o superior, o mayor, o menos, o inferior
conjunction c:and~ = y, e, asi como, junto con, junto a, ademas de, mas, tanto, mientras que, al igual que, ademas, tambien, asimismo, ambos, ambas
conjunction c:or~ = o sea, es decir, ya sea, bien sea, tanto, alternativamente, en su defecto, o no, frente a
conjunction c:andor,c:or = y o

quantifier q:anyOf = cualquier, cualquiera, cualesquier, cualesquiera, quienquiera, cualquiera de, todo aquel, toda aquella
quantifier q:anyOf,q:all = en cualquier momento, en todo momento, de cualquier tipo, cualquier tipo, todo tipo, toda clase, de toda indole, de toda clase, cualquier otro, cualquier otra
quantifier q:anyOf~ = algun, alguno, alguna, algunos, algunas, uno de, una de, un determinado, otro, otra, una u otra, uno u otro, dado, ningun*
quantifier q:all,q:every = todos, todas, todos los demas, todas las demas, la totalidad, en su totalidad
quantifier q:all,q:every~ = demas, enter*, integr*, total, totalmente, plen*, conjunto, complet*, ambos, ambas, todo el, toda la, en todo, en toda, a todo, universal*, siempre, todo el ano, general, sin distincion, nacional, mundial*, global*, unanim*
quantifier q:anyOf,q:all,q:every~ = todo, toda
quantifier q:all,q:each,q:every = todos y cada uno, todas y cada una
quantifier q:each,q:every = cada, cada uno, cada una, cada uno de, cada una de, cada quien
quantifier q:each,q:every~ = respectiv*, por persona, individual*, ambos, ambas, sendos, sendas, al ano, al mes, al dia, a la semana, por ano, por mes, por semana, por dia, por hora, anual*, mensual*, semanal*, diari*, trimestral*, todos los dias, todos los anos, todos los meses, todas las semanas, cada vez que, cada dia, cada ano, cada mes, cada semana, cada trimestre, cada semestre, cada hora, caso por caso, cada vez, uno por uno, por cabeza, a diario

modal m:must,m:shall = debera, deberan, deberemos
modal m:must,m:shall~ = debe, deben, debemos, debiendo, deber, tiene que, tienen que, tendra que, tendran que, tenga que, tengan que, tener que, habra de, habran de, haya de, hayan de, obliga*, obligatori*, obligad*, obligacion*, requi*, requerir*, requerid*, exig*, necesit*, es menester, vinculant*, encarg*, instru*, garanti*, asegur*, velar*, a cargo de, tarea*, mandat*
modal m:must,m:shall,m:should~ = debe ser, deben ser, debe estar, deben estar, debe haber, deba, deban, necesari*, preciso, correspond*, ha de, han de
modal m:should,m:must~ = debiera, debieran, debia, debian
modal m:should = deberia, deberian, deberiamos, habria de, habrian de, habria que, tendria que, tendrian que
modal m:should~ = conviene, convendria, recomend*, se alienta, se invita, alent*, alient*, invit*, aconsej*, exhort*, insta*, instan, conveniente, oportun*, seria conveniente, lo ideal, suger*, sugier*, propic*, idealmente, adecuad*, foment*
modal m:may,m:can = podra, podran, podremos
modal m:may,m:can,m:might,m:could~ = podria, podrian, podriamos, pudiera, pudieran, pudiese, pudiesen, puede, pueden, podemos, pueda, puedan, poder, pudiendo, posib*, permit*, permis*, facult*, autoriz*, habilit*, potencial*, acaso, quiza, quizas, tal vez, tiene derecho a, tienen derecho a, tendra derecho a, tendran derecho a, esta facultad*, capaz, capaces, derecho a, opcion*, optativ*, a discrecion, discrecion*, estar en condiciones, oportunidad*, se vale, elegib*, eventual*, lograr, logre, logren
modal force:intend,m:should~ = intenc*, pretend*, preve, preven, previsto, prevista, previstos, previstas, proyect*, busca, buscan, buscara, buscaran, aspir*, esperan, esperamos, confia*, desea*, deseo*, propon*, propos*, procurar*, procura, procuran, contempl*, planea*, tiene* previsto, esforzar*, objetivo, se espera, espere, miras a, proxim*
modal force:commit,m:shall,m:must~ = compromet*, compromis*, asume*, asumir*, garantiz*, convien*, conven*, acord*, acuerd*
modal m:shall,m:will~ = ira a, van a, va a, vaya a, vayan a, vamos a

condition l:appropriate = segun proceda, cuando proceda, segun corresponda, cuando corresponda, en su caso, de ser procedente, de ser necesario, cuando sea necesario, segun sea necesario, si procede, si corresponde, segun sea apropiado, cuando sea apropiado, cuando sea pertinente, segun sea pertinente, segun sea el caso, de ser aplicable, cuando sea aplicable, segun resulte procedente, segun resulte aplicable, si es necesario, si fuera necesario, si fuere necesario, cuando resulte aplicable, cuando resulte necesario, conforme resulte necesario, en caso necesario, en caso de ser necesario, cuando asi proceda, de proceder, cuando resulte procedente, segun resulte necesario, segun se requiera, cuando se requiera, segun sea relevante, cuando resulte pertinente, de ser el caso, segun sea conveniente, cuando sea conveniente, de ser pertinente, de ser apropiado, de corresponder, segun se necesite, donde sea necesario, cuando sea procedente, segun sea procedente, conforme corresponda, conforme proceda, cuando ello proceda, cuando resulte apropiado, cuando haya lugar
condition l:appropriate~ = respectiv*, correspond*, procedente*, pertinente*, aplicable*, necesari*, conducente*, segun convenga, segun sea, de haberlo, de haberla, de haberlos, de haberlas, relevante*, competente*, apropiad*, adecuad*, a su vez, si los hubiere, si lo hubiere, si las hubiere, en caso de
condition l:subject = sujeto a, sujeta a, sujetos a, sujetas a, sujeto al, sujeta al, sujetos al, sujetas al, con sujecion a, con sujecion al, a reserva de, a reserva del, condicionado a, condicionada a, condicionados a, condicionadas a, supeditado a, supeditada a, supeditados a, supeditadas a, supeditado al, supeditada al, supeditados al, supeditadas al
condition l:subject~ = sujet*, sujec*, condicion*, supedit*, dependiendo de, depend*, en funcion de, siempre y cuando, siempre que, previa, previo, a partir de, en la medida
condition l:provided = siempre que, siempre y cuando, a condicion de que, bajo la condicion de que, con la condicion de que
condition l:provided~ = en tanto, mientras, si, cuando, en la medida en que, en caso de que, donde, una vez que
condition l:extent = en la medida de lo posible, en la medida en que, en la mayor medida posible, en la maxima medida posible, en la medida que, en la medida de sus posibilidades, hasta donde sea posible, en lo posible, cuando sea posible, siempre que sea posible, de ser posible, si es posible, en la medida permitida, hasta donde lo permita, hasta donde lo permitan, en la medida de lo factible, cuando sea factible, siempre que sea factible, de ser factible, si fuera posible, en cuanto sea posible, cuando resulte posible, cuando ello sea posible, donde sea posible, en la maxima medida, hasta el maximo posible
condition l:accordance = de conformidad con, con arreglo a, con arreglo al, en conformidad con
condition l:accordance~ = conforme, conforme a, conforme al, de acuerdo con, de acuerdo a, en el marco de, en el marco del, al amparo de, al amparo del, en virtud de, en virtud del, con base en, sobre la base de, segun, en terminos de, en terminos del, en los terminos de, en los terminos del, acorde*, en apego a, con apego a, en cumplimiento, en consonancia, en linea con, congruente*, consistente*, compatib*, en concordancia, con fundamento en, bajo, dispuest*, cumpl*, alinead*, a la luz de, al tenor de, atend*, sujet*, por, mediante, que establece, previst*, de modo que sea, en seguimiento a
condition l:prejudice = sin perjuicio de, sin perjuicio del, sin perjuicio, sin menoscabo de, sin menoscabo, sin menoscabo del
condition l:despite,l:prejudice~ = no obstante, a pesar de, pese a, sin embargo, aun cuando, aunque, si bien, con independencia de, no obstante lo dispuesto, sin afectar, pero, independientemente
condition l:only = solo, unicamente, exclusivamente, solamente
condition l:only~ = unic*, exclusiv*, mas que, meramente, sino, un solo, una sola, solo una, solo un, sola, solas, limit*, estrictamente, ventanilla unica, particularmente, apenas, nada mas, no mas, mero, mera, otra cosa, sino hasta, restring*
condition l:min = al menos, por lo menos, cuando menos, no menos de, no menor a, no menor de, no inferior a, como minimo, no menores a, no inferiores a
condition l:min~ = un minimo de, minim*, o mas, en adelante, o superior, o mayor, a partir de
condition l:max = a lo sumo, como maximo, no mas de, no mayor a, no mayor de, no superior a, sin exceder, a lo mas, no mayores a, no superiores a
condition l:max~ = hasta, un maximo de, maxim*, o menos, dentro de, en un plazo, tope, limite*, o inferior, exced*, rebas*, por debajo, a mas tardar, plazo
condition l:consent = de comun acuerdo, por mutuo acuerdo, por mutuo consentimiento, por consentimiento mutuo, mutuo acuerdo, mutuo consentimiento, consentimiento mutuo, por acuerdo mutuo, acuerdo mutuo
condition l:consent~ = conjuntamente, por acuerdo, acord*, acuerd*, conven*, mutuamente, consenso, por consenso, consensu*
condition l:writing = por escrito, consentimiento escrito, notificacion escrita, solicitud escrita, acuerdo escrito, aviso escrito, autorizacion escrita, aprobacion escrita, confirmacion escrita
condition l:writing~ = escrib*, escrit*, carta, cartas, nota, notas, redact*, epistolar, proyecto, borrador
condition l:voluntary = voluntar*
condition l:voluntary~ = libre*, optativ*, opcional*, facultativ*, dispuest*
condition l:request = previa solicitud, a solicitud, a peticion, previa peticion, cuando se solicite, si se solicita, cuando asi se solicite, si asi se solicita, a requerimiento, previo requerimiento, cuando lo solicite, a instancia
condition l:request~ = solicit*, pet*, pide*, pid*, requer*, requier*
condition l:reciprocal = de manera reciproca, de forma reciproca, en forma reciproca, con base en la reciprocidad, sobre una base de reciprocidad, reciprocamente, en condiciones de reciprocidad
condition l:reciprocal~ = reciproc*, mutu*, entre si

contrary trade:import~ = importacion, importaciones, importar, importa, importan, importad*, importador*, importo, importaron
contrary trade:export~ = exportacion, exportaciones, exportar, exporta, exportan, exportad*, exportador*, exporto, exportaron
contrary change:more~ = aument*, increment*, elev*, ampli*, crec*, subi*, sube*, suba*, subi, mayor, mayores, fortal*, expan*, alza, acrecent*, robust*, ensanch*, impuls*
contrary change:less~ = reduc*, reduj*, reduzc*, dismin*, baja, bajar*, bajo, bajaron, bajen, descen*, descien*, decrec*, recort*, menor, menores, debilit*, caid*, cay*, cae*, merma*, acort*, minimi*, contra*, mitig*, aten*, abat*
contrary sequence:before~ = antes, previo, previa, previamente, anterior*, con antelacion, con anticipacion, hasta, precedent*
contrary sequence:after~ = despues, tras, posterior*, siguient*, subsecuent*, una vez, a partir, desde, luego, contad*
contrary pole:north~ = norte, septentrional*
contrary pole:south~ = sur, sureste, meridional*, suroeste
contrary sector:public~ = public*, gobierno*, gubernament*, estado, estatal*
contrary sector:private~ = privad*, empresa*, empresari*, iniciativa, industria
contrary sides:one~ = unilateral*
contrary sides:two~ = bilateral*, binacional*
contrary sides:three~ = trilateral*, trinacional*, tripartit*
contrary sides:many~ = multilateral*, plurilateral*
contrary extreme:least~ = minim*, al menos, menor, inferior*, por lo menos
contrary extreme:most~ = maxim*, superior*, mayor, mas alt*, mas
contrary duration:lasting~ = permanent*, indefinid*, definitiv*
contrary duration:passing~ = temporal*, provisional*, interin*, transitori*, estacional*
contrary where:home~ = nacional*, intern*, domestic*, naciones
contrary where:abroad~ = extranjer*, exterior*, foran*
contrary amount:over~ = mas de, superior a, superior al, superiores a, mayor a, mayor de, mayores a, mayores de, por encima, exced*, supera*, supero, o mas, arriba, rebas*, largo
contrary amount:under~ = menos de, inferior a, inferior al, inferiores a, menor a, menor de, menores a, menores de, por debajo, o menos, dentro
contrary rhythm:week~ = semanal*, cada semana, por semana, a la semana, todas las semanas
contrary rhythm:month~ = mensual*, cada mes, por mes, al mes, todos los meses
contrary rhythm:quarter~ = trimestral*, cada trimestre, cada tres meses, por trimestre
contrary rhythm:half~ = semestral*, cada semestre, cada seis meses, dos veces al ano, dos veces por ano, medio ano, semestre, bianual*
contrary rhythm:year~ = anual*, cada ano, por ano, al ano, todos los anos, una vez al ano, cada doce meses
contrary rhythm:two-years~ = bienal*, cada dos anos
contrary rhythm:day~ = diari*, cada dia, por dia, al dia, todos los dias, a diario
contrary unit:minute~ = minuto, minutos
contrary unit:hour~ = hora, horas
contrary unit:day~ = dia, dias, diari*
contrary unit:week~ = semana, semanas, semanal*
contrary unit:month~ = mes, meses, mensual*
contrary unit:year~ = ano, anos, anual*
contrary days:working~ = dia habil, dias habiles, dia laborable, dias laborables, dia laboral, dias laborales
contrary days:calendar~ = dia natural, dias naturales, dia calendario, dias calendario, dias corridos, dias de calendario
contrary answer:yes~ = acept*, aprob*, aprueb*, acuerd*, acord*, adopt*, respald*, consent*, consient*, acog*, complac*
contrary answer:no~ = rechaz*, neg*, nieg*, opon*, opus*, opos*, declin*, desaprob*, objet*, desacuerd*
contrary deal:buy~ = comprador*, compra*, adquir*, adquis*, adquier*
contrary deal:sell~ = vendedor*, vend*, venta*
contrary gate:open~ = abre*, abri*, abier*, apert*, abra*
contrary gate:shut~ = cerr*, cierr*, clausur*
contrary person:wo~ = mujer*, femenin*
contrary person:man~ = hombre*, varon*, masculin*
contrary legal:yes~ = legal, legales, legalmente, licit*, legitim*, regular, regulares
contrary legal:no~ = ilegal*, ilicit*, irregular*, ilegitim*
contrary bound:yes~ = obligatori*, vinculant*, forzos*
contrary bound:no~ = voluntari*, opcional*, optativ*, facultativ*, no vinculante, no vinculantes
contrary relation:cause~ = causa, causas, causar, causan, causad*
contrary relation:effect~ = efecto, efectos, consecuencia*
`

/** After a negation in one clause these say it once more, not again: `no … ningún`, `sin … ninguna`. */
const CONCORD = new Set(['ni', 'nunca', 'jamas', 'tampoco', 'nadie', 'nada', 'ningun', 'ninguno', 'ninguna', 'ningunos', 'ningunas'])
const CONCORD_REACH = 14
const TIME = new Set('dia dias semana semanas mes meses ano anos trimestre semestre hora horas minuto minutos dos tres cuatro cinco seis diez doce vez quince'.split(' '))
const FUTURE = /(?:[aei]|[dbr]|ld|nd)r(?:á|án|emos)$/u
const NO_FUTURE = new Set('iran teheran coran supremos extremos maestremos detras atras quizas remos dra era eran fuera fueran hubiera'.split(' '))
const FIRST_PERSON_ONLY = /(?:ar|er|ir|dr|br|rr)emos$/u

function settle(cue: PlacedCue, words: readonly Word[], all: readonly PlacedCue[]): PlacedCue | null {
  const [word, after] = [words[cue.from], words[cue.to]]
  const form = word?.form ?? ''
  const loose = { ...cue, isLoose: true }
  if (cue.code === 'negation' && !cue.isLoose) {
    if (form === 'no' && word?.written === 'No' && /^\d/.test(after?.form ?? '')) return null
    if (CONCORD.has(form) && all.some((one) => one.code === 'negation' && !one.isLoose && one.from < cue.from && cue.from - one.from <= CONCORD_REACH)) return loose
  }
  // `Ramírez de la O` is a name.
  if (cue.code === 'conjunction' && cue.from > 0 && /^\p{Lu}$/u.test(word?.written ?? '')) return null
  if (cue.code === 'quantifier' && form === 'cada' && after !== undefined && (TIME.has(after.form) || /^\d/.test(after.form))) return loose
  if (cue.code === 'quantifier' && (form === 'todos' || form === 'todas') && after !== undefined && TIME.has(words[cue.to + 1]?.form ?? '')) return loose
  // `un solo punto de contacto` counts, `solo en español` limits.
  if (cue.code === 'condition' && form === 'solo' && /^(?:un|el|del|al|su|este|ese|mismo)$/.test(words[cue.from - 1]?.form ?? '')) return loose
  if (cue.code === 'modal' && !cue.isLoose && isDenied(cue, all)) return { ...cue, values: [...cue.values, ...['m:shall', 'm:must', 'm:may', 'm:can', 'm:will', 'm:should'].filter((value) => !cue.values.includes(value))] }
  if (cue.code === 'modal' && cue.isLoose && cue.values[0] === 'm:will' && isDenied(cue, all)) return { ...cue, values: [...cue.values, 'm:may', 'm:can', 'm:must', 'm:should'] }
  return cue
}

/** `no podrá`, `ninguna de las Partes podrá`: what may not be done shall not be done. */
function isDenied(cue: PlacedCue, all: readonly PlacedCue[]): boolean {
  return all.some((one) => one.code === 'negation' && one.values[0] === 'n:not' && one.to <= cue.from && cue.from - one.to <= 4)
}

/** A future is a duty or an announcement: `designará` answers `shall designate` and `will designate`. */
function inWord(word: Word): Cue | null {
  const written = word.written.toLowerCase().normalize('NFC')
  if (written.length < 4 || NO_FUTURE.has(word.form) || !FUTURE.test(written)) return null
  if (written.endsWith('emos') && !FIRST_PERSON_ONLY.test(written)) return null
  return { code: 'modal', values: ['m:will', 'm:shall'], isLoose: true }
}

const phrases = whenAsked(() => cuePhrases(TABLE))

export const SPANISH_CUES: CueLexicon = {
  get phrases() { return phrases() },
  settle,
  inWord,
  sayings: new Map([
    ['n:not', 'no, ni, ningún'], ['w:without', 'sin'], ['u:unless', 'salvo, a menos que'], ['c:or', 'o, u'], ['c:and', 'y, e'], ['c:andor', 'y/o'],
    ['q:anyOf', 'cualquier, cualquiera'], ['q:all', 'todos, todas'], ['q:every', 'cada, todos'], ['q:each', 'cada'], ['m:shall', 'deberá, futuro'], ['m:must', 'deberá, debe'],
    ['m:should', 'debería'], ['m:may', 'podrá, puede'], ['m:can', 'puede, podrá'], ['m:will', 'futuro'], ['m:might', 'podría'], ['m:would', 'condicional'],
    ['force:intend', 'tiene la intención de'], ['force:commit', 'se compromete a'],
    ['l:appropriate', 'según proceda, en su caso'], ['l:subject', 'sujeto a'], ['l:provided', 'siempre que'], ['l:extent', 'en la medida de lo posible'], ['l:accordance', 'de conformidad con'],
    ['l:prejudice', 'sin perjuicio de'], ['l:despite', 'no obstante'], ['l:only', 'únicamente, solo'], ['l:min', 'al menos'], ['l:max', 'como máximo, no más de'], ['l:consent', 'de común acuerdo'],
    ['l:writing', 'por escrito'], ['l:voluntary', 'voluntario'], ['l:request', 'a solicitud'], ['l:reciprocal', 'de manera recíproca'],
  ]),
}
