import type { Day } from "../../../domain/paper/paper.ts";
import type { Expected, InputProblems } from "../../../domain/input-problem.ts";
import type { QueryErrorKind } from "../../../domain/query/query-error.ts";
import { quoted as quotedInEnglish } from "../../../domain/parsed.ts";
import { weekdaysInRow } from "../../../domain/schedule/parse-schedule.ts";
import type { Cadence, Layout } from "../../../domain/subscription/digest-options.ts";
import { ZONE_EXAMPLES } from "../../../domain/schedule/timezone.ts";
import { code, link, strong, withStop, type Inline, type Text } from "../../rich-text.ts";
import type { Translation } from "../english.ts";
import type { Kept } from "../english/privacy.ts";
import { speechOf, type Forms } from "../../formats.ts";

const { count, short, compact, day, days, month, weekday, language, list, either } = speechOf("es");
const articles = (number: number): string =>
  count(number, { one: "# artículo", other: "# artículos" });
const more = (number: number): string =>
  count(number, { one: "# artículo más", other: "# artículos más" });
const votes = (number: number): string => count(number, { one: "# voto", other: "# votos" });
const upvotes = (number: number): string =>
  count(number, { one: "# voto positivo", other: "# votos positivos" });
const window = (length: number): string =>
  length === 1 ? "del último día" : `de los últimos ${length} días`;

/** A person's words in Spanish quotation marks, on one line, shortened. */
const quoted = (text: string): string => `«${quotedInEnglish(text).slice(1, -1)}»`;
const named = (names: readonly string[]): string => list(names.map(quoted));

// When a subscription comes, and what it brings.
const LOOKS: Readonly<Record<Layout, (papers: string) => string>> = {
  digest: (number) => `hasta ${number} en el mensaje, los demás en su hilo`,
  compact: (number) => `los títulos de hasta ${number}, en un solo mensaje`,
  cards: (number) => `hasta ${number}, cada uno en su propio mensaje`,
  forum: (number) =>
    `una publicación del foro con hasta ${number}, y en ella una respuesta para cada artículo`,
  "forum-papers": (number) => `hasta ${number}, cada uno en su propia publicación del foro`,
};

/** Days of the week, 1 = Monday: `de lunes a viernes`, `los sábados y domingos`. */
function onDays(weekdays: readonly number[]): string {
  if (weekdays.length === 7) return "todos los días";
  const [first, last] = weekdaysInRow(weekdays) ?? [];
  if (first !== undefined && last !== undefined) return `de ${weekday(first)} a ${weekday(last)}`;
  return `los ${list(weekdays.map((number) => plural(weekday(number))))}`;
}

/** `lunes` is both, `sábado` is not. */
function plural(name: string): string {
  return name.endsWith("s") ? name : `${name}s`;
}

function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** With the days an edition comes on at that time: `el primer lunes de cada mes a las 09:00`. */
function whenItComes(cadence: Cadence, weekdays: readonly number[], at: string): string {
  const [first = 1] = weekdays;
  if (cadence === "day") return `${onDays(weekdays)} ${at}`;
  if (cadence === "week")
    return `cada ${weekday(first)} ${at}, con los artículos de la semana anterior`;
  return `${firstOfMonth(weekdays)} ${at}, con los artículos del mes anterior`;
}

function firstOfMonth(weekdays: readonly number[]): string {
  if (weekdays.length === 7) return "el primer día de cada mes";
  if (weekdaysInRow(weekdays) !== undefined)
    return `el primer día de cada mes que caiga ${onDays(weekdays)}`;
  return `el primer ${either(weekdays.map(weekday))} de cada mes`;
}

const comes = (name: string | null): string =>
  name === null ? "Los artículos del día llegan" : `${quoted(name)} llega`;

/** What became of the last digest. */
function lastDigest(planned: Inline, became: string, why: string | null): Text {
  const reason = why === null ? "" : `: ${why}`;
  return ["La última edición (prevista: ", planned, ") ", withStop(`${became}${reason}`)];
}

/** A date within a sentence, where the comma would divide it. */
const dated = (date: Day): string => day(date).replace(",", "");
const listOf = (date: Day): string => `la lista del ${dated(date)}`;
const SILENT = "Hugging Face no responde en este momento";

/** What is kept of a person. */
const KEPT: Readonly<Record<Kept, Forms>> = {
  votes: { one: "# voto", other: "# votos" },
  saved: { one: "# artículo guardado", other: "# artículos guardados" },
  submissions: { one: "# propuesta", other: "# propuestas" },
  discussions: { one: "# debate", other: "# debates" },
  subscriptions: { one: "# suscripción", other: "# suscripciones" },
  roles: { one: "# rol", other: "# roles" },
  changes: { one: "# cambio de ajustes", other: "# cambios de ajustes" },
  forms: { one: "# formulario sin guardar", other: "# formularios sin guardar" },
  replies: {
    one: "# mensaje en la página de pruebas",
    other: "# mensajes en la página de pruebas",
  },
  messages: { one: "# mensaje directo", other: "# mensajes directos" },
};

function proposed(title: string, by: string | null, on: Inline): Text {
  return [`${by ?? "Alguien"} ya propuso «${title}» (`, on, ")"];
}

/** When a message was posted, with the way to it. */
function posted({ at, url, isGone }: { at: Inline; url: string | null; isGone: boolean }): Text {
  if (isGone) return [at, "; el mensaje se borró después."];
  return [at, ...(url === null ? [] : [" (", link("abrir", url), ")"]), "."];
}

// What is wrong with what somebody typed.
function misreadWords({ mistake, at }: InputProblems["misread"]): string {
  const what = mistakeWords(mistake);
  return at === null ? what : `${what} (en el carácter ${at.character}: ${at.text})`;
}

function mistakeWords(mistake: QueryErrorKind): string {
  switch (mistake.kind) {
    case "notANumber":
      return `${mistake.field} se compara con un número entero`;
    case "noValue":
      return `${mistake.field}: necesita su valor justo detrás de los dos puntos`;
    case "notADay":
      return `${mistake.field}: admite un año, un mes o un día`;
    case "onlyCode":
      return "has: solo conoce code";
    case "onlyMe":
      return "by: solo conoce me";
    case "emptyNot":
      return "NOT necesita algo detrás";
    case "tooDeep":
      return "Hay demasiados paréntesis unos dentro de otros";
    case "oneSided":
      return `${mistake.operator} necesita algo a cada lado`;
  }
}

function expectedWords(expected: Expected): string {
  switch (expected.kind) {
    case "yesOrNo":
      return "«yes» o «no»";
    case "text":
      return "un texto";
    case "choice":
      return either(expected.choices.map(quoted));
    case "number": {
      const { min, max } = expected;
      if (min !== undefined && max !== undefined) return `un número entero del ${min} al ${max}`;
      return min === undefined ? "un número entero" : `un número entero a partir de ${min}`;
    }
  }
}

const scopesOf = (scopes: readonly string[]): string =>
  scopes.length === 0 ? "los permisos que faltan" : either(scopes);

