import type { Day } from "../../../domain/paper/paper.ts";
import type { Expected, InputProblems } from "../../../domain/input-problem.ts";
import type { QueryErrorKind } from "../../../domain/query/query-error.ts";
import { quoted as inEnglishQuotes } from "../../../domain/parsed.ts";
import { weekdaysInRow } from "../../../domain/schedule/parse-schedule.ts";
import type { Layout } from "../../../domain/subscription/digest-options.ts";
import { ZONE_EXAMPLES } from "../../../domain/schedule/timezone.ts";
import { code, link, strong, withStop, type Inline, type Text } from "../../rich-text.ts";
import type { Translation } from "../english.ts";
import type { Kept } from "../english/privacy.ts";
import { speechOf, type Forms } from "../../formats.ts";

const { count, short, compact, day, days, month, weekday, language, list, either } = speechOf("de");
const papers = (number: number): string => count(number, { one: "# Paper", other: "# Papers" });
const votes = (number: number): string => count(number, { one: "# Stimme", other: "# Stimmen" });
const upvotes = (number: number): string => count(number, { one: "# Upvote", other: "# Upvotes" });
const window = (length: number): string =>
  length === 1 ? "des letzten Tages" : `der letzten ${length} Tage`;
/** Behind an article: `die Liste vom Mittwoch, 13. Mai 2026`. */
const listOf = (date: Day): string => `Liste vom ${day(date)}`;
/** A person's words in this language's quotation marks. */
const quoted = (text: string): string => `„${inEnglishQuotes(text).slice(1, -1)}“`;
const allOf = (names: readonly string[]): string => list(names.map(quoted));
/** `montags`. */
const onEach = (number: number): string => `${weekday(number).toLowerCase()}s`;
const scopesOf = (scopes: readonly string[]): string =>
  scopes.length === 0 ? "die fehlenden Scopes" : scopes.join(" oder ");

const SILENT = "Hugging Face antwortet gerade nicht";
const NO_REASON = "ein Grund ist nicht gespeichert";

const LOOKS: Readonly<Record<Layout, (papers: string) => string>> = {
  digest: (number) => `bis zu ${number} in der Nachricht, die anderen in ihrem Thread`,
  compact: (number) => `die Titel von bis zu ${number}, in einer Nachricht`,
  cards: (number) => `je eine Nachricht für bis zu ${number}`,
  forum: (number) =>
    `ein Post im Forum mit bis zu ${number} und darin eine Antwort für jedes Paper`,
  "forum-papers": (number) => `je ein Post im Forum für bis zu ${number}`,
};

const ROLES = { admin: "Admin", curator: "Kurator", member: "Mitglied" } as const;

