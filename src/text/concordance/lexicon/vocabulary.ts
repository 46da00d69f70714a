// Words of the field that mean the same and do not look the same, as beginnings of words without
// accents: `meet` is met by `reuni`. Words that look alike (consultation, consulta) find each other
// by themselves. It serves to tell which sentences answer each other and which words nothing answers;
// a pair that is missing here makes the checker a little blinder, never wrong about a text.

import { whenAsked } from '../../when-asked.ts'
import type { LanguageTag } from '../../bilingual.ts'

/** One concept between semicolons; first English, then Spanish. */
const EN_ES = `
submit submitted submission : present somet entreg ; meet met : reuni encuentr celebr sesion ; agree : acord acuerd conven conveni ; trade trading : comerc ; border : fronter ; ports : puert
entry enter entered : entrad ingres internac ; crossing cross : cruc cruz ; supply supplier supplies : suminist abast proveed ; chain : cadena
work working worker : trabaj obrer labor ; plan : plan planes ; pillar : pilar ; follow : seguimiento sigui segui ; review : revis exam
report : inform report notic ; year yearly annual : ano anual ; month monthly : mes meses mensual ; week weekly : seman
day days daily : dia dias diari ; government : gobiern gubern ; side sides : part lado ; party parties : part ; country countries : pais
nation : nacio ; state states : estad ; city : ciudad ; people peoples : pueblo person gente ; young youth : joven juven
women woman female : mujer femenin ; men man : hombre ; child : nin ; health : salud sanitar ; device equipment : dispositiv equip ; medical : medic
tool : herramient instrument ; law laws lawful legislat legal : ley leyes legal legis ; rule : regla norma ; regulat : regul reglament norma
standard : estandar norma ; share shared sharing : compart particip interc cuota ; exchange : intercamb cambi ; best : mejor ; practice : practic
improve improvement better : mejor ; strength : fortal reforz refuerz ; build built building : construi constru reconstr edific ; back : nuev
together joint jointly : conjunt junt ; grow growth : crec ; develop : desarroll ; wait : esper ; time times : tiempo moment plaz hora vez veces
hour : hora ; minute : minut ; lane : carril ; bridge : puente ; road highway : carret camin vial ; rail railway train : ferrov ferrocarril tren via
truck lorr : camion carg ; freight cargo load : carg flet mercanc ; goods merchandise commodit : bien bienes mercanc ; good : buen bien
service : servici ; customs : aduan ; tariff duty duties : arancel impuest derech ; tax : impuest fiscal tribut ; import imports : importac
export exports : exportac ; invest : inver invier ; fund fundin funds funded finance financ : fond financ recurs ; budget : presupuest ; money : diner
cost : cost gast ; expense expenditure spend spent : gast erog ejerc ; grant : subven otorg conced don ; loan credit : prestam credit ; bank : banc
company companies firm firms business enterprise corporate : mipyme pyme empres compan negoci firma sociedad ; small smaller : pequen mipyme pyme
medium : median mipyme pyme ; micro msme sme : micro mipyme pyme ; large larger big : grand mayor ; entrepreneur : emprend empresari
skill : habilid compet capaci destrez ; train trained training trainee : capaci formac adiestr entrenam ; teach teacher : ensen docen maestr
student : estudiant alumn ; school : escuel escol ; university universit college : universi colegi ; research : investig ; science : cienc
degree : grado titul licenci ; course : curs ; scholarship : beca ; internship placement : pasant practic residen
employ employment job jobs : emple trabaj ; wage salar : salari ; dual : dual ; hire : contrat ; environment : ambient ; clean : limpi ; water : agua
waste : residu desech ; air : aire ; climate : clima ; energy : energ ; power powers : poder electric energ facultad ; greenhouse : invernader
pollut : contamin ; forest : bosque forest ; drought : sequ ; network : red redes ; data : dato ; privacy : privac ; personal : person ; cyber : ciber
secur safety safe : segur ; threat : amenaz ; attack : ataqu ; risk : riesg ; harm damage prejudice : dan perjui ; emergency : emergen
crisis crises : crisis ; disrupt interrupt : disrup interrup altera ; shortage : escas desabast ; stockpile reserve : reserv invent
warning alert early : alert ; response respond reply answer : respuest respond contest ; request ask asked : solicit peti pid pet
call calls called : llam convoc ; notice notify : aviso notific ; write written writing : escri ; sign signed signature signing : firm suscri
draft : proyect borrador redac ; text : text ; statement : declar manifest comunic ; speech remarks : discurs palabr ; press : prensa
public publish publicly : public ; website web page : pagin sitio web electron ; available : dispon ; access : acces
disclose disclosure : divulg revel ; secret classified : secret clasific reserv ; keep keeps kept maintain retain : mantien manten conserv
hold held holding : celebr sosten llev manten ; host : anfitri sede ; chair cochair : presid coparesid copresid
lead led leader leadership leading : lider encabez dirig encarg responsab ; head headed : encabez titular jef ; secretary : secretar
ministry minister : ministr secretar ; foreign : exterior extranj ; affairs : exterior asunt ; treasury : hacienda tesor
department : departament secretar ; agency agencies : agenc dependenc organism entidad ; office : oficin ; body bodies : organ organism cuerp
board : junta consej ; council : consej ; committee : comit ; working : trabaj ; group : grup ; team : equip
officer official : funcionar oficial agent ; staff personnel : person plantill ; expert : expert perit especial ; contact : contact enlace
point : punto ; focal : focal enlace ; task : tarea encarg ; step steps : pas medid ; measure measures : medid
goal target objective aim aims : meta objetiv propos fin ; purpose : fin proposit objet ; issue issues issued : asunt tema expid emit emis cuestion
topic subject matter : tema asunt materi ; field area areas : ambito area camp zona esfer ; scope : alcance ambit ; result outcome : resultad
output : product ; achieve achievement : logr alcanz ; success : exit logr ; progress advance advances : avance avanz progres
delay : retras demor dilac ; deadline due : plazo limite venc fecha ; date dates : fecha ; end ended ends ending : fin finaliz conclu termin
start started begin began beginning : inici comien comenz principi partir arranc ; launch : lanz inici pusier puest arranc
continue continued : contin prosig segui ; resume : reanud ; complete completed completion : conclu complet termin
carry carried implement implementation : implement ejecu llev aplic instrument puest ; enforce enforcement : aplicac cumplim hac vigil procur
comply compliance fulfil fulfill meet : cumpl acat ; commit commitment : comprom ; pledge : comprom promes
undertake undertaking : comprom empren asum ; obligation : oblig ; right rights : derech ; duty : deber obligac
need needs needed necessary : necesi neces requier ; require required requirement : requi requer exig necesari ; allow permit : permi autor
prevent : preven evit imped ; avoid : evit ; prohibit ban : prohib ; deny denied refuse refusal reject : neg rechaz deneg ; withdraw : retir
terminate termination : termin denunci ; amend amendment modify : enmien modific reform ; change changes changed : cambi modific
replace : sustit reemplaz ; delete : suprim elimin ; add added adding additional further : adicion anad agreg incorpor ademas sum
include including : inclu incorpor ; remain : permane sig continu manten ; take takes taken taking took : adopt tom ; place : lugar
give given gives : da dan dar otorg conced brind ; provide provided providing : proporcion brind prest prev dispon ofre otorg facilit aport sumin
support : apoy respald ; help helped assist assistance aid : ayud asist apoy auxili ; cooperate cooperation : cooper colabor
partner partnership : asoci soci alianza ; stakeholder : actor interesad ; private : privad ; industry : industr ; manufactur : manufactur fabric
factory plant : fabric planta ; semiconductor chip : semiconductor chip ; supply : ofert ; demand : demand ; price : preci ; market : mercad
compete competit : compet ; quality : calid ; product products : product ; test testing tests : prueb ensay ; license licence : licenc
approve approval : aprob autoriz ; clear clearance : despach autoriz visto ; inspect : inspec revis
process processes processed processing : proces tramit ; procedure : procedim ; application applicant apply applied : solicit aplic
form forms : formulari forma ; certificate certif : certific ; label : etiquet ; trust trusted confidence : confi ; legitimate : legitim
vehicle car cars : vehicul automov auto ; battery : bater ; pedestrian : peaton
passenger traveler traveller travel trips : pasajer viajer viaj tránsit transit ; flow flows : fluj ; migrant migrat migration : migra
root causes cause : caus raiz ; south southern southeast : sur ; north northern : norte ; east eastern : este orient ; west western : oeste occident
world worldwide global : mund global ; region regional : region ; local : local
rural farm farmer agricultur : rural agricol campesin agricult product campo ; food : alimen ; land : tierra terrestr ; sea maritime : mar maritim
airport : aeropuert ; home housing household : hogar vivienda ; family : famil ; community : comunid comunitari ; indigenous : indigen
poor poverty : pobre ; equal equality equit : igual equi ; fair : just equitativ ; free freedom : libre libert gratu ; full fully : plen total complet
high higher highest : alt elevad mayor super ; low lower lowest : baj menor infer ; level : nivel ; new : nuev
current present : actual vigent present ; next upcoming : proxim siguient ; last latest previous prior former : ultim anterior previ pasad
early earlier : tempran pront anteri anticip ; late later latest : tard poster ulteri ; future : futur porvenir ; past : pasad
long longer longstanding : larg mas ; short : cort breve ; way ways : maner forma via camino ; use used uses using : us utiliz emple
find found findings : encuentr encontr hallazg detect determin ; make makes made making : hac hech realiz form efect ; see seen : ve vis
show shows shown : muestr mostr demuestr indic ; know knowledge : conoc ; understand : entend comprend ; think consider : consider
recall : record recuerd ; recognize recognise acknowledge : reconoc ; reaffirm : reafirm reiter
stress underscore emphasize highlight : subray destac resalt enfatiz ; welcome : acog beneplac bienven celebr ; regret : lament ; condemn : conden
urge : inst exhort ; encourage : alent alient foment invit ; request : solicit ; decide decision : deci resolv resuel
resolve settlement settle : resolv soluc resuel controver ; dispute : controver disput difer ; claim : reclam ; court tribunal : tribunal juzg corte
judge : juez ; arbitrat : arbitr ; panel : panel grupo ; fight combat : combat luch ; crime criminal : delit crim delinc penal ; drug : droga estupef
weapon arms : arma ; police : polic ; investigat : investig ; evidence : prueb evidenc ; witness : testig
name names named designat appoint nominat : nombr design ; title : titul ; article : articul ; paragraph : parraf ; annex appendix : anex apendic
chapter : capitul ; section : seccion apartad ; item : punto element asunto ; list : list relac
schedule calendar timetable : calendari program lista ; agenda : agenda orden ; record : registr actas constanci ; file : archiv expedien
copy copies : copia ejemplar ; document : document ; language : idiom lengu ; translate translation : traduc ; authentic : autent
force effect effective : vigor efect vigen ; enter : entrar ; valid : valid vigen ; bind binding : vincul obligat ; treaty : tratad
agreement : acuerd convenio tratad ; memorandum : memorand ; understanding : entendim ; arrangement : arregl acuerdo mecanism ; framework : marco
mechanism : mecanism ; basis base based : bas fundament ; approach : enfoqu ; strategy strategic : estrateg ; policy policies political : politic
measure measurement : medic medid ; indicator : indicador ; average : promedi medi ; total : total ; number amount : numer mont cantidad cifra
rate : tasa indic ; percent percentage : ciento porcent ; half : mitad medi semestr ; quarter quarterly : trimestr cuart ; third : terci tercer
double : doble duplic ; increase increased raise rise : aument increment elev crec ; reduce reduction decrease decline fall : redu dismin men
save savings : ahorr ; loss lose lost : perd ; gain benefit benefits : benefici ganan ventaj provech ; value : valor ; worth : valor
origin originat : origen origin ; content : contenid ; threshold : umbral ; limit : limit ; exempt exemption : exen exim
waive waiver : dispens renunc exen ; charge fee : cobr cuota derech tarif ; pay payment : pag
buy purchase procure procurement : compr adquis contrat ; sell sale : vent vend ; owner own owned ownership : propi dueñ duen titular
property : propied ; intellectual : intelect ; patent : patent ; trademark brand : marca ; invention inventor innovate innovation : inven innov
award prize : premi adjudic ; event : evento acto ; workshop : taller ; seminar webinar : seminari ; roundtable : mesa ; visit : visit
mission : mision ; tour : gira recorrid ; site : sitio siti emplaz ; map mapping : mape mapa ; survey : encuest ; study studies : estud
assess assessment evaluat : evalu valor ; audit : auditor ; monitor : seguim vigil supervis monitor ; track : seguim rastr
oversight : supervis vigil ; ensure guarantee assure : garant asegur vel ; protect : proteg proteccion ; respect : respet
accordance pursuant : conform acuerdo ; regard regarding concerning relating related : relativ relacion respect referen ; between among : entre
within : dentro plazo ; through throughout : mediant traves medi conduct todo ; during : durant ; until : hasta ; since : desde
after : despu poster tras ; before : antes ; against : contra ; without : sin ; under : conform virtud marco baj ; above : encim arriba
below : abajo debajo ; across : todo largo transfronter ; near : cerca ; where : donde cuando ; when : cuando ; if : si ; because : porque
while whereas : mientras ; therefore thus : tanto consig ; however : embargo obstante ; yet still : todavia aun ; perhaps maybe : quiza
look looks looking : busc mir esper ; letter letters : letra carta ; manufacturer maker producer : fabric product
close closed closure closing : cierr cerr clausur ; open opened opening : abre abri abier apert ; university : universi ; broker : agent corredor
plastic recycling : recicl ; labor labour : labor trabaj ; appoint : nombr design ; sample : muestr ; laboratory lab labs : laborator
floor shop : planta piso ; question questionnaire : pregunt cuestion ; equivalent : equival ; appointment : cita ; harvest : cosech
fish fisher : pesc ; coffee : cafe ; driver : conduc operador choferes ; program programme : programa ; serve serves serving : fung sirv serv
bureau : oficin ; told said says say : dij dic indic senal ; note notes noted : senal not ; stress stressed : subray ; winter : inviern
winner won win : gan ; earth rare : tierra rara ; mineral : mineral ; highway : autopist ; book booking : reserv ; disease : enfermedad
death life lives : vida muert ; hire hiring : contrat ; leave leaves left : sal dej ; behind : atras ; whole entire : enter tod
brought bring brings : tra llev incorpor ; questionnaires : cuestionari ; employer : empleador patron ; workforce : fuerza labor
widely wide broad : ampli ; home domestic : nacional intern ; cut : recort redu ; list listed lists : lista enumer ; put : pon pus ; adult : adult
recovery recover : recuper ; also : tambien asimismo
`

