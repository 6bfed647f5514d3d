import type { CommandWords } from "../languages.ts";

/** What commands and their options are for, in Spanish. */
export const spanishCommands: CommandWords = {
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
  "Find papers on the same topic as one paper": "Encontrar artículos sobre el mismo tema que otro",
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
  "Which papers: saved, starred, voted, or search": "Qué artículos: saved, starred, voted o search",
  "The file's format: bibtex, ris, csv or json": "El formato del archivo: bibtex, ris, csv o json",
  "With search: what to look for": "Con search: qué se busca",
  "Set up the daily papers here in a form, and see them before they are saved":
    "Configurar aquí los artículos del día en un formulario, y verlos antes de guardar",
  "Which subscription; a new name makes another one": "Qué suscripción; un nombre nuevo crea otra",
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
};