const KEPT = {
  votes: { one: "# Stimme", other: "# Stimmen" },
  saved: { one: "# gespeichertes Paper", other: "# gespeicherte Papers" },
  submissions: { one: "# Einreichung", other: "# Einreichungen" },
  discussions: { one: "# Diskussion", other: "# Diskussionen" },
  subscriptions: { one: "# Abonnement", other: "# Abonnements" },
  roles: { one: "# Rolle", other: "# Rollen" },
  changes: { one: "# geänderte Einstellung", other: "# geänderte Einstellungen" },
  forms: { one: "# ungespeichertes Formular", other: "# ungespeicherte Formulare" },
  replies: { one: "# Nachricht im Playground", other: "# Nachrichten im Playground" },
  messages: { one: "# Direktnachricht", other: "# Direktnachrichten" },
} as const satisfies Readonly<Record<Kept, Forms>>;

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

  origin: (number, source) => [`${papers(number)} von `, ...source, " · nach Upvotes geordnet"],
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
  selection: (number, source) => [`Die besten von ${papers(number)} von `, ...source],
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

  // When a subscription comes and what it brings, and the answers to whoever changes that.
  settings: {
    weekdays: weekdaysIn,
    language,
    schedule: ({ cadence, weekdays, time, timezone }) => {
      const at = `um ${time} Uhr (${timezone})`;
      const [first = 1] = weekdays;
      if (cadence === "day") return `${weekdaysIn(weekdays)} ${at}`;
      return cadence === "week"
        ? `${onEach(first)} ${at} für die Vorwoche`
        : `jeden Monat am ersten ${monthlyOn(weekdays)} ${at} für den Vormonat`;
    },
    content: ({ layout, papers: number, silent, announce, ...content }) => {
      const { language: tongue, minUpvotes, filter, sources } = content;
      const bar = minUpvotes === 0 ? "" : ` mit mindestens ${upvotes(minUpvotes)}`;
      const passing = filter === "" ? "" : `, die der Filter „${filter}“ durchlässt`;
      const shown = [
        LOOKS[layout](papers(number)),
        ...(silent ? ["ohne Benachrichtigung"] : []),
        ...(announce ? ["für die Follower des Kanals veröffentlicht"] : []),
        ...(tongue === null ? [] : [`auf ${tongue}`]),
        ...(bar === "" && passing === "" ? [] : [`nur Papers${bar}${passing}`]),
      ].join(", ");
      return sources === null ? shown : `${shown}; Quellen: ${sources}`;
    },

    comes: (name) => (name === null ? "Die Papers des Tages kommen" : `${quoted(name)} kommt`),
    comesHere: (name, schedule, content) =>
      `${name === null ? "Die Papers des Tages kommen" : `${quoted(name)} kommt`} hier ${schedule}: ${content}.`,
    next: (at) => ["Nächste Ausgabe: ", at, "."],

    subscribed: "Die Papers des Tages sind abonniert",
    subscribedTo: (name, schedule, content) =>
      `${name === null ? "Sie kommen" : `${quoted(name)} kommt`} hier ${schedule}: ${content}.`,
    zoneOfCaller: (timezone, change) => [
      `${timezone} ist deine eigene Zeitzone. Eine andere wählen: `,
      change,
    ],
    zoneOfOthers: (timezone, change) => [
      `${timezone} ist die Zeitzone der anderen Abonnements hier. Eine andere wählen: `,
      change,
    ],
    zoneUnknown: (timezone, change) => [
      `Deine Zeitzone kenne ich nicht, darum gilt ${timezone}. Eine andere wählen: `,
      change,
    ],
    postNow: "Die heutige Liste jetzt posten",
    postNowAbout: "Die heutige Liste der Papers jetzt in diesem Kanal posten",

    changed: "Abonnement geändert",
    unchanged: "Nichts zu ändern",
    wasStopped: "Es war gestoppt und geht jetzt weiter.",
    wasPaused: "Es war pausiert und geht jetzt weiter.",

    ended: "Abonnement beendet",
    endedAbout: (name) =>
      `${name === null ? "Die Papers des Tages kommen" : `${quoted(name)} kommt`} hier nicht mehr. Was gepostet wurde, bleibt, mit seinen Stimmen.`,
    toHaveItBack: (subscribe) => ["Wieder abonnieren: ", subscribe],

    noFollowers:
      "Nur ein Ankündigungskanal auf Discord hat Follower, für die veröffentlicht werden kann, und dieser Kanal ist keiner.",
    noForum:
      "Die Foren-Layouts gibt es nur in Forenkanälen. Gib den Befehl in einem Post des Forums ein oder wähle hier ein anderes Layout.",
    noForums:
      "Foren gibt es hier nicht; das sind Kanäle auf Discord. Wähle das Layout digest, compact oder cards.",
  },

  subscriptions: {
    title: "Abonnements dieses Kanals",
    none: "Dieser Kanal hat kein Abonnement",
    noneAbout: (subscribe) => ["Die Papers des Tages hier posten lassen: ", subscribe],
    subscription: (name, schedule, content) => [strong(name), ` · ${schedule}: ${content}.`],
    stopped: (at, reason) => ["Gestoppt seit ", at, `: ${reason}`],
    refused: "die Plattform hat es abgelehnt",
    paused: (at) => ["Pausiert seit ", at, "."],
    setUpBy: (name) => `eingerichtet von ${name}`,

    edit: "Bearbeiten",
    editAbout: (name) => `${quoted(name)} in einem Formular ändern`,
    test: "Testen",
    testAbout: (name) => `Sehen, was ${quoted(name)} jetzt posten würde; nur du siehst es`,
    pause: "Pausieren",
    pauseAbout: (name) => `${quoted(name)} ruhen lassen, bis es jemand fortsetzt`,
    resume: "Fortsetzen",
    resumeAbout: (name) => `${quoted(name)} wieder kommen lassen`,
    remove: "Entfernen",
    removeAbout: (name) => `${quoted(name)} beenden`,

    pausedNow: "Pausiert",
    pausedAlready: "Schon pausiert",
    untilResumed: (name, resume) => [
      `${quoted(name)} kommt erst wieder, wenn es jemand fortsetzt: `,
      resume,
    ],
    resumed: "Es geht weiter",
    comesAgain: (name, next) => [`${quoted(name)} kommt wieder. `, ...next],
    copied: "Kopiert",
    comesThere: (name, next) => [
      `${quoted(name)} kommt jetzt auch in den anderen Kanal. `,
      ...next,
    ],

    sameChannel: "Das ist dieser Kanal: nenne einen anderen.",
    notYours:
      "Nur wer den anderen Kanal verwalten darf, kann ihn abonnieren. Bitte frag jemanden, der das darf.",
    obstaclesThere: (obstacles) =>
      ["Im anderen Kanal kann ich noch nicht posten.", ...obstacles].join(" "),
    isThere: (name) =>
      `Der andere Kanal hat schon ein Abonnement ${quoted(name)}; es wurde nichts geändert.`,

    noneHere: "Dieser Kanal hat kein Abonnement.",
    whichOne: (names) => `Dieser Kanal hat ${allOf(names)}: sag dazu, welches du meinst.`,
    noSuch: (name, names) =>
      `Ein Abonnement ${quoted(name)} gibt es hier nicht. Dieser Kanal hat ${allOf(names)}.`,
  },

  status: {
    title: "So steht es hier",
    none: (subscribe) => [
      "In diesen Kanal kommen keine Papers des Tages. Sie montags bis freitags posten lassen: ",
      subscribe,
    ],
    toChange: (subscribe, unsubscribe) => ["Ändern: ", subscribe, ", beenden: ", unsubscribe],
    paused: (at, resume) => ["Pausiert seit ", at, ". Fortsetzen: ", resume],
    stopped: (at, reason, subscribe) => [
      "Gestoppt seit ",
      at,
      `: ${withStop(reason ?? "die Plattform hat den Beitrag abgelehnt")} Ist das behoben, geht es von selbst weiter; sofort starten: `,
      subscribe,
    ],

    sent: "Die letzte Ausgabe wurde gepostet.",
    sentAt: (at) => ["Letzte Ausgabe gepostet: ", at, "."],
    sending: (planned) => lastDigest(planned, "ist unterwegs", null),
    waiting: (planned, why) => lastDigest(planned, "wartet noch", why),
    leftOut: (planned, why) => lastDigest(planned, "wurde ausgelassen", why),
    failed: (planned, why) => lastDigest(planned, "konnte nicht gepostet werden", why),
    unknown: (planned, why) =>
      lastDigest(planned, "ist vielleicht angekommen, vielleicht auch nicht", why),

    change: (by, at, what) => [`${by ?? "Jemand"}, `, at, `: ${what}`],
    silent: (source, since, why) => [
      `${source} antwortet nicht seit `,
      since,
      why === null ? "." : withStop(`: ${why}`),
    ],
    notAsked: (source) => `${source} wurde noch nicht gefragt.`,
    answered: (source, at) => [`${source} hat zuletzt `, at, " geantwortet."],
    known: (number, version) => `${papers(number)} bekannt · Paperboy ${version}`,
  },

  changes: {
    settings: {
      time: "Uhrzeit",
      weekdays: "Tage",
      timezone: "Zeitzone",
      papers: "Papers in der Nachricht",
      minUpvotes: "Upvotes mindestens",
      sources: "Quellen",
      filter: "Filter",
      layout: "Layout",
      cadence: "Umfasst",
      silent: "Benachrichtigung",
      announce: "Für Follower veröffentlicht",
      language: "Sprache",
    },
    setting: (name, before, after) => `${name}: ${before} → ${after}`,
    // As they are typed.
    layouts: {
      digest: "digest",
      compact: "compact",
      cards: "cards",
      forum: "forum",
      "forum-papers": "forum-papers",
    },
    cadences: { day: "jeden Tag", week: "jede Woche", month: "jeden Monat" },
    noFilter: "keiner",
    yes: "ja",
    no: "nein",

    made: (name, schedule, content) => `${quoted(name)} eingerichtet: ${schedule}, ${content}`,
    changed: (name, settings, resumed) =>
      `${quoted(name)} geändert: ${[...(resumed ? ["geht weiter"] : []), ...settings].join(", ")}`,
    paused: (name) => `${quoted(name)} pausiert`,
    resumed: (name) => `${quoted(name)} geht weiter`,
    ended: (name) => `${quoted(name)} beendet`,
    linksOn: "Link-Karten eingeschaltet",
    linksOff: "Link-Karten ausgeschaltet",
    moderated: "eingereichte Papers warten auf einen Kurator",
    unmoderated: "eingereichte Papers kommen von selbst",
    admin: (name) => `${name ?? "jemand"} ist jetzt Admin`,
    curator: (name) => `${name ?? "jemand"} ist jetzt Kurator`,
    member: (name) => `${name ?? "jemand"} ist jetzt Mitglied`,
    inWords: (name, what) => `${name ?? "jemand"} ${what}`,
  },

  // The form: titles and buttons of at most 24 characters, labels of 45, hints of 100, options of 75.
  setup: {
    formTitle: "Die Papers des Tages",
    toPreview: "Vorschau",
    cancel: "Abbrechen",
    formAbout: (name) => `Für diesen Kanal, unter dem Namen ${quoted(name)}.`,

    time: "Uhrzeit",
    timeHint: "9:00, 17h oder 9am",
    timezone: "Zeitzone",
    timezoneHint: "Europe/Berlin oder eine Stadt",
    days: "Tage",
    daysHint: "Die Ausgabe einer Woche oder eines Monats kommt am ersten davon",
    weekday,
    sources: "Quellen",
    sourcesHint: "huggingface, arxiv:cs.CL, community",
    filter: "Filter",
    filterHint: "cat:cs.CL (agents OR planning) -survey; leer für alle",
    layout: "Layout",
    layoutHint: "Wie es aussieht",
    layouts: {
      digest: "Eine Nachricht, die Abstracts in ihrem Thread",
      compact: "Eine Nachricht nur mit den Titeln",
      cards: "Eine Nachricht für jedes Paper",
      forum: "Ein Post im Forum für jeden Tag",
      "forum-papers": "Ein Post im Forum für jedes Paper",
    },
    cadence: "Ausgabe",
    cadenceHint: "Was sie umfasst",
    cadences: {
      day: "Jeden Tag",
      week: "Die besten jeder Woche",
      month: "Die besten jedes Monats",
    },
    papers: "Papers in der Nachricht",
    papersHint: "1 bis 10; die anderen kommen in ihren Thread",
    upvotes: "Upvotes mindestens",
    upvotesHint: "Papers mit weniger bleiben weg; 0 für alle",
    language: "Sprache",
    languageHint: "Die der Wörter um die Papers",
    silent: "Ohne Benachrichtigung",
    silentHint: "Auf Discord klingelt dann bei niemandem das Handy",
    announce: "Für Follower veröffentlichen",
    announceHint: "In einem Ankündigungskanal auf Discord",
    yes: "Ja",
    no: "Nein",

    cannotPost: (obstacles) =>
      ["In diesem Kanal kann ich noch nicht posten.", ...obstacles].join(" "),
    gone: "Dieses Formular wurde schon gespeichert, gehört jemand anderem oder ist mehr als einen Tag alt. Es wurde nichts geändert.",

    saveIt: "So speichern?",
    notSavedYet: "Noch nichts gespeichert",
    noDigestYet: (reason) => withStop(`Noch lässt sich keine Ausgabe zeigen: ${reason}`),
    nextWouldBe: (title) => ["Die nächste Ausgabe wäre: ", title],
    save: "Speichern",
    saveAbout: "Das Abonnement so speichern, wie es hier steht",
    change: "Ändern",
    changeAbout: "Uhrzeit, Zeitzone, Tage und Filter ändern",
    looks: "Aussehen",
    looksAbout: "Layout, Ausgabe, Zahl der Papers und Sprache ändern",
    more: "Mehr",
    moreAbout: "Benachrichtigung und Veröffentlichung ändern",
    overtaken: (by, at, what) => [
      `Inzwischen hat ${by ?? "jemand"} etwas geändert (`,
      at,
      `): ${what}. Jetzt gilt, was du gespeichert hast.`,
    ],

    setUpPapers: "Die Papers des Tages einrichten",
    aboutForm:
      "Uhrzeit, Tage, Filter und Aussehen trägst du in ein Formular ein und siehst alles, bevor etwas gespeichert wird.",
    setUp: "Einrichten",
    setUpAbout: "Die Papers des Tages hier einrichten",
    changeNamed: (name) => `${quoted(name)} ändern`,

    nothingToShow: "Es gibt nichts zu zeigen",
    wouldPostNothing: (name, reason) =>
      withStop(`${quoted(name)} würde jetzt nichts posten: ${reason}`),
    wouldPost: (name) => `Das würde ${quoted(name)} jetzt posten; nur du siehst es.`,
  },

  posting: {
    posted: "Gepostet",
    here: (date, number) => `Hier ist die ${listOf(date)}: ${papers(number)}.`,
    notPosted: "Nichts gepostet",
    nothingToPost: (date, reason) =>
      withStop(`Von der ${listOf(date)} gibt es nichts zu posten: ${reason}`),
    notPostedYet: "Noch nichts gepostet",
    failed: (date, reason) => [
      `${withStop(`Die ${listOf(date)} ließ sich nicht posten: ${reason}`)} Was daraus wird, zeigt `,
      code("/papers status"),
      ".",
    ],
    alreadyHere: "Schon hier",
    hereSince: (date, at, again) => [
      `Die ${listOf(date)} steht in diesem Kanal seit `,
      at,
      ". Noch einmal posten: ",
      again,
    ],
    onItsWay: (date, again) => [
      `Die ${listOf(date)} ist schon auf dem Weg in diesen Kanal. Noch einmal posten: `,
      again,
    ],
    postAgain: "Noch einmal posten",
    postAgainAbout: (date) => `Die ${listOf(date)} noch einmal in diesem Kanal posten`,

    preview: (title) => `Vorschau · ${title}`,
    noPapersThen: (sources) => `${sources}: keine Papers an diesem Tag.`,
    wouldGet: ({ all, sources, total, below, minUpvotes, stopped, filter }) => {
      const reasons = [
        ...(below === 0 ? [] : [`${below} mit weniger als ${upvotes(minUpvotes)}`]),
        ...(stopped === 0 ? [] : [`${stopped} wegen des Filters „${filter}“`]),
      ];
      const left = reasons.length === 0 ? "" : `; weggelassen: ${reasons.join(", ")}`;
      return `Von ${papers(all)} (${sources}) bekäme dieser Kanal ${total}${left}.`;
    },
    notAll: (reason) => withStop(`Nicht alles ist da: ${reason}`),
    previewHelp: [
      "Nur du siehst das. Warum ein Paper kommt oder nicht: ",
      code("/papers why 2401.12345"),
      ". Andere Einstellungen: ",
      code("/papers subscribe"),
    ],

    notYet: (date) => `Der Tag liegt noch in der Zukunft: ${day(date)}.`,
    firstIs: (date) => `Die erste Liste ist die vom ${day(date)}.`,
    fridays: "Am Wochenende gibt es keine Listen, darum ist dies die vom Freitag.",
    asStored: `${SILENT}; dies ist die Liste, wie sie hier gespeichert ist.`,
    noPapers: (date) => `Auf der ${listOf(date)} stehen keine Papers.`,
    notStored: (date) => `${SILENT}, und die ${listOf(date)} ist hier nicht gespeichert.`,
    noPapersSoNewest: (date) =>
      `Auf der ${listOf(date)} stehen noch keine Papers, darum ist dies die neueste hier gespeicherte Liste.`,
    noPapersSoSample: (date) =>
      `Auf der ${listOf(date)} stehen noch keine Papers, darum ist dies die Beispielausgabe, die Paperboy mitbringt.`,
    silentSoNewest: `${SILENT}, darum ist dies die neueste hier gespeicherte Liste.`,
    silentSoSample: `${SILENT}, darum ist dies die Beispielausgabe, die Paperboy mitbringt.`,
  },

  reading: {
    saved: "Gespeichert",
    unsaved: "Nicht mehr gespeichert",
    isOnList: (title, total) =>
      `${quoted(title)} steht auf deiner Leseliste: jetzt ${papers(total)}.`,
    isOffList: (title, total) =>
      `${quoted(title)} steht nicht mehr auf deiner Leseliste: jetzt ${papers(total)}.`,
    list: "Deine Leseliste",
    listAbout: "Die Papers zeigen, die du gespeichert hast",
    listOf: (total) => `Deine Leseliste · ${papers(total)}`,
    listEmpty: "Deine Leseliste ist leer",
    howToSave: [
      "Ein Paper kommt hierher mit seinem Knopf „Speichern“ oder mit ",
      code("/papers save"),
    ],
    exportList: "Als BibTeX exportieren",
    exportListAbout: "Die Papers deiner Leseliste als BibTeX-Datei bekommen",

    savedAs: (number, format) => `${papers(number)} von deiner Leseliste, als ${format}`,
    starredAs: (number, format) => `${papers(number)} mit ⭐ von dir, als ${format}`,
    votedAs: (number, format) => `${papers(number)} mit deiner Stimme, als ${format}`,
    foundAs: (number, format, query) => `${papers(number)} für ${quoted(query)}, als ${format}`,
    noneSaved:
      "Deine Leseliste ist leer, darum gibt es noch nichts zu exportieren. „Speichern“ setzt ein Paper darauf.",
    noneStarred:
      "Du hast noch auf kein Paper mit ⭐ reagiert, darum gibt es noch nichts zu exportieren.",
    noneVoted: "Du hast noch für kein Paper gestimmt, darum gibt es noch nichts zu exportieren.",
    noneFound: (query) => `Kein Paper gefunden für ${quoted(query)}.`,
    noQuery: "„query“ fehlt: wonach soll gesucht werden?",

    citationOf: (title, format) => `${quoted(title)} als ${format}`,
    authorsOf: (title, number) =>
      `${count(number, { one: "# Autor", other: "# Autoren" })} von ${quoted(title)}`,
    noAuthor: "Es ist kein Autor genannt.",

    weekNotYet: "Die Woche liegt noch in der Zukunft.",
    monthNotYet: "Der Monat liegt noch in der Zukunft.",
    listsBegan: "Die Listen beginnen im Mai 2023.",
  },

  help: {
    title: "Paperboy bringt die Papers des Tages",
    about:
      "Einmal am Tag, auf Wunsch in diesen Kanal, und alle Stimmen werden zusammengezählt. Darum kannst du bitten:",
    moreAbout: (command) => ["Mehr über einen davon: ", command],
    option: (name, description, required) => [
      strong(`${name}:`),
      ` ${description}${required ? " (erforderlich)" : ""}`,
    ],
    example: (command) => ["Zum Beispiel: ", command],
    tips: (typed) => ["Versteht auch ", ...typed],
    noCommand: (typed) => `Einen Befehl ${quoted(typed)} gibt es nicht.`,

    curate: "Für Kuratoren und alle, die den Kanal verwalten.",
    manage: "Für alle, die den Kanal verwalten oder ihn abonniert haben.",
    administer: "Für die Admins des Workspace.",

    hello: "Hallo, ich bin Paperboy",
    helloAbout:
      "Ich bringe die Papers des Tages: eine stille Nachricht am Tag mit den Abstracts im Thread, und 👍 ist eine Stimme. Was hier geschrieben wird, lese ich nicht.",
    toStart: (setup, subscribe) => ["Um sie hier zu bekommen: ", setup, " oder ", subscribe],
    comesHere: (comes, schedule, next) => [`${comes} hier ${schedule}. `, ...next],
    toLookAround: (today, search, more) => ["Zum Umsehen: ", today, ", ", search, ", ", more],
  },

  home: {
    title: "Deine Papers",
    setUp: "Was du eingerichtet hast",
    nothingSetUp: (setup) => [
      "Noch nichts. Um die Papers in einen Kanal zu holen, gib dort ",
      setup,
      " ein.",
    ],
    subscription: (name, url, schedule, content) => [
      strong(name),
      ...(url === null ? [] : [" in ", link("seinem Kanal", url)]),
      ` · ${schedule}: ${content}.`,
    ],
    saved: "Was du gespeichert hast",
    nothingSaved: (save) => [
      "Noch nichts. Ein Paper behältst du mit ",
      save,
      " oder mit dem Knopf „Speichern“.",
    ],
    voted: "Wofür du gestimmt hast",
    nothingVoted: "Noch nichts. Eine Stimme ist 👍 an einem Paper oder sein Knopf „Abstimmen“.",
    ask: "Worum du bitten kannst",
    askHere: (today, search, saved) => [
      today,
      ", ",
      search,
      ", ",
      saved,
      " und mehr; schreib mir hier oder in einem beliebigen Kanal.",
    ],
  },

  notices: {
    // Behind “In”.
    theChannel: "dem Kanal",

    stopped: "Die Papers des Tages sind gestoppt",
    stoppedAbout: (channel, reason) => ["In ", channel, `: ${withStop(reason)}`],
    comeBack: "Ist das behoben, kommen sie von selbst wieder, und du erfährst davon.",
    startAgain: (command) => ["Ist das behoben, starte sie dort wieder: ", command],
    resumed: "Die Papers des Tages kommen wieder",
    resumedAbout: (channel, next) => ["In ", channel, "; nächste Ausgabe: ", next, "."],
    dead: "Eine Ausgabe konnte nicht gepostet werden",
    deadAbout: (channel, edition, reason) => [
      "In ",
      channel,
      `, Ausgabe ${edition}: ${withStop(reason)}`,
    ],
    tryAgain: (command) => [
      "Die nächste kommt wie geplant. Um es mit dieser noch einmal zu versuchen, gib dort ein: ",
      command,
    ],
    unknown: "Eine Ausgabe fehlt vielleicht",
    unknownAbout: (channel, edition, reason) => [
      "In ",
      channel,
      `: ob die Ausgabe ${edition} angekommen ist, lässt sich nicht sagen: ${withStop(reason)}`,
    ],
    ifMissing: (command) => [
      "Auf Verdacht wird sie nicht zweimal gepostet. Fehlt sie, gib dort ein: ",
      command,
    ],
    late: "Eine Ausgabe verspätet sich",
    lateAbout: (channel, edition, reason) => [
      "In ",
      channel,
      `: die Ausgabe ${edition} wartet noch: ${withStop(reason)}`,
    ],
    follows: (status) => ["Sie folgt von selbst. Wie es steht: ", status],
    unplanned: "Eine Ausgabe fehlt",
    unplannedAbout: (channel, edition, reason) => [
      "In ",
      channel,
      `, Ausgabe ${edition}: ${withStop(reason)}`,
    ],
    toHaveIt: (command) => ["Um sie jetzt zu bekommen, gib dort ein: ", command],
    why: (unsubscribe) => [
      "Du bekommst dies, weil du die Papers dort eingerichtet hast. Beides beendest du dort mit ",
      unsubscribe,
      ".",
    ],

    // To a channel's curators.
    waits: "Ein eingereichtes Paper wartet auf einen Kurator",
    submittedBy: (by, note) =>
      `Eingereicht von ${by ?? "jemandem hier"}${note === null ? "" : `: „${note}“`}`,
    approved: "Ein eingereichtes Paper wurde angenommen",
    approvedBy: (by) => `${by ?? "Ein Kurator"} hat es angenommen.`,
    declined: "Ein eingereichtes Paper wurde abgelehnt",
    declinedBy: (by) => `${by ?? "Ein Kurator"} hat es abgelehnt.`,

    // To whoever brought a paper along.
    yoursApproved: "Dein Paper wurde angenommen",
    yoursApprovedAbout: (channel, by, title) => [
      "In ",
      channel,
      `: ${by ?? "ein Kurator"} hat „${title}“ angenommen; es kommt mit der nächsten Ausgabe. Danke!`,
    ],
    yoursDeclined: "Dein Paper wurde abgelehnt",
    yoursDeclinedAbout: (channel, by, title) => [
      "In ",
      channel,
      `: ${by ?? "ein Kurator"} hat „${title}“ nicht auf die Liste des Kanals gesetzt.`,
    ],

    alert: "Was der Betreiber von Paperboy wissen sollte",
    moreAlerts: (number, command) => [
      `Und ${count(number, { one: "# weitere Meldung", other: "# weitere Meldungen" })}: `,
      command,
    ],
  },

  roles: {
    given: (role, name) => `${name ?? "Die Person"} ist jetzt ${ROLES[role]}`,
    admin: "Admins dürfen hier alles ändern, in jedem Kanal dieses Workspace.",
    curator:
      "Kuratoren wählen, was die Kanäle lesen: Sie nehmen an oder lehnen ab, was eingereicht wird.",
    member: "Mitglieder haben hier nur die Rechte, die ihnen die Rollen der Plattform geben.",
  },

  privacy: {
    title: "Was Paperboy über dich speichert",
    kept: (kept) => `${kept.map(([what, number]) => count(number, KEPT[what])).join(" · ")}.`,
    nothing: "Nichts.",
    under: (voter, name) => ["Unter ", voter, name === null ? "." : `, und wie du heißt: ${name}.`],
    neverWords:
      "Nie, was du schreibst: nur dass und wann du abgestimmt, gespeichert, eingereicht oder etwas eingerichtet hast. Einträge zu einem Workspace verschwinden, wenn Paperboy aus ihm entfernt wird.",
    onSlack:
      "Slack schickt mir jede Nachricht der Kanäle, in denen ich bin. Antworten in Diskussionen werden gezählt; kein Wort davon wird angesehen oder gespeichert.",
    export: "Exportieren",
    exportAbout: "Alles, was Paperboy über dich speichert, als Datei bekommen",
    delete: "Löschen …",
    deleteAbout: "Wählen, wie alles gelöscht wird, was Paperboy über dich speichert",
    inWords: (toExport, toDelete) => ["Dasselbe als Befehl: ", toExport, ", ", toDelete],

    asFile: "Was Paperboy über dich speichert, als Datei",
    asFileAbout: "Alles davon, als JSON. Sonst sieht das niemand.",

    sure: "Löschen, was Paperboy über dich speichert?",
    whatGoes:
      "Deine Leseliste, Rollen, Namen und Formulare werden gelöscht. Worauf andere sich verlassen, bleibt ohne deinen Namen: Abonnements, die du eingerichtet hast, Papers, die du eingereicht hast, und Diskussionen, die du eröffnet hast.",
    votesStayOrGo: () => [
      strong("Deine Stimmen"),
      " können als anonyme Zahlen bleiben oder auch gelöscht werden. Deine Reaktionen auf ältere Nachrichten zählen dann nicht mehr, auch wenn sie im Chat stehen bleiben. Das lässt sich nicht rückgängig machen.",
    ],
    keepVotes: "Löschen, Stimmen anonym behalten",
    keepVotesAbout:
      "Alles löschen, was Paperboy über dich speichert; deine Stimmen bleiben ohne Namen",
    removeVotes: "Auch die Stimmen löschen",
    removeVotesAbout: "Alles löschen, was Paperboy über dich speichert, auch deine Stimmen",

    deleted: "Gelöscht",
    keptVotes:
      "Paperboy speichert nichts mehr unter deinem Namen. Deine Stimmen zählen ohne deinen Namen weiter.",
    removedVotes:
      "Paperboy speichert nichts mehr unter deinem Namen. Auch deine Stimmen sind gelöscht.",
  },

  submissions: {
    submitted: "Eingereicht, danke",
    onOwnList: (title) => `„${title}“ steht auf der eigenen Liste dieses Kanals.`,
    curatorFirst: "Erst sieht es sich ein Kurator dieses Kanals an; du erfährst, was daraus wird.",
    comesNext: (at) => ["Es kommt mit der nächsten Ausgabe: ", at, "."],
    noDigestTakesIt: [
      "Noch bringt keine Ausgabe die eigenen Papers dieses Kanals. Wer den Kanal verwaltet, kann das ändern: ",
      code("/papers subscribe sources:huggingface,community"),
    ],
    alreadyHere: "Schon hier",
    hereSince: (title, { since, votes: number, url }) => [
      `„${title}“ steht hier seit `,
      since,
      number === 0 ? "" : ` und hat ${votes(number)}`,
      ...(url === null ? [] : [" (", link("öffnen", url), ")"]),
      ".",
    ],
    somebodyFirst: "Jemand war schneller",
    firstAndWaiting: (title, by, on) => [
      ...submittedOn(title, by, on),
      "; es wartet auf einen Kurator.",
    ],
    firstAndAccepted: (title, by, on) => [
      ...submittedOn(title, by, on),
      "; es kommt mit der nächsten Ausgabe der eigenen Papers dieses Kanals.",
    ],
    firstAndDeclined: (title, by, on) => [
      ...submittedOn(title, by, on),
      "; ein Kurator hat es abgelehnt.",
    ],

    // To curators.
    waiting: (number) =>
      count(number, {
        one: "# Paper wartet auf einen Kurator",
        other: "# Papers warten auf einen Kurator",
      }),
    moreLater: (number) =>
      `Und ${count(number, { one: "# weiteres", other: "# weitere" })}, sobald über diese entschieden ist.`,
    nothingWaits: "Hier wartet nichts",
    bringOne: [
      "In diesem Kanal wartet kein eingereichtes Paper auf einen Kurator. Eines mitbringen: ",
      code("/papers submit 2401.12345"),
    ],
    approve: "Annehmen",
    approveAbout: (title) => `${quoted(title)} mit der nächsten Ausgabe kommen lassen`,
    decline: "Ablehnen",
    declineAbout: (title) => `${quoted(title)} weglassen`,
    approved: "Angenommen",
    declined: "Abgelehnt",
    doesNotCome: (title) => `„${title}“ kommt nicht. Wer es eingereicht hat, erfährt davon.`,
    approvedBefore: "Schon angenommen",
    approvedAlready: (title, by) => `${by ?? "Jemand"} hat „${title}“ schon angenommen.`,
    declinedBefore: "Schon abgelehnt",
    declinedAlready: (title, by) => `${by ?? "Jemand"} hat „${title}“ schon abgelehnt.`,
    nobodySubmitted: (id) => `${id} hat hier niemand eingereicht.`,

    // To whoever turns moderation on or off.
    waitNow: "Eingereichte Papers warten jetzt",
    eachDecided: [
      "Ein Kurator nimmt jedes davon an oder lehnt es ab: ",
      code("/papers submissions"),
    ],
    whoCurates: [
      "Kuratoren sind die Moderatoren der Plattform, alle, die den Kanal verwalten, und wen ein Admin dazu macht: ",
      code("/papers role"),
    ],
    comeNow: "Eingereichte Papers kommen jetzt von selbst",
    stillWaiting: ["Was schon wartet, wartet weiter: ", code("/papers submissions")],
  },

  why: {
    postedHere: "Es wurde hier gepostet",
    notPostedHere: "Es wurde hier nicht gepostet",
    preview: "Vorschau",
    previewAbout: "Zeigen, was die neuesten Listen diesem Kanal brächten",

    inDigest: (number, post) => [`Als Nummer ${number} einer Ausgabe, `, ...posted(post)],
    inThread: (post) => ["In ihrem Thread, ", ...posted(post)],
    onlyInThread: (post) => ["Nicht in der Nachricht, nur in ihrem Thread, ", ...posted(post)],
    inAll: (number) =>
      `Insgesamt steht es in ${count(number, { one: "# Nachricht", other: "# Nachrichten" })} dieses Kanals.`,
    submittedAndWaiting: (on) => [
      "Es wurde hier eingereicht (",
      on,
      ") und wartet auf einen Kurator: ",
      code("/papers submissions"),
    ],
    submittedAndDeclined: (on) => [
      "Es wurde hier eingereicht (",
      on,
      "), und ein Kurator hat es abgelehnt.",
    ],
    submittedAndAccepted: (on) => [
      "Es wurde hier eingereicht (",
      on,
      ") und kommt mit der nächsten Ausgabe, die die eigenen Papers dieses Kanals bringt.",
    ],

    noSubscription: [
      "Dieser Kanal hat kein Abonnement, darum kommt keine Liste hierher. Eines anlegen: ",
      code("/papers subscribe"),
    ],
    ofSubscription: (name, sentence) => [`${quoted(name)}: `, ...sentence],
    stoppedSince: (at) => ["Das Abonnement ist gestoppt seit ", at, "."],
    pausedSince: (at) => ["Das Abonnement ist pausiert seit ", at, "."],
    listedBy: (source, date) => `Es steht auf der Liste von ${source} vom ${day(date)}.`,
    notListedBy: (sources) => `Die Quellen dieses Kanals haben es nicht gelistet: ${sources}.`,
    onNoList: (sources) => `Es steht auf keiner hier gespeicherten Liste von ${sources}.`,
    nobodySubmitted: ["Niemand hat es hier eingereicht: ", code("/papers submit")],

    numberOf: (number, all, date) =>
      `In der Ausgabe mit der ${listOf(date)} ist es Nummer ${number} von ${papers(all)}.`,
    noDigest: (date) => `Keine Ausgabe mit der ${listOf(date)} kam hierher.`,
    waiting: (date, reason) =>
      withStop(`Die Ausgabe mit der ${listOf(date)} wartet noch: ${reason ?? "sie ist unterwegs"}`),
    skipped: (date, reason) =>
      withStop(`Die Ausgabe mit der ${listOf(date)} wurde ausgelassen: ${reason ?? NO_REASON}`),
    failed: (date, reason) =>
      withStop(
        `Die Ausgabe mit der ${listOf(date)} konnte nicht gepostet werden: ${reason ?? NO_REASON}`,
      ),
    below: (date, number, bar) =>
      `Zu wenige Upvotes auf der ${listOf(date)}: es hat ${count(number, { other: "#" })}, nötig sind ${bar}.`,
    filtered: (date, conditions) => [
      `Vom Filter gestoppt auf der ${listOf(date)}; nicht erfüllt: `,
      ...conditions.flatMap((condition, index) =>
        index === 0 ? [code(condition)] : [" und ", code(condition)],
      ),
      ".",
    ],
    vanished: (date, at) => [
      `Es stand auf der ${listOf(date)}, aber spätestens seit `,
      at,
      " nicht mehr.",
    ],
    joining: (date) =>
      `Als die Ausgabe mit der ${listOf(date)} gepostet wurde, war es noch nicht gelistet oder erfüllte die Bedingungen noch nicht; mit der nächsten Aktualisierung kommt es dazu.`,
  },

  links: {
    on: "Link-Karten sind eingeschaltet",
    onNow: "Link-Karten sind jetzt eingeschaltet",
    off: "Link-Karten sind ausgeschaltet",
    offNow: "Link-Karten sind jetzt ausgeschaltet",
    card: "Ein eingefügter Link zu einem Paper bei arXiv, Hugging Face, alphaXiv oder OpenReview bekommt hier eine stille Karte.",
    noCard: "Eingefügte Links zu Papers bekommen hier keine Karte.",
    limits:
      "Auf Slack erreicht mich nur der Link. Auf Discord kommen Karten über Apps → Paper card und wenn man mich erwähnt; von selbst nur dort, wo der Betreiber das eingeschaltet hat.",
    noDiscussionYet: "Hier kann ich noch keine Diskussion eröffnen.",
    discussionFailed: (reason) => `Die Diskussion ließ sich nicht eröffnen: ${reason}`,
  },

  problems: {
    notADate: ({ typed }) =>
      `${quoted(typed)} ist kein Datum. Schreib es als Jahr-Monat-Tag, etwa 2026-05-13.`,
    notInCalendar: ({ typed }) =>
      `${quoted(typed)} steht nicht im Kalender. Schreib Jahr-Monat-Tag.`,
    notAPeriod: ({ typed, span, example }) =>
      `${quoted(typed)} ist ${span === "week" ? "keine Woche" : "kein Monat"}. Schreib this, last, ein Datum darin oder ${example}.`,
    notATime: ({ typed }) =>
      `${quoted(typed)} ist keine Uhrzeit. Schreib sie als 9:00, 17h oder 9am.`,
    tooManyMinutes: ({ typed, minute }) =>
      `${quoted(typed)} hat ${minute} Minuten; sie enden bei 59.`,
    notAnHour: ({ typed, first, last }) =>
      `${quoted(typed)} ist keine Uhrzeit: ${last === 12 ? "mit am und pm gehen die Stunden" : "die Stunden gehen"} von ${first} bis ${last}.`,
    notWeekdays: ({ typed }) =>
      `${quoted(typed)} nennt keine Wochentage. Schreib weekdays, daily, mon-fri oder mon,wed,fri.`,
    openZone: ({ typed, cities }) =>
      `${quoted(typed)} lässt offen, wann die Uhren auf Sommerzeit umgestellt werden. Nenne eine Stadt: ${either(cities)}.`,
    notAZone: ({ typed, near }) => {
      const hint =
        near.length === 0
          ? `Nenne eine Stadt, etwa ${either(ZONE_EXAMPLES)}.`
          : `Meintest du ${either(near)}?`;
      return `${quoted(typed)} ist keine Zeitzone, die ich kenne. ${hint}`;
    },
    noName: () => "Ein Name ist ein Wort oder zwei, etwa „nlp“.",
    notAName: ({ typed, longest }) =>
      `${quoted(typed)} kann kein Name sein: bis zu ${longest} Buchstaben und Ziffern, etwa „nlp“.`,
    noSources: ({ example }) => `Welche Quellen? Zum Beispiel „${example}“.`,
    noSuchSource: ({ typed, meant, example }) => {
      const hint = meant === undefined ? "" : ` Meintest du „${meant}“?`;
      return `Eine Quelle ${quoted(typed)} gibt es nicht.${hint} Zum Beispiel „${example}“.`;
    },
    wholeArchive: ({ archive, categories, first, example }) =>
      `${archive} hat bei arXiv ${categories} Kategorien: sag, welche, etwa ${first}. Zum Beispiel „${example}“.`,
    tooManySources: ({ most, given }) =>
      `Ein Abonnement nimmt höchstens ${most} Quellen, nicht ${given}.`,
    notALanguage: ({ typed, known }) =>
      `${quoted(typed)} ist keine Sprache, in der ich schon schreiben kann. Es gibt: ${known.join(", ")}.`,
    misread: (misread) => misreadWords(misread),
    misreadFilter: ({ example, ...misread }) =>
      `${misreadWords(misread)}. Richtig ist zum Beispiel „${example}“.`,
    searchOnly: ({ condition, example }) =>
      `„${condition}“ geht nur in einer Suche: ein Filter ist für alle gleich. Richtig ist zum Beispiel „${example}“.`,
    wordless: ({ condition, example }) =>
      `In „${condition}“ ist kein Wort, das in einem Paper stehen könnte. Richtig ist zum Beispiel „${example}“.`,
    noSuchChannelToSearch: ({ typed }) =>
      `Ein Kanal mit dem Namen ${typed} ist nicht bekannt: wähle ihn aus der Liste, die sich hinter # öffnet, oder schreib in:here`,
    searchWhereYouChat: ({ filter }) => `${filter}: geht nur dort, wo du chattest`,
    notAChannel: ({ typed }) =>
      `Welcher Kanal ${quoted(typed)} ist, weiß ich nicht. Wähle ihn aus der Liste, die sich mit # öffnet.`,
    notAPerson: ({ typed }) =>
      `Wer ${quoted(typed)} ist, weiß ich nicht. Wähle die Person aus der Liste, die sich mit @ öffnet.`,
    whichPaper: () => "Welches Paper? Gib seine arXiv-Nummer oder einen Link dazu an.",
    notAPaperPage: ({ typed }) =>
      `${quoted(typed)} ist keine Seite eines Papers, die ich lesen kann. Links zu arxiv.org, huggingface.co/papers, alphaxiv.org, openreview.net und doi.org/10.48550 funktionieren.`,
    notAPaper: ({ typed }) =>
      `${quoted(typed)} ist keine arXiv-Nummer. Um ein Paper nach Wörtern zu finden, nimm „/papers search“.`,
    emptyNote: ({ typed }) => `Die Notiz ${quoted(typed)} ist leer; du kannst sie weglassen.`,
    noSuchOption: ({ name, meant, options }) => {
      const none = `Eine Option „${name}“ gibt es nicht`;
      if (meant !== undefined) return `${none}. Meintest du „${meant}:“?`;
      if (options.length === 0) return `${none}; dieser Befehl nimmt keine.`;
      return `${none}. Dieser Befehl nimmt ${options.map((option) => `„${option}:“`).join(", ")}.`;
    },
    superfluous: ({ command, options, typed }) => {
      const named = options.map((option) => `„${option}“`).join(", ");
      const takes = options.length === 0 ? "nichts mehr, auch nicht" : `nur ${named}, nicht`;
      return `Hinter „${command}“ kommt ${takes} „${typed}“.`;
    },
    missing: ({ option, description }) => `${quoted(option)} fehlt. ${description}.`,
    empty: ({ option, description }) => `${quoted(option)} ist leer. ${description}.`,
    tooLong: ({ option, most, length }) =>
      `${quoted(option)} darf höchstens ${count(most, { other: "# Zeichen" })} haben; dies hat ${count(length, { other: "#" })}.`,
    unfit: ({ option, expected, typed }) =>
      `${quoted(option)} muss ${expectedWords(expected)} sein, nicht ${quoted(typed)}.`,
  },

  refusals: {
    title: "Das hat nicht geklappt",
    forExample: "Zum Beispiel:",
    usage: "Aufruf: ",

    curators: (command) =>
      `„${command}“ darf hier nur verwenden, wer Kurator ist oder diesen Kanal verwalten darf. Bitte frag jemanden, der das darf.`,
    managers: (command) =>
      `„${command}“ darf hier nur verwenden, wer diesen Kanal verwalten darf oder ihn abonniert hat. Bitte frag jemanden, der das darf.`,
    admins: (command) =>
      `„${command}“ dürfen hier nur die Admins dieses Workspace verwenden. Bitte frag jemanden, der das darf.`,

    perhapsPaper: (word) =>
      `Einen Befehl ${quoted(word)} gibt es nicht. Um das Paper zu sehen, nimm „show“.`,
    perhapsCommand: (word, meant) =>
      `Einen Befehl ${quoted(word)} gibt es nicht. Meintest du „${meant}“?`,
    perhapsSearch: (word) =>
      `Einen Befehl ${quoted(word)} gibt es nicht. Um Papers nach Wörtern zu finden, nimm „search“.`,
    show: "Zeigen",
    showAbout: (paper) => `Das Paper ${paper} zeigen`,
    search: "Suchen",
    searchAbout: (query) => `In den Papers nach ${quoted(query)} suchen`,

    noSuchPaper: (id) =>
      `Ein Paper ${id} gibt es weder hier noch bei Hugging Face oder arXiv. Ist die Nummer vollständig?`,
    noPaperOfPage:
      "Kein hier gespeichertes Paper hat den Titel dieser Seite bei OpenReview. Ist das Paper auch bei arXiv, gib seine arXiv-Nummer an.",
    paperUnasked: (id) =>
      `Das Paper ${id} ist hier nicht gespeichert, und weder Hugging Face noch arXiv antwortet gerade. Bitte versuch es später noch einmal.`,
    pageUnasked:
      "OpenReview antwortet gerade nicht. Bitte versuch es später noch einmal oder gib die arXiv-Nummer des Papers an.",
    paperForgotten: "Dieses Paper ist hier nicht mehr bekannt.",
    askedTooLongAgo: "Die Frage dort ist zu lange her: stell sie bitte noch einmal.",

    apologyTitle: "Etwas ist schiefgegangen",
    apology:
      "Das liegt an mir, nicht an dir, und steht im Log. Bitte versuch es in einer Minute noch einmal.",
    staleButtonTitle: "Dieser Knopf gehört zu einer älteren Nachricht",
    staleButton: ["Er geht nicht mehr; was geht, zeigt ", code("/papers help"), "."],
    staleFormTitle: "Dieses Formular stammt von einem älteren Paperboy",
    staleForm: ["Es wurde nichts geändert. Das aktuelle öffnet ", code("/papers setup"), "."],
  },

  obstacles: {
    noAnswer: (platform, reason) =>
      `${platform} hat nicht geantwortet (${reason}): versuch es in einer Minute noch einmal.`,

    nothingChanged: "In diesem Kanal kann ich noch nicht posten, darum wurde nichts geändert.",
    onceMore: "Dann noch einmal:",

    // In a channel of Slack.
    lacksScopes: (scopes) =>
      `Der App fehlen die Scopes ${scopes.join(", ")}: füge sie unter OAuth & Permissions hinzu und installiere die App neu.`,
    archived: "Dieser Kanal ist archiviert: hole ihn aus dem Archiv oder wähle einen anderen.",
    notInChannel: (bot) => `Ich bin nicht in diesem Kanal: gib hier /invite @${bot} ein.`,
    fewMayPost:
      "Hier dürfen nur manche posten: bitte jemanden, der den Kanal verwaltet, Apps posten zu lassen.",
    channelUnseen: (bot) =>
      `Ich kann diesen Kanal nicht sehen. Ist er privat, gib hier /invite @${bot} ein.`,
    notInConversation: "Ich bin nicht Teil dieser Unterhaltung: schreib mir direkt.",
    groupMessage: "In Gruppennachrichten poste ich nicht: wähle einen Kanal.",
    mayNotLook: (scopes) =>
      `Ich darf mir diesen Kanal nicht ansehen. Füge der App unter OAuth & Permissions ${scopesOf(scopes)} hinzu und installiere sie neu.`,
    notLetLook: (reason) =>
      `Slack lässt mich diesen Kanal nicht ansehen (${reason}): wähle einen anderen.`,

    // In a channel of Discord; permissions are named as its settings name them.
    viewChannel: "Kanal ansehen",
    readHistory: "Nachrichtenverlauf anzeigen",
    sendInThreads: "Nachrichten in Threads senden",
    sendMessages: "Nachrichten senden",
    createPosts: "Posts erstellen",
    createThreads: "Öffentliche Threads erstellen",
    grant: (bot, permission) =>
      `Erlaube ${bot} unter Kanal bearbeiten → Berechtigungen „${permission}“.`,
    threadLocked: "Dieser Thread ist gesperrt: entsperre ihn oder wähle einen Kanal.",
    needsThreads:
      "Für die Abstracts brauche ich Threads: wähle einen Text-, Ankündigungs- oder Forenkanal.",
    channelGone: "Diesen Kanal gibt es nicht mehr: wähle einen anderen.",
    notInServer: "Ich bin nicht auf diesem Server: lade mich erst ein.",

    // Of whoever asks.
    rightsUnknown:
      "Slack hat mir nicht gesagt, ob du das darfst: versuch es in einer Minute noch einmal.",
    inviteFirst: "Ich kann diesen Kanal noch nicht sehen: gib hier zuerst /invite @Paperboy ein.",

    // A file that an answer holds.
    fileInMessages: (name) => `${name} ist in unseren Direktnachrichten.`,
    fileNotTaken: (name) =>
      `Slack hat ${name} nicht angenommen. Bitte versuch es in einer Minute noch einmal oder mit weniger Papers.`,
    fileNeedsScopes: (name, scopes) =>
      `Slack hat ${name} nicht angenommen. Ein Workspace-Admin kann helfen: ${scopesOf(scopes)} unter OAuth & Permissions zur App hinzufügen und sie neu installieren.`,
  },

  reasons: {
    withRemedy: "{reason}. {remedy}",

    // What becomes of an attempt; what it is about is a digest, a list or a discussion, and feminine.
    askedToWaitBySlack: "Slack bittet zu warten",
    askedToWaitByDiscord: "Discord bittet zu warten",
    slackUnreachable: "Slack ist nicht erreichbar",
    discordUnreachable: "Discord ist nicht erreichbar",
    slackSilent: "Slack hat nicht geantwortet",
    discordSilent: "Discord hat nicht rechtzeitig geantwortet",
    slackStatus: "Slack hat mit HTTP {status} geantwortet",
    discordStatus: "Discord hat mit HTTP {status} geantwortet",
    slackSays: "Slack sagt {code}",
    discordSays: "Discord sagt {message} ({code})",
    slackHidesReactions: "Slack nennt nicht alle, die reagiert haben",
    tooLate: "zum Posten ist es zu spät",
    leftTooLate: "die Frist war vorbei, bevor sie abging",
    noTurn: "sie kam nicht rechtzeitig an die Reihe",
    stopping: "Paperboy wird gerade beendet",
    notConnected: "die Plattform ist nicht verbunden",
    takenOver: "ein anderer Prozess hat diese Zustellung übernommen",
    deletedSince: "die Nachricht war angekommen und wurde im Kanal gelöscht",
    messageGone: "die Nachricht gibt es nicht mehr",
    parentGone: "die Nachricht, auf die diese antwortet, gibt es nicht mehr",
    tooManyToLookUp:
      "der Kanal hat zu viele Nachrichten, um darin nach einem früheren Beitrag zu suchen",
    noScopeToLookUp: "ein früherer Versuch lässt sich nicht nachsehen: dafür fehlt ein Scope",
    notLookedUp: "ein früherer Versuch lässt sich nicht nachsehen: {reason}",
    gaveUp: "nach {count} Versuchen aufgegeben: {reason}",
    lostTooOften:
      "{count}-mal endete der Prozess oder verlor seine Reservierung, während er daran arbeitete",
    missed: "verpasst, während Paperboy nicht lief; nachgeliefert wird nur die neueste Ausgabe",
    neverPlanned: "sie wurde nie geplant, und das liegt an Paperboy",
    notPostedYet: "sie wurde noch nicht gepostet",
    stillOnItsWay: "sie ist noch unterwegs",
    removed:
      "Paperboy wurde entfernt. Füge Paperboy wieder hinzu, und die Papers kommen wie zuvor.",

    // Why a list gives no digest.
    notOut: "die Liste ist noch nicht erschienen",
    stayedEmpty: "die Liste blieb leer",
    silentAllDay: "die Quelle hat den ganzen Tag nicht geantwortet: {reason}",
    belowBar: "kein Paper hat {count} oder mehr Upvotes",
    nonePasses: "der Filter „{filter}“ lässt kein Paper der Liste durch",
    noneOfWeek: "kein Paper der Woche ist eines, um das gebeten wurde",
    noneOfMonth: "kein Paper des Monats ist eines, um das gebeten wurde",
    nothingNewer: "die Liste vom {day} ist schon hier, und eine neuere gibt es nicht",
    nobodySubmitted: "seit der letzten Ausgabe hat niemand ein Paper eingereicht",

    // What a source did instead of giving its list.
    oldAnnouncement: "arXiv zeigt noch die Ankündigung vom {day}",
    beforeMidnight: "arXiv bringt die Ankündigung um Mitternacht in New York",
    sourceUnreachable: "{host} war nicht erreichbar",
    sourceUnreachableBy: "{host} war nicht erreichbar ({code})",
    sourceStatus: "{host} hat mit {status} geantwortet",
    sourceSays: "{host} hat geantwortet: {message}",
    sourceRedirects: "{host} hat mit einer Weiterleitung geantwortet, der nicht gefolgt wird",
    sourceTooLarge: "{host} hat mit mehr als {size} MB geantwortet",
    sourceSlow: "{host} hat länger als {count} Sekunden gebraucht",
    sourceCancelled: "die Anfrage an {host} wurde abgebrochen",
    sourceNotJson: "{host} hat mit {what} statt mit JSON geantwortet",
    sourceBrokenXml: "{host} hat mit fehlerhaftem XML geantwortet",
    sourceUnknownForm: "{host} hat in einer unbekannten Form geantwortet",
    sourceUnknownFormBy: "{host} hat in einer unbekannten Form geantwortet: {message}",
    sourceUnknownPapers: "{host} hat mit Papers in einer unbekannten Form geantwortet",

    // A place that takes nothing until a person does something.
    channelGone: "Den Kanal gibt es nicht mehr: wähle mit /papers subscribe einen anderen.",
    channelGoneOrPrivate:
      "Den Kanal gibt es nicht mehr, oder er ist privat: wähle einen anderen oder gib dort /invite @Paperboy ein.",
    channelArchived: "Der Kanal ist archiviert: hole ihn aus dem Archiv oder wähle einen anderen.",
    channelClosed: "Der Kanal ist für Apps gesperrt: wähle einen anderen.",
    notInChannel: "Lade mich ein: gib im Kanal /invite @Paperboy ein.",
    appsKeptOut:
      "Der Workspace lässt Apps hier nicht posten: bitte einen Workspace-Admin, es zu erlauben.",
    fewMayPost:
      "In diesem Kanal dürfen nur manche posten: bitte jemanden, der ihn verwaltet, Apps posten zu lassen.",
    onlyThreads: "Dieser Kanal nimmt nur Threads: wähle einen anderen.",
    noThreads: "Dieser Kanal nimmt keine Threads: wähle einen anderen.",
    appsMayNotPost:
      "Apps dürfen in diesem Kanal nicht posten: bitte einen Workspace-Admin, es zu erlauben.",
    userRestricted:
      "Mein Benutzerkonto ist eingeschränkt: bitte einen Workspace-Admin, das aufzuheben.",
    messagesTabOff:
      "Schalte in den Einstellungen der App unter App Home den Messages Tab ein oder füge das Manifest noch einmal ein.",
    notLetPost:
      "Der Workspace lässt mich hier nicht posten: bitte einen Workspace-Admin, die App in diesem Kanal zu erlauben.",
    notInOrganization:
      "Die App ist in diesem Workspace nicht zugelassen: bitte einen Admin der Organisation, sie dort hinzuzufügen.",
    keySuspended:
      "Der Workspace hat seinen Schlüssel für die Verschlüsselung gesperrt: Posten geht wieder, sobald ein Admin ihn freigibt.",
    workspaceFull: "Der Workspace ist voll: bitte einen Workspace-Admin, den Tarif zu ändern.",
    notLetIn: "Slack lässt mich nicht in diesen Workspace: {reason}",
    installAgain:
      "Installiere die App dort noch einmal und trage ihr neues Bot-Token in SLACK_BOT_TOKEN ein.",
    tokenNotKnownYet: "Slack hat noch nicht gesagt, wem SLACK_BOT_TOKEN gehört",
    noTokenOfWorkspace: "SLACK_BOT_TOKEN enthält kein Token dieses Workspace",
    addScopes: "Füge der App unter OAuth & Permissions {scopes} hinzu und installiere sie neu.",
    addMissingScopes:
      "Füge der App unter OAuth & Permissions die fehlenden Scopes hinzu und installiere sie neu.",
    inviteAgain: "Lade Paperboy wieder auf den Server ein.",
    grantPermissions:
      "Erlaube Paperboy unter Kanal bearbeiten → Berechtigungen „Kanal ansehen“, „Nachrichten senden“, „Öffentliche Threads erstellen“, " +
      "„Nachrichten in Threads senden“ und „Nachrichtenverlauf anzeigen“.",
    allowDirectMessages:
      "Erlaube Direktnachrichten von Mitgliedern des Servers, auf dem du mit Paperboy bist.",
    shareServer:
      "Tritt einem Server bei, auf dem Paperboy ist: ohne einen solchen darf Paperboy dir nicht schreiben.",
    tagForEverybody: "Das Forum verlangt Tags: gib mindestens eines für alle frei.",
    tagRequired: "Das Forum verlangt Tags: lege dort mindestens eines an.",
    chooseForumLayout: "Wähle mit /papers subscribe das Layout forum.",
    chooseTextOrForum:
      "Wähle einen Text- oder Ankündigungskanal oder, für ein Forum, mit /papers subscribe das Layout forum.",
    chooseText: "Wähle einen Text- oder Ankündigungskanal.",
    threadLocked: "Entsperre den Thread oder warte auf die nächste Ausgabe.",
    tooManyThreads: "Archiviere einige Threads des Servers: er hat 1000 aktive.",
    exemptFromAutoMod: "Nimm die Rolle von Paperboy hier von AutoMod aus.",
    notForum: "der Kanal ist kein Forum",
    chooseOtherLayout:
      "Wähle mit /papers subscribe ein anderes Layout oder abonniere in einem Forenkanal.",
    noSuchChannel: "der Playground hat keinen Kanal {channel}",
    chooseOneOf: "Nimm einen seiner Kanäle: {channels}.",

    // What is wrong with a token of Slack, behind the words that it does not work.
    tokenOfOthers: "es ist kein Token dieses Workspace",
    tokenEmpty: "es ist leer",
    appRemoved: "die App wurde aus dem Workspace entfernt",
    tokenRevoked: "es wurde widerrufen",
    tokenExpired: "es ist abgelaufen: schalte in den Einstellungen der App die Token Rotation aus",
    workspaceDisabled: "der Workspace ist deaktiviert",
    tokenOfOtherKind: "es ist ein Token anderer Art",
  },

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