/** Concepts are numbers that mean nothing else; the same in every language. */
export interface Vocabulary {
  /** Concepts by the beginnings of words that name them; a whole word counts as its own beginning. */
  readonly beginnings: ReadonlyMap<string, readonly number[]>
  readonly longest: number
}

const LONGEST_SHORT = 3

function vocabulary(side: 0 | 1): Vocabulary {
  const beginnings = new Map<string, number[]>()
  for (const [concept, words] of EN_ES.trim().split(/ ; |\n/).entries()) {
    for (const word of (words.split(' : ')[side] ?? '').split(' ')) {
      const known = beginnings.get(word)
      if (known === undefined) beginnings.set(word, [concept])
      else known.push(concept)
    }
  }
  return { beginnings, longest: Math.max(...[...beginnings.keys()].map((word) => word.length)) }
}

const VOCABULARIES: ReadonlyMap<string, () => Vocabulary> = new Map([['en', whenAsked(() => vocabulary(0))], ['es', whenAsked(() => vocabulary(1))]])

/** Null for a language without one: its words then meet others only where they look alike. */
export function findVocabulary(language: LanguageTag): Vocabulary | null {
  return VOCABULARIES.get((language.split('-')[0] ?? '').toLowerCase())?.() ?? null
}

/** The concepts that a folded word may name. A beginning of three letters or fewer must be the word, or the word in the plural. */
export function conceptsOf(form: string, { beginnings, longest }: Vocabulary): readonly number[] {
  const found: number[] = []
  for (let length = Math.min(form.length, longest); length >= 2; length -= 1) {
    const concepts = beginnings.get(form.slice(0, length))
    if (concepts !== undefined && (length > LONGEST_SHORT || form.length <= length + 2)) found.push(...concepts)
  }
  return found
}
