import type { Translation } from "../english.ts";
import { speechOf } from "../speech.ts";

const { count, short, compact, day, days, month, list, either } = speechOf("de");
const papers = (number: number): string => count(number, { one: "# Paper", other: "# Papers" });
const votes = (number: number): string => count(number, { one: "# Stimme", other: "# Stimmen" });
const window = (length: number): string =>
  length === 1 ? "des letzten Tages" : `der letzten ${length} Tage`;

/** German. */
export const german: Translation = {
  language: "de",
  compact,
  day,
  list,
  either,

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
  ownPapers: "die eigenen Papers dieses Kanals",
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
  settingsLabel: "Einstellungen",
  settingsAbout:
    "Zeigen, wann die Papers in diesen Kanal kommen und wie man das ändert oder beendet",
  helpLabel: "Hilfe",
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

  // What commands and their options are for, as menus show it.
  commands: {
    "The daily papers: read, search, vote, subscribe":
      "Die Papers des Tages: lesen, suchen, abstimmen, abonnieren",
    "Settings and lists that are needed less often":
      "Einstellungen und Listen, die man seltener braucht",
    "Show the list of the day, or of another day":
      "Die Liste des Tages oder eines anderen Tages zeigen",
    "The day of the list: 2026-05-13, today or yesterday":
      "Der Tag der Liste: 2026-05-13, today oder yesterday",
    "The page of the results": "Die Seite der Ergebnisse",
    "Show the answer to everyone in this channel": "Die Antwort allen in diesem Kanal zeigen",
    "Show the most upvoted papers of a week":
      "Die Papers einer Woche mit den meisten Upvotes zeigen",
    "Which one: this, last, 2026-W20, or a date in it":
      "Welche: this, last, 2026-W20 oder ein Datum darin",
    "Show the most upvoted papers of a month":
      "Die Papers eines Monats mit den meisten Upvotes zeigen",
    "Which one: this, last, 2026-05, or a date in it":
      "Welcher: this, last, 2026-05 oder ein Datum darin",
    "Find papers by words, authors or topics": "Papers nach Wörtern, Autoren oder Themen finden",
    "What to look for: words, an author, a title":
      "Wonach gesucht wird: Wörter, ein Autor, ein Titel",
    "Show one paper: abstract, links, votes": "Ein Paper zeigen: Abstract, Links, Stimmen",
    "An arXiv id, or a link to the paper at arXiv, Hugging Face or OpenReview":
      "Eine arXiv-Nummer oder ein Link zum Paper bei arXiv, Hugging Face oder OpenReview",
    "What to show of it: its card, all its authors, or how it is cited":
      "Was davon: die Karte, alle Autoren oder wie es zitiert wird",
    "Find papers on the same topic as one paper": "Papers zum selben Thema wie ein Paper finden",
    "Show what is talked about most at Hugging Face now":
      "Zeigen, worüber bei Hugging Face gerade am meisten gesprochen wird",
    "Show the papers with the most votes here": "Die Papers mit den meisten Stimmen hier zeigen",
    "How many days to look back": "Wie viele Tage zurück",
    "Open this channel’s discussion of a paper, or go to it":
      "Die Diskussion dieses Kanals über ein Paper öffnen oder zu ihr gehen",
    "Put a paper on your reading list, or take it off":
      "Ein Paper auf deine Leseliste setzen oder wieder herunternehmen",
    "Show your reading list": "Deine Leseliste zeigen",
    "Get papers as a BibTeX, RIS, CSV or JSON file":
      "Papers als BibTeX-, RIS-, CSV- oder JSON-Datei bekommen",
    "Which papers: saved, starred, voted, or search":
      "Welche Papers: saved, starred, voted oder search",
    "The file's format: bibtex, ris, csv or json":
      "Das Format der Datei: bibtex, ris, csv oder json",
    "With search: what to look for": "Mit search: wonach gesucht wird",
    "Set up the daily papers here in a form, and see them before they are saved":
      "Die Papers des Tages hier in einem Formular einrichten und vor dem Speichern ansehen",
    "Which subscription; a new name makes another one":
      "Welches Abonnement; ein neuer Name legt ein weiteres an",
    "Have the daily papers posted in this channel":
      "Die Papers des Tages in diesem Kanal posten lassen",
    "When it comes: 9:00, 17h or 9am": "Wann es kommt: 9:00, 17h oder 9am",
    "The time zone of that time: Europe/Paris, or a city":
      "Die Zeitzone dazu: Europe/Berlin oder eine Stadt",
    "The days it comes: weekdays, daily, mon-fri or mon,wed,fri":
      "An welchen Tagen: weekdays, daily, mon-fri oder mon,wed,fri",
    "How many papers the message shows": "Wie viele Papers die Nachricht zeigt",
    "Leave out papers with fewer upvotes": "Papers mit weniger Upvotes weglassen",
    "Where papers come from: huggingface, arxiv:cs.CL, community":
      "Woher die Papers kommen: huggingface, arxiv:cs.CL, community",
    "Which papers: cat:cs.CL (agents OR planning) -survey; none for all":
      "Welche Papers: cat:cs.CL (agents OR planning) -survey; none für alle",
    "How it looks; forum and forum-papers for forums":
      "Wie es aussieht; forum und forum-papers für Foren",
    "What it covers: each day, week or month":
      "Was es umfasst: jeden Tag (day), jede Woche (week) oder jeden Monat (month)",
    "Post without a notification, on Discord": "Ohne Benachrichtigung posten, auf Discord",
    "Publish to an announcement channel's followers":
      "Für die Follower eines Ankündigungskanals veröffentlichen",
    "The language of the words around the papers: English, de, français":
      "Die Sprache der Wörter um die Papers: English, de, français",
    "List what this channel is subscribed to, with when it comes":
      "Auflisten, was dieser Kanal abonniert hat und wann es kommt",
    "See what a subscription of this channel would post now; only you see it":
      "Sehen, was ein Abonnement dieses Kanals jetzt posten würde; nur du siehst es",
    "Which subscription, where this channel has several":
      "Welches Abonnement, wenn dieser Kanal mehrere hat",
    "Let a subscription of this channel rest for a while":
      "Ein Abonnement dieses Kanals eine Weile ruhen lassen",
    "Let a paused or stopped subscription of this channel go on":
      "Ein pausiertes oder gestopptes Abonnement dieses Kanals fortsetzen",
    "Have a subscription of this channel in another channel too":
      "Ein Abonnement dieses Kanals auch in einem anderen Kanal haben",
    "The other channel": "Der andere Kanal",
    "Stop the daily papers in this channel": "Die Papers des Tages in diesem Kanal beenden",
    "Post the list of the day in this channel now":
      "Die Liste des Tages jetzt in diesem Kanal posten",
    "Post it although it is already here": "Posten, obwohl sie schon hier ist",
    "Show what a day’s lists would give this channel, to you alone":
      "Nur dir zeigen, was die Listen eines Tages diesem Kanal brächten",
    "Tell why a paper came to this channel, or did not":
      "Sagen, warum ein Paper in diesen Kanal kam oder nicht",
    "Bring a paper along for this channel’s next digest":
      "Ein Paper für die nächste Ausgabe dieses Kanals mitbringen",
    "A word on why it is worth reading": "Ein Wort dazu, warum es sich zu lesen lohnt",
    "Turn cards for pasted links to papers on or off here":
      "Karten für eingefügte Links zu Papers hier ein- oder ausschalten",
    "on or off; without it, how it is now": "on (an) oder off (aus); ohne Angabe: wie es jetzt ist",
    "Show what this channel gets and how things stand":
      "Zeigen, was dieser Kanal bekommt und wie es steht",
    "See the submitted papers that wait here, and approve or decline them":
      "Die eingereichten Papers sehen, die hier warten, und sie annehmen oder ablehnen",
    "Choose whether submitted papers wait for a curator in this channel":
      "Wählen, ob eingereichte Papers in diesem Kanal auf einen Kurator warten",
    "on: papers wait; off: they come by themselves":
      "on: Papers warten; off: sie kommen von selbst",
    "Make somebody a curator or admin of the papers in this workspace, or a member again":
      "Jemanden hier zum Kurator oder Admin der Papers machen oder wieder zum Mitglied",
    "Who it is for": "Für wen",
    "curator, admin, or member to take the others back":
      "curator, admin, oder member, um beides zurückzunehmen",
    "Show what is kept of you, export it, or delete it":
      "Zeigen, was über dich gespeichert ist, es exportieren oder löschen",
    "What to do: show, export or delete": "Was: show (zeigen), export oder delete (löschen)",
    "With delete: keep your votes as anonymous counts, or remove them":
      "Mit delete: deine Stimmen anonym behalten (keep) oder entfernen (remove)",
    "With delete and votes: do it": "Mit delete und votes: es wirklich tun",
    "Show everything that can be asked, or explain one command":
      "Alles zeigen, worum man bitten kann, oder einen Befehl erklären",
    "The command to explain": "Der Befehl, der erklärt wird",
  },
};