function weekdaysIn(numbers: readonly number[]): string {
  if (numbers.length === 7) return "täglich";
  const [first, last] = weekdaysInRow(numbers) ?? [];
  if (first !== undefined && last !== undefined) return `${onEach(first)} bis ${onEach(last)}`;
  return list(numbers.map(onEach));
}

/** Behind “am ersten”: `Montag oder Mittwoch`. */
function monthlyOn(numbers: readonly number[]): string {
  if (numbers.length === 7) return "Tag";
  const [first, last] = weekdaysInRow(numbers) ?? [];
  if (first !== undefined && last !== undefined)
    return `Tag zwischen ${weekday(first)} und ${weekday(last)}`;
  return either(numbers.map(weekday));
}

function lastDigest(planned: Inline, became: string, why: string | null): Text {
  const reason = why === null ? "" : `: ${why}`;
  return ["Die letzte Ausgabe (geplant: ", planned, withStop(`) ${became}${reason}`)];
}

function submittedOn(title: string, by: string | null, on: Inline): Text {
  return [`${by ?? "Jemand"} hat „${title}“ eingereicht (`, on, ")"];
}

function posted(post: {
  readonly at: Inline;
  readonly url: string | null;
  readonly isGone: boolean;
}): Text {
  const { at, url, isGone } = post;
  if (isGone) return ["gepostet ", at, "; die Nachricht wurde seitdem gelöscht."];
  return ["gepostet ", at, ...(url === null ? [] : [" (", link("öffnen", url), ")"]), "."];
}

