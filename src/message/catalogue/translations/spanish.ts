import type { Translation } from "../english.ts";
import { speechOf } from "../speech.ts";

const { count, short, compact, day, days, month, list, either } = speechOf("es");
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
  day,
  list,
  either,

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
      "Continuar una suscripción de este canal pausada o detenida",
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
