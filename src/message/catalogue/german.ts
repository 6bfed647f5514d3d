import type { Translation } from "./english.ts";
import { speechOf } from "./speech.ts";

const { count, short, compact, day, days, month } = speechOf("de");
const papers = (number: number): string => count(number, { one: "# Paper", other: "# Papers" });
const votes = (number: number): string => count(number, { one: "# Stimme", other: "# Stimmen" });
const window = (length: number): string =>
  length === 1 ? "des letzten Tages" : `der letzten ${length} Tage`;

/** German. */
export const german: Translation = {
  language: "de",
  compact,

  dailyTitle: (date) => `Papers des Tages · ${day(date)}`,
  weeklyTitle: (first, last) => `Papers der Woche · ${days(first, last)}`,
  monthlyTitle: (date) => `Papers des Monats · ${month(date)}`,

  origin: (number, list) => [`${papers(number)} von `, ...list, " · nach Upvotes geordnet"],
  mostVotedFirst: (number) => [`${papers(number)}, nach den Stimmen hier geordnet`],
  staleSince: (source, since) => [
    `${source} antwortet gerade nicht; dies ist die Liste mit dem Stand `,
    since,
    ".",
  ],
  stale: (source) => `${source} antwortet gerade nicht; dies ist die zuletzt bekannte Liste.`,
  late: (source) => `Später als sonst: ${source} hatte zur geplanten Zeit noch keine Liste.`,
  sample: (source) =>
    `${source} ist nicht erreichbar; dies sind die Papers, die Paperboy mitbringt.`,
  thisChannel: "dieser Kanal",
  beyondThread: (number, lists) => [
    `${count(number, { one: "# weiteres Paper steht", other: "# weitere Papers stehen" })} auf der ganzen Liste: `,
    ...lists,
  ],
  abstractsInThread: "Die Abstracts stehen im Thread.",
  moreInThread: (number) =>
    `Und ${count(number, { one: "# weiteres Paper", other: "# weitere Papers" })} im Thread, mit allen Abstracts.`,
  andMore: (number) =>
    `Und ${count(number, { one: "# weiteres Paper", other: "# weitere Papers" })}`,
  cardsFollow: (number) =>
    `${count(number, { one: "# Paper folgt", other: "# Papers folgen" })}, jedes in einer eigenen Nachricht.`,
  waitingSince: (source, since) => [
    `${source} antwortet nicht seit `,
    since,
    "; diese Ausgabe folgt noch.",
  ],
  waiting: (source) => `${source} antwortet nicht; diese Ausgabe folgt noch.`,
  noList: (source) => `Heute keine Papers: Die Liste von ${source} ist leer.`,
  noneWanted: "Kein Paper der Liste ist eines, um das hier gebeten wurde.",
  mostVotesHere: "Die meisten Stimmen hier",
  mostUpvotesAt: (source) => `Die meisten Upvotes bei ${source}`,
  selection: (number, list) => [`Die besten von ${papers(number)} von `, ...list],
  setUpBy: (name) => `Eingerichtet von ${name}`,
  howToVote: (change, stop) => [
    "Abstimmen: mit dem Knopf, mit der Nummer eines Papers als Reaktion (1️⃣ bis 🔟) oder mit 👍 im Thread. Ändern oder beenden: ",
    change,
    ", ",
    stop,
  ],
  voteByNumber: (change, stop) => [
    "Abstimmen: mit der Nummer eines Papers als Reaktion (1️⃣ bis 🔟). Ändern oder beenden: ",
    change,
    ", ",
    stop,
  ],
  voteOnCards: (change, stop) => [
    "Abstimmen: mit dem Knopf oder mit 👍 an der Nachricht eines Papers. Ändern oder beenden: ",
    change,
    ", ",
    stop,
  ],

  vote: "Abstimmen",
  voteFor: (title) => `Für „${title}“ stimmen oder die Stimme zurücknehmen`,
  votes,
  upvotes: (number) => short(number, { one: "# Upvote", other: "# Upvotes" }),
  comments: (number) => short(number, { one: "# Kommentar", other: "# Kommentare" }),
  replies: (number) => count(number, { one: "# Antwort", other: "# Antworten" }),
  noVotes: "noch keine Stimmen",
  postedHere: (date) => ["hier gepostet am ", date],
  earlierPost: "der frühere Beitrag",
  submittedBy: (name) => (name === null ? "hier eingereicht" : `eingereicht von ${name}`),
  gone: "nicht mehr auf der Liste",
  code: "Code",
  projectPage: "Projektseite",
  aiSummary: "KI-Zusammenfassung",
  keywords: (words) => `Stichwörter: ${words}`,
  pictureOf: (title) => `Bild zum Paper „${title}“`,
  thumbnailOf: (title) => `Vorschaubild des Papers „${title}“`,

  top: "Beste der Woche",
  topAbout: "Die Papers mit den meisten Stimmen der letzten sieben Tage zeigen",
  trending: "Im Trend",
  trendingAbout: "Die Papers zeigen, über die gerade am meisten gesprochen wird",
  abstract: "Zusammenfassung",
  abstractAbout: (title) => `Den Abstract von „${title}“ zeigen`,
  similar: "Ähnliche",
  similarAbout: (title) => `Papers zum Thema von „${title}“ finden`,
  save: "Speichern",
  saveAbout: (title) => `„${title}“ auf deine Leseliste setzen oder wieder herunternehmen`,
  discuss: "Diskutieren",
  discussAbout: (title) => `Die Diskussion dieses Kanals über „${title}“ öffnen`,
  discussionOf: (title) => `Diskussion: ${title}`,
  discussInThread:
    "Antworten in diesem Thread werden für das Paper gezählt; was darin steht, wird nicht gelesen.",
  discussion: "Diskussion",
  discussionOpened: "Die Diskussion ist eröffnet",
  discussionHere: "Sie ist in diesem Kanal.",
  toDiscussion: "Zur Diskussion",
  alreadyDiscussed: (date) => ["schon diskutiert am ", date],
  noPaperLinked: "Darin ist kein Link zu einem Paper",
  linksKnown: "Ich kenne Links zu Papers bei arXiv, Hugging Face, alphaXiv und OpenReview.",
  wayToStart: (setup) => [
    "Auf diesen Server kommen noch keine Papers des Tages. Wer einen Kanal verwaltet, kann dort beginnen: ",
    setup,
  ],
  linkUnknown: "Dieses Paper kenne ich nicht",
  linkUnknownAbout: (ids) =>
    `Weder die Papers hier noch Hugging Face und arXiv sagen mir gerade etwas über ${ids}.`,
  bibtexAbout: (title) => `Den BibTeX-Eintrag von „${title}“ zeigen`,
  authors: "Autoren",
  authorsAbout: (title) => `Alle Autoren von „${title}“ zeigen`,
  settings: "Einstellungen",
  settingsAbout:
    "Zeigen, wann die Papers in diesen Kanal kommen und wie man das ändert oder beendet",
  help: "Hilfe",
  helpAbout: "Alles zeigen, worum man Paperboy bitten kann",
  previous: "Zurück",
  next: "Weiter",
  pageAbout: (page, pages) => `Seite ${page} von ${pages} zeigen`,
  noPage: (page) => `Eine Seite ${page} gibt es hier nicht mehr.`,
  earlier: "Früher",
  later: "Später",
  showAbout: (title) => `„${title}“ zeigen`,
  share: "Im Kanal teilen",
  shareAbout: "Dies mit deinem Namen in den Kanal stellen",
  sharedBy: (name) => `Geteilt von ${name ?? "jemandem hier"}`,

  listAt: (source) => `Die Liste bei ${source}`,
  rangeOf: (first, last, number) => `${first} bis ${last} von ${papers(number)}`,
  noPapersYet: "Noch keine Papers",
  trendingTitle: "Im Trend bei Hugging Face",
  trendingStored:
    "Hugging Face antwortet gerade nicht; dies sind die hier bekannten Papers mit den meisten Upvotes.",
  nothingKnown: "Hier ist noch nichts bekannt.",
  topTitle: (length) => `Die besten Papers ${window(length)}`,
  nobodyVoted: (length) =>
    length === 1
      ? "Am letzten Tag hat niemand abgestimmt."
      : `In den letzten ${length} Tagen hat niemand abgestimmt.`,
  whatVotes:
    "Eine Stimme ist der Knopf „Abstimmen“, die Nummer eines Papers als Reaktion oder 👍 an seiner Antwort im Thread.",
  everyonesVotes: "Nach den Stimmen aller hier: alle Kanäle, Slack und Discord zusammen.",

  found: (number, query) => `${papers(number)} für ${query}`,
  range: (first, last) => `${first} bis ${last}`,
  nothingFound: (query) => `Kein Paper gefunden für ${query}`,
  noMoreFound: (query) => `Keine weiteren Papers für ${query}`,
  otherWords:
    "Weniger oder andere Wörter finden es vielleicht; eine arXiv-Nummer findet genau ein Paper.",
  searchedInstead: (shown) => `Ergebnisse für ${shown}.`,
  nearestFound: "Kein Paper erfüllt all das: dies sind die nächsten nach den Wörtern allein.",
  noneTogether:
    "Kein Paper hat die Wörter in Anführungszeichen beieinander: diese haben einige davon.",
  fewTogether: (exact) =>
    `${count(exact, { one: "# Paper hat", other: "# Papers haben" })} die Wörter in Anführungszeichen beieinander, die anderen einige davon.`,
  partlySearched:
    "Nicht alle Papers wurden durchgesehen: dies sind die besten, die sich rechtzeitig fanden.",
  searchHelp: (command) => ["Was die Suche noch versteht: ", command],
  similarTitle: "Ähnliche Papers",
  similarTo: (title, id) =>
    `Dem Thema von „${title}“ (arXiv ${id}) am nächsten, von den hier bekannten Papers.`,
  nothingSimilar: (title, id) =>
    `Zum Thema von „${title}“ (arXiv ${id}) ist hier noch kein Paper bekannt.`,

  voted: "Abgestimmt",
  votedFor: (title, number) =>
    `Deine Stimme für ${title} zählt: ${votes(number)}. Noch einmal drücken nimmt sie zurück.`,
  withdrawn: "Stimme zurückgenommen",
  withdrawnFrom: (title, number) =>
    `Deine Stimme für ${title} ist zurückgenommen: jetzt ${votes(number)}.`,
  keptVote: "Deine Reaktion zählt noch",
  keptVoteFor: (title, number) =>
    `Deine Reaktion auf ${title} zählt noch, darum bleibt deine Stimme: ${votes(number)}. Nimm die Reaktion weg, um sie zurückzunehmen.`,
};