function misreadWords({ mistake, at }: InputProblems["misread"]): string {
  const what = mistakeWords(mistake);
  return at === null ? what : `${what} (bei Zeichen ${at.character}: ${at.text})`;
}

function mistakeWords(mistake: QueryErrorKind): string {
  switch (mistake.kind) {
    case "notANumber":
      return `${mistake.field} wird mit einer ganzen Zahl verglichen`;
    case "noValue":
      return `${mistake.field}: braucht seinen Wert direkt hinter dem Doppelpunkt`;
    case "notADay":
      return `${mistake.field}: nimmt ein Jahr, einen Monat oder einen Tag`;
    case "onlyCode":
      return "has: kennt nur code";
    case "onlyMe":
      return "by: kennt nur me";
    case "emptyNot":
      return "Hinter NOT muss etwas stehen";
    case "tooDeep":
      return "Diese Klammern sind zu tief verschachtelt";
    case "oneSided":
      return `${mistake.operator} braucht etwas auf beiden Seiten`;
  }
}

function expectedWords(expected: Expected): string {
  switch (expected.kind) {
    case "yesOrNo":
      return "yes oder no";
    case "text":
      return "Text";
    case "choice":
      return either(expected.choices.map(quoted));
    case "number": {
      const { min, max } = expected;
      if (min !== undefined && max !== undefined) return `eine ganze Zahl von ${min} bis ${max}`;
      return min === undefined ? "eine ganze Zahl" : `eine ganze Zahl ab ${min}`;
    }
  }
}
