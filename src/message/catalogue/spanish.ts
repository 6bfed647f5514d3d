import type { Translation } from "./english.ts";
import { speechOf } from "./speech.ts";

const { count, short, compact, day, days, month } = speechOf("es");
const articles = (number: number): string =>
  count(number, { one: "# artículo", other: "# artículos" });
const more = (number: number): string =>
  count(number, { one: "# artículo más", other: "# artículos más" });
const votes = (number: number): string => count(number, { one: "# voto", other: "# votos" });
const window = (length: number): string =>
  length === 1 ? "del último día" : `de los últimos ${length} días`;

/** Spanish. */
export const spanish: Translation = {
  language: "es",
  compact,

  dailyTitle: (date) => `Artículos del día · ${day(date)}`,
  weeklyTitle: (first, last) => `Artículos de la semana · ${days(first, last)}`,
  monthlyTitle: (date) => `Artículos del mes · ${month(date)}`,

  origin: (number, list) => [`${articles(number)} de `, ...list, " · los más valorados primero"],
  mostVotedFirst: (number) => [`${articles(number)}, los más votados aquí primero`],
  staleSince: (source, since) => [
    `${source} no responde en este momento; esta es su lista a fecha de `,
    since,
    ".",
  ],
  stale: (source) => `${source} no responde en este momento; esta es la última lista conocida.`,
  late: (source) => `Más tarde de lo habitual: ${source} no tenía lista a la hora prevista.`,
  sample: (source) =>
    `No se puede contactar con ${source}; estos son los artículos que trae Paperboy.`,
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
  selection: (number, list) => [`Lo mejor de ${articles(number)} de `, ...list],
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
  settings: "Ajustes",
  settingsAbout: "Mostrar cuándo llegan los artículos a este canal y cómo cambiarlos o detenerlos",
  help: "Ayuda",
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
};