/** Spanish. */
export const spanish: Translation = {
  language: "es",
  compact,
  day,
  list,
  either,

  dailyTitle: (date) => `Artículos del día · ${day(date)}`,
  weeklyTitle: (first, last) => `Artículos de la semana · ${days(first, last)}`,
  monthlyTitle: (date) => `Artículos del mes · ${month(date)}`,

  origin: (number, lists) => [`${articles(number)} de `, ...lists, " · los más valorados primero"],
  staleSince: (source, since) => [
    `${source} no responde en este momento; esta es su lista a fecha de `,
    since,
    ".",
  ],
  stale: (source) => `${source} no responde en este momento; esta es la última lista conocida.`,
  late: (source) => `Más tarde de lo habitual: ${source} no tenía lista a la hora prevista.`,
  sample: (source) =>
    `No se puede contactar con ${source}; estos son los artículos que trae Paperboy.`,
  ownPapers: "los artículos propios de este canal",
  thisChannel: "este canal",
  beyondThread: (number, lists) => [`${more(number)} en la lista completa: `, ...lists],
  abstractsInThread: "Los resúmenes están en el hilo.",
  moreInThread: (number) => `Y ${more(number)} en el hilo, con todos los resúmenes.`,
  andMore: (number) => `Y ${more(number)}`,
  cardsFollow: (number) =>
    `${count(number, { one: "Sigue # artículo", other: "Siguen # artículos" })}, cada uno en su propio mensaje.`,
  waitingSince: (source, since) => [
    `${source} no responde desde `,
    since,
    "; esta edición llegará después.",
  ],
  waiting: (source) => `${source} no responde; esta edición llegará después.`,
  noList: (source) => `Hoy no hay artículos: la lista de ${source} está vacía.`,
  noneWanted: "Ningún artículo de la lista es de los que se pidieron aquí.",
  mostVotesHere: "Los más votados aquí",
  mostUpvotesAt: (source) => `Los más valorados en ${source}`,
  selection: (number, lists) => [`Lo mejor de ${articles(number)} de `, ...lists],
  setUpBy: (name) => `Configurado por ${name}`,
  howToVote: (change, stop) => [
    "Vota con el botón, con el número de un artículo como reacción (1️⃣ a 🔟) o con 👍 en el hilo. Cambiar o detener esto: ",
    change,
    ", ",
    stop,
  ],
  voteByNumber: (change, stop) => [
    "Vota con el número de un artículo como reacción (1️⃣ a 🔟). Cambiar o detener esto: ",
    change,
    ", ",
    stop,
  ],
  voteOnCards: (change, stop) => [
    "Vota con el botón o con 👍 en el mensaje de un artículo. Cambiar o detener esto: ",
    change,
    ", ",
    stop,
  ],

  vote: "Votar",
  voteFor: (title) => `Votar por «${title}», o retirar tu voto`,
  votes,
  upvotes: (number) => short(number, { one: "# voto positivo", other: "# votos positivos" }),
  comments: (number) => short(number, { one: "# comentario", other: "# comentarios" }),
  replies: (number) => count(number, { one: "# respuesta", other: "# respuestas" }),
  noVotes: "todavía sin votos",
  postedHere: (date) => ["publicado aquí el ", date],
  earlierPost: "la publicación anterior",
  submittedBy: (name) => (name === null ? "propuesto aquí" : `propuesto por ${name}`),
  gone: "ya no está en la lista",
  code: "código",
  projectPage: "página del proyecto",
  aiSummary: "Resumen por IA",
  keywords: (words) => `Palabras clave: ${words}`,
  pictureOf: (title) => `Imagen que acompaña al artículo «${title}»`,
  thumbnailOf: (title) => `Miniatura del artículo «${title}»`,

  top: "Lo mejor de la semana",
  topAbout: "Mostrar los artículos más votados de los últimos siete días",
  trending: "Tendencias",
  trendingAbout: "Mostrar los artículos de los que más se habla ahora",
  abstract: "Resumen",
  abstractAbout: (title) => `Mostrar el resumen de «${title}»`,
  similar: "Similares",
  similarAbout: (title) => `Buscar artículos sobre el tema de «${title}»`,
  save: "Guardar",
  saveAbout: (title) => `Poner «${title}» en tu lista de lectura, o quitarlo`,
  discuss: "Debatir",
  discussAbout: (title) => `Abrir el debate de este canal sobre «${title}»`,
  discussionOf: (title) => `Debate: ${title}`,
  discussInThread:
    "Las respuestas de este hilo se cuentan para el artículo; su contenido no se lee.",
  discussion: "debate",
  discussionOpened: "El debate está abierto",
  discussionHere: "Está en este canal.",
  toDiscussion: "Ir al debate",
  alreadyDiscussed: (date) => ["ya debatido el ", date],
  noPaperLinked: "No hay ningún enlace a un artículo",
  linksKnown: "Conozco los enlaces a artículos de arXiv, Hugging Face, alphaXiv y OpenReview.",
  wayToStart: (setup) => [
    "Los artículos del día aún no llegan a este servidor. Quien administra un canal puede empezar allí: ",
    setup,
  ],
  linkUnknown: "No conozco ese artículo",
  linkUnknownAbout: (ids) =>
    `Ni los artículos de aquí ni Hugging Face ni arXiv me dicen nada de ${ids} por ahora.`,
  bibtexAbout: (title) => `Mostrar la entrada BibTeX de «${title}»`,
  authors: "Autores",
  authorsAbout: (title) => `Mostrar todos los autores de «${title}»`,
  settingsLabel: "Ajustes",
  settingsAbout: "Mostrar cuándo llegan los artículos a este canal y cómo cambiarlos o detenerlos",
  helpLabel: "Ayuda",
  helpAbout: "Mostrar todo lo que se le puede pedir a Paperboy",
  previous: "Anterior",
  next: "Siguiente",
  pageAbout: (page, pages) => `Mostrar la página ${page} de ${pages}`,
  noPage: (page) => `Ya no hay página ${page} aquí.`,
  earlier: "Antes",
  later: "Después",
  showAbout: (title) => `Mostrar «${title}»`,
  share: "Compartir en el canal",
  shareAbout: "Publicar esto en el canal, con tu nombre",
  sharedBy: (name) => `Compartido por ${name ?? "alguien de aquí"}`,

  listAt: (source) => `La lista en ${source}`,
  rangeOf: (first, last, number) => `${first} a ${last} de ${articles(number)}`,
  noPapersYet: "Todavía no hay artículos",
  trendingTitle: "Tendencias en Hugging Face",
  trendingStored:
    "Hugging Face no responde en este momento; estos son los artículos más valorados que se conocen aquí.",
  nothingKnown: "Aquí todavía no se conoce nada.",
  topTitle: (length) => `Los mejores artículos ${window(length)}`,
  nobodyVoted: (length) =>
    length === 1
      ? "Nadie ha votado en el último día."
      : `Nadie ha votado en los últimos ${length} días.`,
  whatVotes:
    "Un voto es el botón «Votar», el número de un artículo como reacción, o 👍 en su respuesta del hilo.",
  everyonesVotes: "Por los votos de todos: todos los canales, Slack y Discord juntos.",

  found: (number, query) => `${articles(number)} para ${query}`,
  range: (first, last) => `${first} a ${last}`,
  nothingFound: (query) => `Ningún artículo encontrado para ${query}`,
  noMoreFound: (query) => `No hay más artículos para ${query}`,
  otherWords:
    "Con menos palabras, o con otras, quizá aparezca; un identificador de arXiv encuentra exactamente un artículo.",
  searchedInstead: (shown) => `Resultados para ${shown}.`,
  nearestFound:
    "Ningún artículo cumple todo esto: estos son los más cercanos solo por las palabras.",
  noneTogether:
    "Ningún artículo tiene juntas las palabras entre comillas: estos tienen algunas de ellas.",
  fewTogether: (exact) =>
    `${count(exact, { one: "# artículo tiene", other: "# artículos tienen" })} juntas las palabras entre comillas; los demás, algunas de ellas.`,
  partlySearched: "No se miraron todos los artículos: estos son los mejores encontrados a tiempo.",
  searchHelp: (command) => ["Qué más entiende la búsqueda: ", command],
  similarTitle: "Artículos similares",
  similarTo: (title, id) =>
    `Los más cercanos al tema de «${title}» (arXiv ${id}) entre los artículos conocidos aquí.`,
  nothingSimilar: (title, id) =>
    `Aquí todavía no se conoce ningún artículo sobre el tema de «${title}» (arXiv ${id}).`,

  voted: "Votado",
  votedFor: (title, number) =>
    `Tu voto por ${title} cuenta: ${votes(number)}. Pulsa otra vez para retirarlo.`,
  withdrawn: "Voto retirado",
  withdrawnFrom: (title, number) => `Tu voto por ${title} se ha retirado: ahora ${votes(number)}.`,
  keptVote: "Tu reacción sigue votando",
  keptVoteFor: (title, number) =>
    `Tu reacción a ${title} sigue contando, así que tu voto se queda: ${votes(number)}. Quita la reacción para retirarlo.`,

  settings: {
    weekdays: onDays,
    language,
    schedule: ({ cadence, weekdays, time, timezone }) => {
      const article = time.startsWith("01:") ? "a la" : "a las";
      return whenItComes(cadence, weekdays, `${article} ${time} (${timezone})`);
    },
    content: (content) => {
      const { layout, papers, silent, announce, minUpvotes, filter, sources } = content;
      const shown = [
        LOOKS[layout](articles(papers)),
        ...(silent ? ["sin notificación"] : []),
        ...(announce ? ["publicado a los seguidores del canal"] : []),
        ...(content.language === null ? [] : [`en ${content.language}`]),
      ].join(", ");
      const bars = [
        ...(minUpvotes === 0 ? [] : [`con ${upvotes(minUpvotes)} o más`]),
        ...(filter === "" ? [] : [`que pasen el filtro «${filter}»`]),
      ];
      const only = bars.length === 0 ? "" : `, solo artículos ${list(bars)}`;
      return `${shown}${only}${sources === null ? "" : `, de ${sources}`}`;
    },

    comes,
    comesHere: (name, schedule, content) => `${comes(name)} aquí ${schedule}: ${content}.`,
    next: (at) => ["Próxima edición: ", at, "."],

    subscribed: "Suscrito a los artículos del día",
    subscribedTo: (name, schedule, content) =>
      `${name === null ? "Llegan" : `${quoted(name)} llega`} aquí ${schedule}: ${content}.`,
    zoneOfCaller: (timezone, change) => [
      `${timezone} es tu propia zona horaria. Para poner otra: `,
      change,
    ],
    zoneOfOthers: (timezone, change) => [
      `${timezone} es la zona horaria de las demás suscripciones de aquí. Para poner otra: `,
      change,
    ],
    zoneUnknown: (timezone, change) => [
      `No conozco tu zona horaria, así que es ${timezone}. Para poner otra: `,
      change,
    ],
    postNow: "Publicar ahora la lista de hoy",
    postNowAbout: "Publicar ahora en este canal la lista de artículos de hoy",

    changed: "Suscripción modificada",
    unchanged: "Nada que cambiar",
    wasStopped: "Estaba detenida; ahora se reanuda.",
    wasPaused: "Estaba en pausa; ahora se reanuda.",

    ended: "Suscripción cancelada",
    endedAbout: (name) =>
      `${name === null ? "Los artículos del día ya no llegan" : `${quoted(name)} ya no llega`} aquí. Lo publicado se queda, con sus votos.`,
    toHaveItBack: (subscribe) => ["Para volver a recibirlos: ", subscribe],

    // Of a look that a channel cannot have.
    noFollowers:
      "Solo los canales de anuncios de Discord tienen seguidores a los que publicar, y este no lo es.",
    noForum:
      "Los diseños de foro son para canales de foro. Pídelo en una publicación del foro, o elige aquí otro diseño.",
    noForums: "Aquí no hay foros: son canales de Discord. Elige el diseño digest, compact o cards.",
  },

  subscriptions: {
    title: "Suscripciones de este canal",
    none: "Este canal no tiene ninguna suscripción",
    noneAbout: (subscribe) => ["Para que los artículos del día se publiquen aquí: ", subscribe],
    subscription: (name, schedule, content) => [strong(name), ` · ${schedule}: ${content}.`],
    stopped: (at, reason) => ["Detenida desde ", at, `: ${reason}`],
    refused: "la plataforma la rechazó",
    paused: (at) => ["En pausa desde ", at, "."],
    setUpBy: (name) => `configurada por ${name}`,

    edit: "Editar",
    editAbout: (name) => `Cambiar ${quoted(name)} en un formulario`,
    test: "Probar",
    testAbout: (name) => `Ver qué publicaría ahora ${quoted(name)}; solo lo ves tú`,
    pause: "Pausar",
    pauseAbout: (name) => `Detener ${quoted(name)} hasta que alguien la reanude`,
    resume: "Reanudar",
    resumeAbout: (name) => `Hacer que ${quoted(name)} vuelva a llegar`,
    remove: "Quitar",
    removeAbout: (name) => `Cancelar la suscripción ${quoted(name)}`,

    pausedNow: "En pausa",
    pausedAlready: "Ya está en pausa",
    untilResumed: (name, resume) => [
      `${quoted(name)} no llegará hasta que alguien la reanude: `,
      resume,
    ],
    resumed: "Se reanuda",
    comesAgain: (name, next) => [`${quoted(name)} vuelve a llegar. `, ...next],
    copied: "Copiada",
    comesThere: (name, next) => [`${quoted(name)} llega también a ese canal. `, ...next],

    // Why nothing was copied.
    sameChannel: "Ese canal es este: indica otro.",
    notYours:
      "Solo quienes pueden administrar ese canal pueden suscribirlo. Pídeselo a alguien que pueda.",
    obstaclesThere: (obstacles) =>
      ["Todavía no puedo publicar en ese canal.", ...obstacles].join(" "),
    isThere: (name) =>
      `Ese canal ya tiene una suscripción ${quoted(name)}; no se ha cambiado nada.`,

    // Where it is not clear which one is meant.
    noneHere: "Este canal no tiene ninguna suscripción.",
    whichOne: (names) => `Este canal tiene ${named(names)}: indica cuál.`,
    noSuch: (name, names) =>
      `Aquí no hay ninguna suscripción ${quoted(name)}. Este canal tiene ${named(names)}.`,
  },

  status: {
    title: "Cómo van las cosas aquí",
    none: (subscribe) => [
      "Los artículos del día no llegan a este canal. Para que se publiquen de lunes a viernes: ",
      subscribe,
    ],
    toChange: (subscribe, unsubscribe) => [
      "Para cambiarlo: ",
      subscribe,
      "; para detenerlo: ",
      unsubscribe,
    ],
    paused: (at, resume) => ["En pausa desde ", at, ". Para reanudarla: ", resume],
    stopped: (at, reason, subscribe) => [
      "Detenida desde ",
      at,
      `: ${withStop(reason ?? "la plataforma rechazó la publicación")} Cuando se resuelva, se reanudará por sí sola; `,
      subscribe,
      " la reanuda de inmediato.",
    ],

    // The last digest: when it was posted, or planned and why it was not.
    sent: "La última edición se publicó.",
    sentAt: (at) => ["La última edición se publicó: ", at, "."],
    sending: (planned) => lastDigest(planned, "está de camino", null),
    waiting: (planned, why) => lastDigest(planned, "está en espera", why),
    leftOut: (planned, why) => lastDigest(planned, "se omitió", why),
    failed: (planned, why) => lastDigest(planned, "no se pudo publicar", why),
    unknown: (planned, why) => lastDigest(planned, "puede haber llegado o no", why),

    change: (by, at, what) => [`${by ?? "Alguien"}, `, at, `: ${what}`],
    silent: (source, since, why) => [
      `${source} no responde desde `,
      since,
      why === null ? "." : withStop(`: ${why}`),
    ],
    notAsked: (source) => `Todavía no se ha consultado ${source}.`,
    answered: (source, at) => [`${source} respondió `, at, "."],
    known: (number, version) =>
      `${count(number, { one: "# artículo conocido", other: "# artículos conocidos" })} · Paperboy ${version}`,
  },

  changes: {
    settings: {
      time: "Hora",
      weekdays: "Días",
      timezone: "Zona horaria",
      papers: "Artículos en el mensaje",
      minUpvotes: "Mínimo de votos positivos",
      sources: "Fuentes",
      filter: "Filtro",
      layout: "Diseño",
      cadence: "Abarca",
      silent: "Notificación",
      announce: "Publicado a los seguidores",
      language: "Idioma",
    },
    setting: (name, before, after) => `${name}: ${before} → ${after}`,
    cadences: { day: "cada día", week: "cada semana", month: "cada mes" },
    noFilter: "ninguno",
    yes: "sí",
    no: "no",

    made: (name, schedule, content) => `${quoted(name)} configurada: ${schedule}, ${content}`,
    changed: (name, settings, resumed) =>
      `${quoted(name)} modificada: ${[...(resumed ? ["reanudada"] : []), ...settings].join(", ")}`,
    paused: (name) => `${quoted(name)} en pausa`,
    resumed: (name) => `${quoted(name)} reanudada`,
    ended: (name) => `${quoted(name)} cancelada`,
    linksOn: "fichas de enlaces activadas",
    linksOff: "fichas de enlaces desactivadas",
    moderated: "los artículos propuestos esperan a un curador",
    unmoderated: "los artículos propuestos llegan por sí solos",
    admin: (name) => `${name ?? "alguien"} ahora es admin`,
    curator: (name) => `${name ?? "alguien"} ahora es curador`,
    member: (name) => `${name ?? "alguien"} ahora es miembro`,
    inWords: (name, what) => `${name ?? "alguien"} ${what}`,
  },

  setup: {
    // A form's title and its buttons: at most 24 characters.
    formTitle: "Los artículos del día",
    toPreview: "Vista previa",
    cancel: "Cancelar",
    formAbout: (name) => `Para este canal, con el nombre ${quoted(name)}.`,

    // Its questions: labels have at most 45 characters, hints 100, what is chosen from 75.
    time: "Hora",
    timeHint: "9:00, 17h o 9am",
    timezone: "Zona horaria",
    timezoneHint: "Europe/Madrid, o una ciudad",
    days: "Días",
    daysHint: "La edición de una semana o de un mes llega el primero de estos días",
    weekday: (number) => capital(weekday(number)),
    sources: "Fuentes",
    sourcesHint: "huggingface, arxiv:cs.CL, community",
    filter: "Filtro",
    filterHint: "cat:cs.CL (agents OR planning) -survey; vacío para todos",
    layout: "Diseño",
    layoutHint: "Qué aspecto tiene",
    layouts: {
      digest: "Un mensaje, con los resúmenes en su hilo",
      compact: "Un mensaje, solo con los títulos",
      cards: "Un mensaje por artículo",
      forum: "Una publicación del foro por día",
      "forum-papers": "Una publicación del foro por artículo",
    },
    cadence: "Edición",
    cadenceHint: "Qué abarca",
    cadences: {
      day: "Cada día",
      week: "Lo mejor de cada semana",
      month: "Lo mejor de cada mes",
    },
    papers: "Artículos en el mensaje",
    papersHint: "De 1 a 10; los demás van a su hilo",
    upvotes: "Mínimo de votos positivos",
    upvotesHint: "Los artículos con menos se quedan fuera; 0 para todos",
    language: "Idioma",
    languageHint: "El de las palabras en torno a los artículos",
    silent: "Sin notificación",
    silentHint: "En Discord, sin que le suene el teléfono a nadie",
    announce: "Publicar a los seguidores",
    announceHint: "En un canal de anuncios de Discord",
    yes: "Sí",
    no: "No",

    // Why there is no form, or no draft any more.
    cannotPost: (obstacles) => ["Todavía no puedo publicar en este canal.", ...obstacles].join(" "),
    gone: "Este formulario ya se guardó, es de otra persona o tiene más de un día. No se ha cambiado nada.",

    // Before it is saved.
    saveIt: "¿Guardarlo así?",
    notSavedYet: "Todavía no se ha guardado nada",
    noDigestYet: (reason) => `Todavía no hay ninguna edición que mostrar: ${reason}.`,
    nextWouldBe: (title) => ["La próxima edición sería: ", title],
    save: "Guardar",
    saveAbout: "Guardar la suscripción tal como se muestra aquí",
    change: "Cambiar",
    changeAbout: "Cambiar hora, zona horaria, días y filtro",
    looks: "Aspecto",
    looksAbout: "Cambiar diseño, edición, número de artículos e idioma",
    more: "Más",
    moreAbout: "Cambiar la notificación y la publicación a los seguidores",
    overtaken: (by, at, what) => [
      `${by ?? "Alguien"} cambió esto `,
      at,
      `: ${what}. Ahora vale lo tuyo.`,
    ],

    // The way to the form.
    setUpPapers: "Configurar los artículos del día",
    aboutForm:
      "La hora, los días, el filtro y el aspecto se rellenan en un formulario, y se ven antes de guardar nada.",
    setUp: "Configurar",
    setUpAbout: "Configurar aquí los artículos del día",
    changeNamed: (name) => `Cambiar ${quoted(name)}`,

    // What a subscription would post now, for whoever tries it out.
    nothingToShow: "No hay nada que mostrar",
    wouldPostNothing: (name, reason) => `${quoted(name)} no publicaría nada ahora: ${reason}.`,
    wouldPost: (name) => `Solo tú ves esto: es lo que ${quoted(name)} publicaría ahora.`,
  },

  posting: {
    // What became of a request to post it.
    posted: "Publicada",
    here: (date, number) => `Aquí está ${listOf(date)}: ${articles(number)}.`,
    notPosted: "No se ha publicado nada",
    nothingToPost: (date, reason) => `No hay nada que publicar de ${listOf(date)}: ${reason}.`,
    notPostedYet: "Todavía no se ha publicado nada",
    failed: (date, reason) => [
      `No se ha podido publicar ${listOf(date)}: ${reason}. `,
      code("/papers status"),
      " muestra qué pasa con ella.",
    ],
    alreadyHere: "Ya está aquí",
    hereSince: (date, at, again) => [
      `Este canal tiene ${listOf(date)} desde `,
      at,
      ". Para publicarla otra vez: ",
      again,
    ],
    onItsWay: (date, again) => [
      `En este canal, ${listOf(date)} ya está de camino. Para publicarla otra vez: `,
      again,
    ],
    postAgain: "Publicarla otra vez",
    postAgainAbout: (date) => `Publicar otra vez en este canal ${listOf(date)}`,

    // What it would give a channel.
    preview: (title) => `Vista previa · ${title}`,
    noPapersThen: (sources) => `${sources}: ningún artículo ese día.`,
    wouldGet: ({ all, sources, total, below, minUpvotes, stopped, filter }) => {
      const reasons = [
        ...(below === 0 ? [] : [`${below} con menos de ${upvotes(minUpvotes)}`]),
        ...(stopped === 0 ? [] : [`${stopped} por el filtro «${filter}»`]),
      ];
      const left = reasons.length === 0 ? "" : `; se quedan fuera: ${reasons.join(", ")}`;
      return `De ${articles(all)} de ${sources}, este canal recibiría ${total}${left}.`;
    },
    notAll: (reason) => `No está todo: ${reason}.`,
    previewHelp: [
      "Solo tú ves esto. Por qué un artículo llega o no: ",
      code("/papers why 2401.12345"),
      ". Otros ajustes: ",
      code("/papers subscribe"),
    ],

    // Why it is not the list that was asked for, or not fresh.
    notYet: (date) => `El ${dated(date)} todavía no ha llegado.`,
    firstIs: (date) => `La primera lista es la del ${dated(date)}.`,
    fridays: "Los fines de semana no hay listas, así que esta es la del viernes.",
    asStored: `${SILENT}; esta es su lista tal como está almacenada aquí.`,
    noPapers: (date) => `En ${listOf(date)} no hay artículos.`,
    notStored: (date) => `${SILENT}, y ${listOf(date)} no está almacenada aquí.`,
    noPapersSoNewest: (date) =>
      `En ${listOf(date)} todavía no hay artículos, así que esta es la más reciente almacenada aquí.`,
    noPapersSoSample: (date) =>
      `En ${listOf(date)} todavía no hay artículos, así que esta es la edición de muestra que trae Paperboy.`,
    silentSoNewest: `${SILENT}, así que esta es la lista más reciente almacenada aquí.`,
    silentSoSample: `${SILENT}, así que esta es la edición de muestra que trae Paperboy.`,
  },

  reading: {
    // The reading list.
    saved: "Guardado",
    unsaved: "Ya no está guardado",
    isOnList: (title, total) =>
      `${quoted(title)} está en tu lista de lectura, que ahora tiene ${articles(total)}.`,
    isOffList: (title, total) =>
      `${quoted(title)} ya no está en tu lista de lectura, que ahora tiene ${articles(total)}.`,
    list: "Tu lista de lectura",
    listAbout: "Mostrar los artículos que has guardado",
    listOf: (total) => `Tu lista de lectura · ${articles(total)}`,
    listEmpty: "Tu lista de lectura está vacía",
    howToSave: ["El botón «Guardar» de un artículo lo pone aquí, y también ", code("/papers save")],
    exportList: "Exportar como BibTeX",
    exportListAbout: "Obtener los artículos de tu lista de lectura como archivo BibTeX",

    // Papers as a file.
    savedAs: (number, format) => `${articles(number)} que has guardado, en ${format}`,
    starredAs: (number, format) => `${articles(number)} que has marcado con ⭐, en ${format}`,
    votedAs: (number, format) => `${articles(number)} por los que has votado, en ${format}`,
    foundAs: (number, format, query) => `${articles(number)} para ${quoted(query)}, en ${format}`,
    noneSaved:
      "Tu lista de lectura está vacía, así que todavía no hay nada que exportar. «Guardar» pone en ella un artículo.",
    noneStarred:
      "Todavía no has reaccionado con ⭐ a ningún artículo, así que no hay nada que exportar.",
    noneVoted: "Todavía no has votado por ningún artículo, así que no hay nada que exportar.",
    noneFound: (query) => `Ningún artículo encontrado para ${quoted(query)}.`,
    noQuery: "Falta «query»: ¿qué hay que buscar?",

    // One paper's citation, and its authors.
    citationOf: (title, format) => `${format} de ${quoted(title)}`,
    authorsOf: (title, number) =>
      `${count(number, { one: "# autor", other: "# autores" })} de ${quoted(title)}`,
    noAuthor: "No figura ningún autor.",

    // Weeks and months that have no lists.
    weekNotYet: "Esa semana todavía no ha llegado.",
    monthNotYet: "Ese mes todavía no ha llegado.",
    listsBegan: "Las listas empezaron en mayo de 2023.",
  },

  help: {
    title: "Paperboy trae los artículos del día",
    about:
      "Una vez al día, a este canal si quieres, y con un único recuento de votos para todos. Puedes pedir:",
    moreAbout: (command) => ["Más sobre uno de ellos: ", command],
    option: (name, description, required) => [
      strong(`${name}:`),
      ` ${description}${required ? " (obligatorio)" : ""}`,
    ],
    example: (command) => ["Por ejemplo: ", command],
    tips: (typed) => ["También entiende ", ...typed],
    noCommand: (typed) => `No existe el comando ${quoted(typed)}.`,

    // Who may use a command, by the right it needs.
    curate: "Para curadores y para quienes administran el canal.",
    manage: "Para quienes administran el canal y para quien lo suscribió.",
    administer: "Para los admins del espacio de trabajo.",

    hello: "Hola, soy Paperboy",
    helloAbout:
      "Traigo los artículos del día: un mensaje discreto al día, con los resúmenes en su hilo y 👍 como voto. No leo nada de lo que se escribe aquí.",
    toStart: (setup, subscribe) => ["Para recibirlos aquí: ", setup, " o ", subscribe],
    comesHere: (subject, schedule, next) => [`${subject} aquí ${schedule}. `, ...next],
    toLookAround: (today, search, help) => [
      "Para echar un vistazo: ",
      today,
      ", ",
      search,
      ", ",
      help,
    ],
  },

  home: {
    title: "Tus artículos",
    setUp: "Lo que has configurado",
    nothingSetUp: (setup) => [
      "Todavía nada. Para que los artículos se publiquen en un canal, escribe allí: ",
      setup,
    ],
    subscription: (name, url, schedule, content) => [
      strong(name),
      ...(url === null ? [] : [" en ", link("su canal", url)]),
      ` · ${schedule}: ${content}.`,
    ],
    saved: "Lo que has guardado",
    nothingSaved: (save) => [
      "Todavía nada. Un artículo se guarda con ",
      save,
      " o con el botón «Guardar».",
    ],
    voted: "Lo que has votado",
    nothingVoted: "Todavía nada. Un 👍 a un artículo, o su botón «Votar», es un voto.",
    ask: "Qué puedes pedir",
    askHere: (today, search, saved) => [
      today,
      ", ",
      search,
      ", ",
      saved,
      " y más; escríbeme aquí, o en cualquier canal.",
    ],
  },

  notices: {
    theChannel: "el canal",

    stopped: "Los artículos del día se han detenido",
    stoppedAbout: (channel, reason) => ["En ", channel, `: ${withStop(reason)}`],
    comeBack: "Cuando se resuelva, volverán por sí solos, y te avisaré.",
    startAgain: (command) => ["Cuando se resuelva, vuelve a ponerlos en marcha allí: ", command],
    resumed: "Los artículos del día vuelven a llegar",
    resumedAbout: (channel, next) => ["En ", channel, ". Próxima edición: ", next, "."],
    dead: "No se ha podido publicar una edición",
    deadAbout: (channel, edition, reason) => [
      "En ",
      channel,
      `, la edición de ${edition}: ${withStop(reason)}`,
    ],
    tryAgain: (command) => [
      "La próxima llegará según lo previsto. Para intentarlo de nuevo con esta, escribe allí: ",
      command,
    ],
    unknown: "Puede que falte una edición",
    unknownAbout: (channel, edition, reason) => [
      "En ",
      channel,
      `, no se sabe si llegó la edición de ${edition}: ${withStop(reason)}`,
    ],
    ifMissing: (command) => [
      "No se publica dos veces por si acaso. Si no está, escribe allí: ",
      command,
    ],
    late: "Una edición se retrasa",
    lateAbout: (channel, edition, reason) => [
      "En ",
      channel,
      `, la edición de ${edition} sigue en espera: ${withStop(reason)}`,
    ],
    follows: (status) => ["Llegará por sí sola. Cómo van las cosas: ", status],
    unplanned: "Falta una edición",
    unplannedAbout: (channel, edition, reason) => [
      "En ",
      channel,
      `, la edición de ${edition}: ${withStop(reason)}`,
    ],
    toHaveIt: (command) => ["Para recibirla ahora, escribe allí: ", command],
    why: (unsubscribe) => [
      "Recibes esto porque configuraste allí los artículos. ",
      unsubscribe,
      " allí pone fin a ambas cosas.",
    ],

    // To a channel's curators.
    waits: "Un artículo propuesto espera a un curador",
    submittedBy: (by, note) =>
      `Propuesto por ${by ?? "alguien de aquí"}${note === null ? "" : `: «${note}»`}`,
    approved: "Un artículo propuesto ha sido aceptado",
    approvedBy: (by) => `${by ?? "Un curador"} lo ha aceptado.`,
    declined: "Un artículo propuesto ha sido rechazado",
    declinedBy: (by) => `${by ?? "Un curador"} lo ha rechazado.`,

    // To whoever brought a paper along.
    yoursApproved: "Tu artículo ha sido aceptado",
    yoursApprovedAbout: (channel, by, title) => [
      "En ",
      channel,
      `, ${by ?? "un curador"} ha aceptado «${title}»: llega con la próxima edición. Gracias.`,
    ],
    yoursDeclined: "Tu artículo ha sido rechazado",
    yoursDeclinedAbout: (channel, by, title) => [
      "En ",
      channel,
      `, ${by ?? "un curador"} no ha incluido «${title}» en la lista del canal.`,
    ],

    // To the operator.
    alert: "Lo que debería saber quien opera Paperboy",
    moreAlerts: (number, command) => [`Y ${number} más: `, command],
  },

  roles: {
    given: (role, name) => {
      const what = { admin: "admin", curator: "curador", member: "miembro" }[role];
      return name === null ? `Ahora es ${what}` : `${name} ahora es ${what}`;
    },
    admin: "Ahora puede cambiarlo todo aquí, en todos los canales de este espacio de trabajo.",
    curator: "Ahora puede elegir qué leen los canales: aceptar y rechazar lo que se propone.",
    member: "Ya no tiene aquí más permisos que los que le dan los roles de la propia plataforma.",
  },

  privacy: {
    title: "Qué guarda Paperboy sobre ti",
    kept: (kept) => `${kept.map(([what, number]) => count(number, KEPT[what])).join(" · ")}.`,
    nothing: "Nada.",
    under: (voter, name) => [
      "Con el identificador ",
      voter,
      name === null ? "." : `, junto con tu nombre: ${name}.`,
    ],
    neverWords:
      "Nunca lo que escribes: solo que votaste, guardaste, propusiste o configuraste algo, y cuándo. Los datos de un espacio de trabajo se borran cuando se quita Paperboy de él.",
    onSlack:
      "Slack me envía todos los mensajes de los canales en los que estoy. Las respuestas de los debates se cuentan; no se mira ni se guarda ni una palabra.",
    export: "Exportar",
    exportAbout: "Obtener como archivo todo lo que Paperboy guarda sobre ti",
    delete: "Borrar…",
    deleteAbout: "Elegir cómo se borra todo lo que Paperboy guarda sobre ti",
    inWords: (toExport, toDelete) => ["Lo mismo por escrito: ", toExport, ", ", toDelete],

    asFile: "Lo que Paperboy guarda sobre ti, en un archivo",
    asFileAbout: "Todo, como JSON. Nadie más lo ve.",

    sure: "¿Borrar lo que Paperboy guarda sobre ti?",
    whatGoes:
      "Se borran tu lista de lectura, tus roles, tus nombres y tus formularios. Lo que otros necesitan se queda, sin tu nombre: las suscripciones que configuraste, los artículos que propusiste y los debates que abriste.",
    votesStayOrGo: () => [
      strong("Tus votos"),
      " pueden quedarse como anónimos, o borrarse también. A partir de entonces, tus reacciones a mensajes antiguos ya no cuentan, aunque sigan en el chat. No se puede deshacer.",
    ],
    keepVotes: "Borrar y dejar los votos anónimos",
    keepVotesAbout:
      "Borrar todo lo que Paperboy guarda sobre ti; tus votos se quedan, sin tu nombre",
    removeVotes: "Borrar también los votos",
    removeVotesAbout: "Borrar todo lo que Paperboy guarda sobre ti, tus votos incluidos",

    deleted: "Borrado",
    keptVotes: "Paperboy ya no guarda nada con tu nombre. Tus votos siguen contando sin él.",
    removedVotes: "Paperboy ya no guarda nada con tu nombre. Tus votos también se han borrado.",
  },

  submissions: {
    // To whoever brings a paper along.
    submitted: "Propuesto, gracias",
    onOwnList: (title) => `«${title}» está en la lista propia de este canal.`,
    curatorFirst: "Antes lo mira un curador de este canal; te avisaré de lo que decida.",
    comesNext: (at) => ["Llega con la próxima edición: ", at, "."],
    noDigestTakesIt: [
      "Todavía ninguna edición incluye los artículos propios de este canal. Quien administra el canal puede cambiarlo: ",
      code("/papers subscribe sources:huggingface,community"),
    ],
    alreadyHere: "Ya está aquí",
    hereSince: (title, { since, votes: number, url }) => [
      `«${title}» está aquí desde `,
      since,
      number === 0 ? "" : ` y tiene ${votes(number)}`,
      ...(url === null ? [] : [" (", link("abrir", url), ")"]),
      ".",
    ],
    somebodyFirst: "Alguien se te adelantó",
    firstAndWaiting: (title, by, on) => [
      ...proposed(title, by, on),
      ", y el artículo espera a un curador.",
    ],
    firstAndAccepted: (title, by, on) => [
      ...proposed(title, by, on),
      ", y el artículo llega con la próxima edición de los propios de este canal.",
    ],
    firstAndDeclined: (title, by, on) => [...proposed(title, by, on), ", y un curador lo rechazó."],

    // To curators.
    waiting: (number) =>
      count(number, {
        one: "# artículo espera a un curador",
        other: "# artículos esperan a un curador",
      }),
    moreLater: (number) => `Y ${number} más cuando se decida sobre estos.`,
    nothingWaits: "Aquí no espera nada",
    bringOne: [
      "En este canal, ningún artículo propuesto espera a un curador. Propón uno: ",
      code("/papers submit 2401.12345"),
    ],
    approve: "Aceptar",
    approveAbout: (title) => `Hacer que ${quoted(title)} llegue con la próxima edición`,
    decline: "Rechazar",
    declineAbout: (title) => `Dejar fuera ${quoted(title)}`,
    approved: "Aceptado",
    declined: "Rechazado",
    doesNotCome: (title) => `«${title}» no llegará. Quien lo propuso recibirá un aviso.`,
    approvedBefore: "Ya estaba aceptado",
    approvedAlready: (title, by) => `${by ?? "Alguien"} ya ha aceptado «${title}».`,
    declinedBefore: "Ya estaba rechazado",
    declinedAlready: (title, by) => `${by ?? "Alguien"} ya ha rechazado «${title}».`,
    nobodySubmitted: (id) => `Nadie ha propuesto ${id} aquí.`,

    // To whoever turns moderation on or off.
    waitNow: "Ahora los artículos propuestos esperan",
    eachDecided: ["Un curador acepta o rechaza cada uno: ", code("/papers submissions")],
    whoCurates: [
      "Son curadores los moderadores de la plataforma, quienes administran el canal y aquellos a quienes un admin nombra: ",
      code("/papers role"),
    ],
    comeNow: "Ahora los artículos propuestos llegan por sí solos",
    stillWaiting: ["Los que ya esperaban siguen esperando: ", code("/papers submissions")],
  },

  why: {
    postedHere: "Se publicó aquí",
    notPostedHere: "No se publicó aquí",
    preview: "Vista previa",
    previewAbout: "Mostrar qué darían a este canal las listas más recientes",

    // Where it is.
    inDigest: (number, post) => [`Con el número ${number} en una edición: `, ...posted(post)],
    inThread: (post) => ["En su hilo: ", ...posted(post)],
    onlyInThread: (post) => ["No en el mensaje, sino en su hilo: ", ...posted(post)],
    inAll: (number) =>
      `En total está en ${count(number, { one: "# mensaje", other: "# mensajes" })} de este canal.`,
    submittedAndWaiting: (on) => [
      "Se propuso aquí (",
      on,
      ") y espera a un curador: ",
      code("/papers submissions"),
    ],
    submittedAndDeclined: (on) => ["Se propuso aquí (", on, ") y un curador lo rechazó."],
    submittedAndAccepted: (on) => [
      "Se propuso aquí (",
      on,
      ") y llega con la próxima edición que incluya los artículos propios de este canal.",
    ],

    // What a subscription makes of it.
    noSubscription: [
      "Este canal no tiene ninguna suscripción, así que aquí no llega ninguna lista. Para crear una: ",
      code("/papers subscribe"),
    ],
    ofSubscription: (name, sentence) => [`${quoted(name)}: `, ...sentence],
    stoppedSince: (at) => ["La suscripción está detenida desde ", at, "."],
    pausedSince: (at) => ["La suscripción está en pausa desde ", at, "."],
    listedBy: (source, date) => `Figura en la lista de ${source} del ${dated(date)}.`,
    notListedBy: (sources) => `Este canal se nutre de ${sources}, y ahí no figuraba.`,
    onNoList: (sources) => `No figura en ninguna lista de ${sources} almacenada aquí.`,
    nobodySubmitted: ["Nadie lo ha propuesto aquí: ", code("/papers submit")],

    // What became of it on one day's list.
    numberOf: (number, papers, date) =>
      `Es el número ${number} (de ${articles(papers)}) en la edición con ${listOf(date)}.`,
    noDigest: (date) => `Aquí no llegó ninguna edición con ${listOf(date)}.`,
    waiting: (date, reason) =>
      `La edición con ${listOf(date)} sigue en espera: ${reason ?? "está de camino"}.`,
    skipped: (date, reason) =>
      `La edición con ${listOf(date)} se omitió: ${reason ?? "no consta el motivo"}.`,
    failed: (date, reason) =>
      `La edición con ${listOf(date)} no se pudo publicar: ${reason ?? "no consta el motivo"}.`,
    below: (date, number, bar) =>
      `No llega al mínimo en ${listOf(date)}: tiene ${upvotes(number)} y se necesitan ${bar}.`,
    filtered: (date, conditions) => [
      `Lo detuvo el filtro en ${listOf(date)}: no cumple `,
      ...conditions.flatMap((condition, index): Text =>
        index === 0 ? [code(condition)] : [" ni ", code(condition)],
      ),
      ".",
    ],
    vanished: (date, at) => [
      `Estaba en ${listOf(date)} y desapareció de ella (a más tardar: `,
      at,
      ").",
    ],
    joining: (date) =>
      `La edición con ${listOf(date)} se publicó antes de que figurara en ella o cumpliera las condiciones; se sumará con la próxima actualización.`,
  },

  links: {
    on: "Las fichas de enlaces están activadas",
    onNow: "Las fichas de enlaces están ahora activadas",
    off: "Las fichas de enlaces están desactivadas",
    offNow: "Las fichas de enlaces están ahora desactivadas",
    card: "Aquí, al pegar un enlace a un artículo de arXiv, Hugging Face, alphaXiv u OpenReview, aparece una ficha discreta.",
    noCard: "Aquí, al pegar enlaces a artículos, no aparece ninguna ficha.",
    limits:
      "En Slack solo me llega el enlace. En Discord, las fichas llegan con Aplicaciones → Paper card y cuando se me menciona; por sí solas, únicamente si quien opera Paperboy lo ha activado.",
    noDiscussionYet: "Todavía no puedo abrir un debate aquí.",
    discussionFailed: (reason) => `No se ha podido abrir el debate: ${reason}`,
  },

  problems: {
    notADate: ({ typed }) =>
      `${quoted(typed)} no es una fecha. Escríbela como año-mes-día, por ejemplo 2026-05-13.`,
    notInCalendar: ({ typed }) => `${quoted(typed)} no está en el calendario. Escribe año-mes-día.`,
    notAPeriod: ({ typed, span, example }) =>
      `${quoted(typed)} no es ${span === "week" ? "una semana" : "un mes"}. Escribe this, last, una de sus fechas o ${example}.`,
    notATime: ({ typed }) =>
      `${quoted(typed)} no es una hora del día. Escríbela como 9:00, 17h o 9am.`,
    tooManyMinutes: ({ typed, minute }) =>
      `${quoted(typed)} tiene ${minute} minutos; el máximo es 59.`,
    notAnHour: ({ typed, first, last: end }) =>
      `${quoted(typed)} no es una hora: ${end === 12 ? "con am y pm, " : ""}las horas van de ${first} a ${end}.`,
    notWeekdays: ({ typed }) =>
      `${quoted(typed)} no nombra días de la semana. Escribe weekdays, daily, mon-fri o mon,wed,fri.`,
    openZone: ({ typed, cities }) =>
      `${quoted(typed)} no deja claro cuándo se cambia al horario de verano. Indica una ciudad: ${either(cities)}.`,
    notAZone: ({ typed, near }) => {
      const hint =
        near.length === 0
          ? `Indica una ciudad, por ejemplo ${either(ZONE_EXAMPLES)}.`
          : `¿Querías decir ${either(near)}?`;
      return `${quoted(typed)} no es una zona horaria que yo conozca. ${hint}`;
    },
    noName: () => "Un nombre es una o dos palabras, por ejemplo «nlp».",
    notAName: ({ typed, longest }) =>
      `${quoted(typed)} no puede ser un nombre: hasta ${longest} letras y cifras, por ejemplo «nlp».`,
    noSources: ({ example }) => `¿Qué fuentes? Por ejemplo, «${example}».`,
    noSuchSource: ({ typed, meant, example }) => {
      const hint = meant === undefined ? "" : ` ¿Querías decir «${meant}»?`;
      return `No existe la fuente ${quoted(typed)}.${hint} Por ejemplo, «${example}».`;
    },
    wholeArchive: ({ archive, categories, first, example }) =>
      `La sección ${archive} de arXiv tiene ${categories} categorías: indica cuál, como ${first}. Por ejemplo, «${example}».`,
    tooManySources: ({ most, given }) =>
      `Una suscripción admite ${most} fuentes como máximo, no ${given}.`,
    notALanguage: ({ typed, known }) =>
      `${quoted(typed)} no es un idioma en el que yo sepa escribir todavía. Son estos: ${known.join(", ")}.`,
    misread: (misread) => misreadWords(misread),
    misreadFilter: ({ example, ...misread }) =>
      `${misreadWords(misread)}. Así sería correcto, por ejemplo: «${example}».`,
    searchOnly: ({ condition, example }) =>
      `«${condition}» solo funciona en una búsqueda: un filtro es igual para todos. Así sería correcto, por ejemplo: «${example}».`,
    wordless: ({ condition, example }) =>
      `«${condition}» no contiene ninguna palabra que pueda figurar en un artículo. Así sería correcto, por ejemplo: «${example}».`,
    noSuchChannelToSearch: ({ typed }) =>
      `No conozco ningún canal con el nombre ${typed}: elígelo en la lista que se abre al escribir #, o escribe in:here`,
    searchWhereYouChat: ({ filter }) => `${filter}: solo funciona donde chateas`,
    notAChannel: ({ typed }) =>
      `No sé qué canal es ${quoted(typed)}. Elígelo en la lista que se abre al escribir #.`,
    notAPerson: ({ typed }) =>
      `No sé quién es ${quoted(typed)}. Elige a la persona en la lista que se abre al escribir @.`,
    whichPaper: () => "¿Qué artículo? Da su identificador de arXiv o un enlace a él.",
    notAPaperPage: ({ typed }) =>
      `${quoted(typed)} no es la página de un artículo que yo pueda leer. Sirven los enlaces de arxiv.org, huggingface.co/papers, alphaxiv.org, openreview.net y doi.org/10.48550.`,
    notAPaper: ({ typed }) =>
      `${quoted(typed)} no es un identificador de arXiv. Para encontrar un artículo por palabras, usa «/papers search».`,
    emptyNote: ({ typed }) => `La nota ${quoted(typed)} está vacía; se puede omitir.`,
    noSuchOption: ({ name, meant, options }) => {
      if (meant !== undefined) return `No existe la opción «${name}». ¿Querías decir «${meant}:»?`;
      if (options.length === 0)
        return `No existe la opción «${name}»; este comando no admite ninguna.`;
      return `No existe la opción «${name}». Este comando admite ${list(options.map((option) => `«${option}:»`))}.`;
    },
    superfluous: ({ command, options, typed }) =>
      options.length === 0
        ? `«${command}» no admite nada detrás; sobra «${typed}».`
        : `«${command}» solo admite detrás ${list(options.map((option) => `«${option}»`))}, no «${typed}».`,
    missing: ({ option, description }) => `Falta ${quoted(option)}. ${description}.`,
    empty: ({ option, description }) => `La opción ${quoted(option)} está vacía. ${description}.`,
    tooLong: ({ option, most, length }) => {
      const characters = count(most, { one: "# carácter", other: "# caracteres" });
      return `${quoted(option)} admite ${characters} como máximo; aquí hay ${count(length, { other: "#" })}.`;
    },
    unfit: ({ option, expected, typed }) =>
      `${quoted(option)} debe ser ${expectedWords(expected)}, no ${quoted(typed)}.`,
  },

  refusals: {
    title: "Eso no ha funcionado",
    forExample: "Por ejemplo:",
    usage: "Uso: ",

    curators: (command) =>
      `Aquí, «${command}» es solo para los curadores y para quienes pueden administrar este canal. Pídeselo a alguno de ellos.`,
    managers: (command) =>
      `Aquí, «${command}» es solo para quienes pueden administrar este canal y para quien lo suscribió. Pídeselo a alguno de ellos.`,
    admins: (command) =>
      `Aquí, «${command}» es solo para los admins de este espacio de trabajo. Pídeselo a alguno de ellos.`,

    perhapsPaper: (word) =>
      `No existe el comando ${quoted(word)}. Para ver ese artículo, usa «show».`,
    perhapsCommand: (word, meant) =>
      `No existe el comando ${quoted(word)}. ¿Querías decir «${meant}»?`,
    perhapsSearch: (word) =>
      `No existe el comando ${quoted(word)}. Para encontrar artículos por palabras, usa «search».`,
    show: "Mostrarlo",
    showAbout: (paper) => `Mostrar el artículo ${paper}`,
    search: "Buscar",
    searchAbout: (query) => `Buscar ${quoted(query)} en los artículos`,

    noSuchPaper: (id) =>
      `No hay ningún artículo ${id} aquí, ni en Hugging Face ni en arXiv. ¿Está completo el identificador?`,
    noPaperOfPage:
      "Ningún artículo almacenado aquí tiene el título de esa página de OpenReview. Si el artículo está también en arXiv, da su identificador de arXiv.",
    paperUnasked: (id) =>
      `El artículo ${id} no está almacenado aquí, y ni Hugging Face ni arXiv responden en este momento. Prueba otra vez más tarde.`,
    pageUnasked:
      "OpenReview no responde en este momento. Prueba otra vez más tarde, o da el identificador de arXiv del artículo.",
    paperForgotten: "Aquí ya no se conoce este artículo.",
    askedTooLongAgo: "Eso se pidió hace demasiado tiempo: pídelo otra vez, por favor.",

    apologyTitle: "Algo ha salido mal",
    apology: "La culpa es mía, no tuya, y ha quedado en el registro. Prueba otra vez en un minuto.",
    staleButtonTitle: "Este botón es de un mensaje antiguo",
    staleButton: ["Ya no funciona; ", code("/papers help"), " muestra lo que sí funciona."],
    staleFormTitle: "Este formulario es de un Paperboy anterior",
    staleForm: ["No se ha cambiado nada. ", code("/papers setup"), " lo abre tal como es ahora."],
  },

  obstacles: {
    noAnswer: (platform, reason) =>
      `${platform} no ha respondido (${reason}): prueba otra vez en un minuto.`,

    nothingChanged: "Todavía no puedo publicar en este canal, así que no se ha cambiado nada.",
    onceMore: "Después, repite:",

    // In a channel of Slack.
    lacksScopes: (scopes) =>
      `A la aplicación le faltan permisos (${scopes.join(", ")}): añádelos en OAuth & Permissions y vuelve a instalarla.`,
    archived: "Este canal está archivado: desarchívalo o elige otro.",
    notInChannel: (bot) => `No estoy en este canal: escribe /invite @${bot} aquí.`,
    fewMayPost:
      "Aquí solo pueden publicar algunas personas: pide a quienes administran el canal que dejen publicar a las aplicaciones.",
    channelUnseen: (bot) => `No puedo ver este canal. Si es privado, escribe /invite @${bot} aquí.`,
    notInConversation: "No formo parte de esta conversación: escríbeme directamente.",
    groupMessage: "No publico en mensajes de grupo: elige un canal.",
    mayNotLook: (scopes) =>
      `No tengo permiso para ver este canal. Añade a la aplicación ${scopesOf(scopes)}, en OAuth & Permissions, y vuelve a instalarla.`,
    notLetLook: (reason) => `Slack no me deja ver este canal (${reason}): elige otro.`,

    // In a channel of Discord; permissions are named as its settings name them.
    viewChannel: "Ver canal",
    readHistory: "Leer el historial de mensajes",
    sendInThreads: "Enviar mensajes en hilos",
    sendMessages: "Enviar mensajes",
    createPosts: "Crear publicaciones",
    createThreads: "Crear hilos públicos",
    grant: (bot, permission) =>
      `Concede a ${bot} el permiso «${permission}» en Editar canal → Permisos.`,
    threadLocked: "Este hilo está bloqueado: desbloquéalo o elige un canal.",
    needsThreads:
      "Necesito hilos para los resúmenes: elige un canal de texto, de anuncios o de foro.",
    channelGone: "Este canal ya no existe: elige otro.",
    notInServer: "No estoy en este servidor: invítame primero.",

    // Of whoever asks.
    rightsUnknown: "Slack no me ha dicho si puedes hacer eso: prueba otra vez en un minuto.",
    inviteFirst: "Todavía no puedo ver este canal: antes, escribe /invite @Paperboy aquí.",

    // A file that an answer holds.
    fileInMessages: (name) => `${name} está en nuestros mensajes directos.`,
    fileNotTaken: (name) =>
      `Slack no ha aceptado ${name}. Prueba otra vez en un minuto, o pide menos artículos.`,
    fileNeedsScopes: (name, scopes) =>
      `Slack no ha aceptado ${name}. Pide a un admin del espacio de trabajo que añada a la aplicación ${scopesOf(scopes)}, en OAuth & Permissions, y vuelva a instalarla.`,
  },

  reasons: {
    withRemedy: "{reason}. {remedy}",

    // What becomes of an attempt.
    askedToWaitBySlack: "Slack pide esperar",
    askedToWaitByDiscord: "Discord pide esperar",
    slackUnreachable: "no se puede contactar con Slack",
    discordUnreachable: "no se puede contactar con Discord",
    slackSilent: "Slack no respondió",
    discordSilent: "Discord no respondió a tiempo",
    slackStatus: "Slack respondió HTTP {status}",
    discordStatus: "Discord respondió HTTP {status}",
    slackSays: "Slack dice {code}",
    discordSays: "Discord dice {message} ({code})",
    slackHidesReactions: "Slack no nombra a todos los que han reaccionado",
    tooLate: "demasiado tarde para publicar",
    leftTooLate: "su plazo venció antes de que saliera",
    noTurn: "no le llegó el turno a tiempo",
    stopping: "Paperboy se está deteniendo",
    notConnected: "la plataforma no está conectada",
    takenOver: "otro proceso se ha hecho cargo de esta entrega",
    deletedSince: "el mensaje había llegado, y se borró en el canal",
    messageGone: "el mensaje ya no existe",
    parentGone: "el mensaje al que este responde ya no existe",
    tooManyToLookUp:
      "el canal tiene demasiados mensajes para buscar en él una publicación anterior",
    noScopeToLookUp: "no se puede buscar un intento anterior porque falta un permiso",
    notLookedUp: "no se puede buscar un intento anterior: {reason}",
    gaveUp: "abandonado después de {count} intentos: {reason}",
    lostTooOften:
      "{count} veces el proceso terminó, o perdió su reserva, mientras trabajaba en esto",
    missed:
      "no salió porque Paperboy no estaba en marcha; con retraso solo se entrega la edición más reciente",
    neverPlanned: "no llegó a planificarse, y la culpa es de Paperboy",
    notPostedYet: "todavía no se ha publicado",
    stillOnItsWay: "todavía está de camino",
    removed: "Se quitó Paperboy. Añádelo otra vez, y los artículos llegarán como antes.",

    // Why a list gives no digest.
    notOut: "la lista todavía no ha salido",
    stayedEmpty: "la lista siguió vacía",
    silentAllDay: "la fuente no respondió en todo el día: {reason}",
    belowBar: "ningún artículo llega al mínimo de votos positivos ({count})",
    nonePasses: "ningún artículo de la lista pasa el filtro «{filter}»",
    noneOfWeek: "ningún artículo de la semana es de los que se pidieron",
    noneOfMonth: "ningún artículo del mes es de los que se pidieron",
    nothingNewer: "la lista de {day} ya está aquí y no hay ninguna más reciente",
    nobodySubmitted: "nadie ha propuesto un artículo desde la última edición",

    // What a source did instead of giving its list.
    oldAnnouncement: "arXiv todavía muestra el anuncio de {day}",
    beforeMidnight: "arXiv hace el anuncio a medianoche, hora de Nueva York",
    sourceUnreachable: "no se pudo contactar con {host}",
    sourceUnreachableBy: "no se pudo contactar con {host} ({code})",
    sourceStatus: "{host} respondió {status}",
    sourceSays: "{host} respondió: {message}",
    sourceRedirects: "{host} respondió con una redirección, que no se sigue",
    sourceTooLarge: "{host} respondió con más de {size} MB",
    sourceSlow: "{host} tardó más de {count} segundos",
    sourceCancelled: "la petición a {host} se canceló",
    sourceNotJson: "{host} respondió con {what} en lugar de JSON",
    sourceBrokenXml: "{host} respondió con XML incorrecto",
    sourceUnknownForm: "{host} respondió en una forma desconocida",
    sourceUnknownFormBy: "{host} respondió en una forma desconocida: {message}",
    sourceUnknownPapers: "{host} respondió con artículos en una forma desconocida",

    // A place that takes nothing until a person does something.
    channelGone: "El canal ya no existe: elige otro con /papers subscribe.",
    channelGoneOrPrivate:
      "El canal ya no existe o es privado: elige otro, o escribe /invite @Paperboy en él.",
    channelArchived: "El canal está archivado: desarchívalo o elige otro.",
    channelClosed: "El canal está cerrado a las aplicaciones: elige otro.",
    notInChannel: "Invítame: escribe /invite @Paperboy en el canal.",
    appsKeptOut:
      "El espacio de trabajo no deja publicar aquí a las aplicaciones: pide a un admin del espacio de trabajo que lo permita.",
    fewMayPost:
      "En este canal solo pueden publicar algunas personas: pide a quienes lo administran que dejen publicar a las aplicaciones.",
    onlyThreads: "Este canal solo admite hilos: elige otro.",
    noThreads: "Este canal no admite hilos: elige otro.",
    appsMayNotPost:
      "Las aplicaciones no pueden publicar en este canal: pide a un admin del espacio de trabajo que lo permita.",
    userRestricted:
      "Mi usuario tiene restricciones: pide a un admin del espacio de trabajo que las levante.",
    messagesTabOff:
      "Activa la pestaña Messages en los ajustes de la aplicación, en App Home, o pega otra vez el manifiesto.",
    notLetPost:
      "El espacio de trabajo no me deja publicar aquí: pide a un admin del espacio de trabajo que permita la aplicación en este canal.",
    notInOrganization:
      "La aplicación no está permitida en este espacio de trabajo: pide a un admin de la organización que la añada.",
    keySuspended:
      "El espacio de trabajo ha suspendido su clave de cifrado: se podrá publicar de nuevo cuando un admin la restablezca.",
    workspaceFull:
      "El espacio de trabajo está lleno: pide a un admin del espacio de trabajo que cambie el plan.",
    notLetIn: "Slack no me deja entrar en este espacio de trabajo: {reason}",
    installAgain:
      "Instala allí la aplicación otra vez y pon su nuevo token de bot en SLACK_BOT_TOKEN.",
    tokenNotKnownYet: "Slack todavía no ha dicho de quién es SLACK_BOT_TOKEN",
    noTokenOfWorkspace: "SLACK_BOT_TOKEN no contiene ningún token de este espacio de trabajo",
    addScopes: "Añade a la aplicación {scopes}, en OAuth & Permissions, y vuelve a instalarla.",
    addMissingScopes:
      "Añade a la aplicación los permisos que faltan, en OAuth & Permissions, y vuelve a instalarla.",
    inviteAgain: "Invita otra vez a Paperboy al servidor.",
    grantPermissions:
      "Concede a Paperboy «Ver canal», «Enviar mensajes», «Crear hilos públicos», «Enviar mensajes en hilos» y " +
      "«Leer el historial de mensajes» en Editar canal → Permisos.",
    allowDirectMessages:
      "Permite los mensajes directos de miembros del servidor que compartes con Paperboy.",
    shareServer:
      "Únete a un servidor en el que esté Paperboy: sin ninguno en común no puede escribirte.",
    tagForEverybody: "El foro exige una etiqueta: deja que todos usen una de las suyas.",
    tagRequired: "El foro exige una etiqueta: ponle una.",
    chooseForumLayout: "Elige el diseño forum con /papers subscribe.",
    chooseTextOrForum:
      "Elige un canal de texto o de anuncios o, para un foro, el diseño forum con /papers subscribe.",
    chooseText: "Elige un canal de texto o de anuncios.",
    threadLocked: "Desbloquea el hilo, o espera a la próxima edición.",
    tooManyThreads: "Archiva algunos hilos del servidor: tiene 1000 activos.",
    exemptFromAutoMod: "Exime aquí de AutoMod al rol de Paperboy.",
    notForum: "el canal no es un foro",
    chooseOtherLayout: "Elige otro diseño con /papers subscribe, o suscribe un canal de foro.",
    noSuchChannel: "la página de pruebas no tiene ningún canal {channel}",
    chooseOneOf: "Usa uno de sus canales: {channels}.",

    // What is wrong with a token of Slack, behind the words that it does not work.
    tokenOfOthers: "no es un token de este espacio de trabajo",
    tokenEmpty: "está vacío",
    appRemoved: "se quitó la aplicación del espacio de trabajo",
    tokenRevoked: "se revocó",
    tokenExpired: "caducó: desactiva la rotación de tokens en los ajustes de la aplicación",
    workspaceDisabled: "el espacio de trabajo está desactivado",
    tokenOfOtherKind: "es un token de otro tipo",
  },

  // What commands and their options are for, as menus show it.
  commands: {
    "The daily papers: read, search, vote, subscribe":
      "Los artículos del día: leer, buscar, votar, suscribirse",
    "Settings and lists that are needed less often": "Ajustes y listas que se necesitan menos",
    "Show the list of the day, or of another day": "Mostrar la lista del día, o de otro día",
    "The day of the list: 2026-05-13, today or yesterday":
      "El día de la lista: 2026-05-13, today o yesterday",
    "The page of the results": "La página de los resultados",
    "Show the answer to everyone in this channel": "Mostrar la respuesta a todos en este canal",
    "Show the most upvoted papers of a week":
      "Mostrar los artículos de una semana con más votos positivos",
    "Which one: this, last, 2026-W20, or a date in it":
      "Cuál: this, last, 2026-W20, o una fecha de esa semana",
    "Show the most upvoted papers of a month":
      "Mostrar los artículos de un mes con más votos positivos",
    "Which one: this, last, 2026-05, or a date in it":
      "Cuál: this, last, 2026-05, o una fecha de ese mes",
    "Find papers by words, authors or topics": "Encontrar artículos por palabras, autores o temas",
    "What to look for: words, an author, a title": "Qué se busca: palabras, un autor, un título",
    "Show one paper: abstract, links, votes": "Mostrar un artículo: resumen, enlaces, votos",
    "An arXiv id, or a link to the paper at arXiv, Hugging Face or OpenReview":
      "Un identificador de arXiv, o un enlace al artículo en arXiv, Hugging Face u OpenReview",
    "What to show of it: its card, all its authors, or how it is cited":
      "Qué mostrar: su ficha, todos sus autores, o cómo se cita",
    "Find papers on the same topic as one paper":
      "Encontrar artículos sobre el mismo tema que otro",
    "Show what is talked about most at Hugging Face now":
      "Mostrar de qué se habla más en Hugging Face ahora",
    "Show the papers with the most votes here": "Mostrar los artículos con más votos aquí",
    "How many days to look back": "Cuántos días hacia atrás",
    "Open this channel’s discussion of a paper, or go to it":
      "Abrir el debate de este canal sobre un artículo, o ir a él",
    "Put a paper on your reading list, or take it off":
      "Poner un artículo en tu lista de lectura, o quitarlo",
    "Show your reading list": "Mostrar tu lista de lectura",
    "Get papers as a BibTeX, RIS, CSV or JSON file":
      "Obtener artículos como archivo BibTeX, RIS, CSV o JSON",
    "Which papers: saved, starred, voted, or search":
      "Qué artículos: saved, starred, voted o search",
    "The file's format: bibtex, ris, csv or json":
      "El formato del archivo: bibtex, ris, csv o json",
    "With search: what to look for": "Con search: qué se busca",
    "Set up the daily papers here in a form, and see them before they are saved":
      "Configurar aquí los artículos del día en un formulario, y verlos antes de guardar",
    "Which subscription; a new name makes another one":
      "Qué suscripción; un nombre nuevo crea otra",
    "Have the daily papers posted in this channel": "Recibir los artículos del día en este canal",
    "When it comes: 9:00, 17h or 9am": "Cuándo llega: 9:00, 17h o 9am",
    "The time zone of that time: Europe/Paris, or a city":
      "La zona horaria de esa hora: Europe/Madrid, o una ciudad",
    "The days it comes: weekdays, daily, mon-fri or mon,wed,fri":
      "Qué días llega: weekdays, daily, mon-fri o mon,wed,fri",
    "How many papers the message shows": "Cuántos artículos muestra el mensaje",
    "Leave out papers with fewer upvotes": "Dejar fuera los artículos con menos votos positivos",
    "Where papers come from: huggingface, arxiv:cs.CL, community":
      "De dónde vienen los artículos: huggingface, arxiv:cs.CL, community",
    "Which papers: cat:cs.CL (agents OR planning) -survey; none for all":
      "Qué artículos: cat:cs.CL (agents OR planning) -survey; none para todos",
    "How it looks; forum and forum-papers for forums":
      "Qué aspecto tiene; forum y forum-papers para foros",
    "What it covers: each day, week or month":
      "Qué abarca: cada día (day), semana (week) o mes (month)",
    "Post without a notification, on Discord": "Publicar sin notificación, en Discord",
    "Publish to an announcement channel's followers":
      "Publicar a los seguidores de un canal de anuncios",
    "The language of the words around the papers: English, de, français":
      "El idioma de las palabras en torno a los artículos: English, de, français",
    "List what this channel is subscribed to, with when it comes":
      "Listar a qué está suscrito este canal, y cuándo llega",
    "See what a subscription of this channel would post now; only you see it":
      "Ver qué publicaría ahora una suscripción de este canal; solo lo ves tú",
    "Which subscription, where this channel has several":
      "Qué suscripción, si este canal tiene varias",
    "Let a subscription of this channel rest for a while":
      "Dejar descansar un tiempo una suscripción de este canal",
    "Let a paused or stopped subscription of this channel go on":
      "Reanudar una suscripción de este canal pausada o detenida",
    "Have a subscription of this channel in another channel too":
      "Tener una suscripción de este canal también en otro canal",
    "The other channel": "El otro canal",
    "Stop the daily papers in this channel": "Detener los artículos del día en este canal",
    "Post the list of the day in this channel now": "Publicar ahora la lista del día en este canal",
    "Post it although it is already here": "Publicarla aunque ya esté aquí",
    "Show what a day’s lists would give this channel, to you alone":
      "Mostrarte solo a ti qué daría un día de listas a este canal",
    "Tell why a paper came to this channel, or did not":
      "Decir por qué un artículo llegó a este canal, o no",
    "Bring a paper along for this channel’s next digest":
      "Proponer un artículo para la próxima edición de este canal",
    "A word on why it is worth reading": "Unas palabras sobre por qué merece la pena",
    "Turn cards for pasted links to papers on or off here":
      "Activar o no aquí las fichas de los enlaces pegados a artículos",
    "on or off; without it, how it is now": "on (sí) u off (no); sin nada, cómo está ahora",
    "Show what this channel gets and how things stand":
      "Mostrar qué recibe este canal y cómo van las cosas",
    "See the submitted papers that wait here, and approve or decline them":
      "Ver los artículos propuestos que esperan aquí, y aceptarlos o rechazarlos",
    "Choose whether submitted papers wait for a curator in this channel":
      "Elegir si los artículos propuestos esperan a un curador en este canal",
    "on: papers wait; off: they come by themselves":
      "on: los artículos esperan; off: llegan por sí solos",
    "Make somebody a curator or admin of the papers in this workspace, or a member again":
      "Hacer a alguien curador o admin de los artículos aquí, o de nuevo miembro",
    "Who it is for": "Para quién",
    "curator, admin, or member to take the others back":
      "curator, admin, o member para quitar los otros",
    "Show what is kept of you, export it, or delete it":
      "Mostrar qué se guarda sobre ti, exportarlo o borrarlo",
    "What to do: show, export or delete": "Qué hacer: show (mostrar), export o delete (borrar)",
    "With delete: keep your votes as anonymous counts, or remove them":
      "Con delete: conservar tus votos como anónimos (keep), o quitarlos (remove)",
    "With delete and votes: do it": "Con delete y votes: hacerlo de verdad",
    "Show everything that can be asked, or explain one command":
      "Mostrar todo lo que se puede pedir, o explicar un comando",
    "The command to explain": "El comando que se explica",
  },
};
