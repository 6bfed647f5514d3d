import type { Expected, InputProblems } from "../../../domain/input-problem.ts";
import type { QueryErrorKind } from "../../../domain/query/query-error.ts";
import { quoted } from "../../../domain/parsed.ts";
import { weekdaysInRow } from "../../../domain/schedule/parse-schedule.ts";
import type { Day } from "../../../domain/paper/paper.ts";
import type { Layout } from "../../../domain/subscription/digest-options.ts";
import { ZONE_EXAMPLES } from "../../../domain/schedule/timezone.ts";
import { code, link, strong, withStop, type Inline, type Text } from "../../rich-text.ts";
import type { Kept } from "../english/privacy.ts";
import type { Translation } from "../english.ts";
import { speechOf, type Forms } from "../../formats.ts";

const { count, short, compact, day, days, month, list, either, weekday, language } = speechOf("fr");
const articles = (number: number): string =>
  count(number, { one: "# article", other: "# articles" });
const more = (number: number): string =>
  count(number, { one: "# autre article", other: "# autres articles" });
const votes = (number: number): string => count(number, { one: "# vote", other: "# votes" });
const mentions = (number: number): string =>
  count(number, { one: "# mention positive", other: "# mentions positives" });
const window = (length: number): string =>
  length === 1 ? "du dernier jour" : `des ${length} derniers jours`;
/** What somebody typed or named, shortened as everywhere, in French quotation marks. */
const cited = (text: string): string => `« ${quoted(text).slice(1, -1)} »`;
const listOf = (date: Day): string => `la liste du ${day(date)}`;
const editionWith = (date: Day): string => `édition avec ${listOf(date)}`;
const scopesOr = (scopes: readonly string[]): string =>
  scopes.length === 0 ? "les scopes manquants" : scopes.join(" ou ");
const rightIs = (example: string): string => `Forme correcte, par exemple : « ${example} ».`;

const SILENT = "Hugging Face ne répond pas pour le moment";
const NO_REASON = "aucune raison n’a été gardée";

const LOOKS: Readonly<Record<Layout, (papers: string) => string>> = {
  digest: (papers) => `jusqu’à ${papers} dans le message, les autres dans son fil`,
  compact: (papers) => `jusqu’à ${papers}, en titres seulement, dans un seul message`,
  cards: (papers) => `jusqu’à ${papers}, chacun dans son propre message`,
  forum: (papers) => `un post de forum avec jusqu’à ${papers}, et une réponse pour chaque article`,
  "forum-papers": (papers) => `jusqu’à ${papers}, chacun dans son propre post de forum`,
};

const KEPT: Readonly<Record<Kept, Forms>> = {
  votes: { one: "# vote", other: "# votes" },
  saved: { one: "# article enregistré", other: "# articles enregistrés" },
  submissions: { one: "# article proposé", other: "# articles proposés" },
  discussions: { one: "# discussion", other: "# discussions" },
  subscriptions: { one: "# abonnement", other: "# abonnements" },
  roles: { one: "# rôle", other: "# rôles" },
  changes: { one: "# changement de réglages", other: "# changements de réglages" },
  forms: { one: "# formulaire non enregistré", other: "# formulaires non enregistrés" },
  replies: { one: "# message du bac à sable", other: "# messages du bac à sable" },
  messages: { one: "# message privé", other: "# messages privés" },
};

/** French. */
export const french: Translation = {
  language: "fr",
  compact,
  day,
  list,
  either,

  dailyTitle: (date) => `Articles du jour · ${day(date)}`,
  weeklyTitle: (first, last) => `Articles de la semaine · ${days(first, last)}`,
  monthlyTitle: (date) => `Articles du mois · ${month(date)}`,

  origin: (number, source) => [
    `${articles(number)} de `,
    ...source,
    " · les plus appréciés d’abord",
  ],
  staleSince: (source, since) => [
    `${source} ne répond pas pour le moment ; voici sa liste au `,
    since,
    ".",
  ],
  stale: (source) => `${source} ne répond pas pour le moment ; voici la dernière liste connue.`,
  late: (source) => `Plus tard que d’habitude : ${source} n’avait pas de liste à l’heure prévue.`,
  sample: (source) => `${source} est injoignable ; voici les articles fournis avec Paperboy.`,
  ownPapers: "les articles proposés dans ce canal",
  thisChannel: "ce canal",
  beyondThread: (number, lists) => [`${more(number)} sur la liste complète : `, ...lists],
  abstractsInThread: "Les résumés sont dans le fil.",
  moreInThread: (number) => `Et ${more(number)} dans le fil, avec tous les résumés.`,
  andMore: (number) => `Et ${more(number)}`,
  cardsFollow: (number) =>
    `${count(number, { one: "# article suit", other: "# articles suivent" })}, chacun dans son propre message.`,
  waitingSince: (source, since) => [
    `${source} ne répond pas depuis `,
    since,
    " ; cette édition suivra.",
  ],
  waiting: (source) => `${source} ne répond pas ; cette édition suivra.`,
  noList: (source) => `Pas d’articles aujourd’hui : la liste de ${source} est vide.`,
  noneWanted: "Aucun article de la liste ne correspond à ce qui est demandé ici.",
  mostVotesHere: "Les plus votés ici",
  mostUpvotesAt: (source) => `Les plus appréciés chez ${source}`,
  selection: (number, source) => [`Les meilleurs de ${articles(number)} de `, ...source],
  setUpBy: (name) => `Mis en place par ${name}`,
  howToVote: (change, stop) => [
    "Votez avec le bouton, avec le numéro d’un article en réaction (1️⃣ à 🔟) ou avec 👍 dans le fil. Modifier ou arrêter : ",
    change,
    ", ",
    stop,
  ],
  voteByNumber: (change, stop) => [
    "Votez avec le numéro d’un article en réaction (1️⃣ à 🔟). Modifier ou arrêter : ",
    change,
    ", ",
    stop,
  ],
  voteOnCards: (change, stop) => [
    "Votez avec le bouton ou avec 👍 sur le message d’un article. Modifier ou arrêter : ",
    change,
    ", ",
    stop,
  ],

  vote: "Voter",
  voteFor: (title) => `Voter pour « ${title} », ou retirer votre vote`,
  votes,
  upvotes: (number) => short(number, { one: "# mention positive", other: "# mentions positives" }),
  comments: (number) => short(number, { one: "# commentaire", other: "# commentaires" }),
  replies: (number) => count(number, { one: "# réponse", other: "# réponses" }),
  noVotes: "pas encore de vote",
  postedHere: (date) => ["publié ici le ", date],
  earlierPost: "la publication précédente",
  submittedBy: (name) => (name === null ? "proposé ici" : `proposé par ${name}`),
  gone: "n’est plus dans la liste",
  code: "code",
  projectPage: "page du projet",
  aiSummary: "Résumé par IA",
  keywords: (words) => `Mots-clés : ${words}`,
  pictureOf: (title) => `Image qui accompagne l’article « ${title} »`,
  thumbnailOf: (title) => `Vignette de l’article « ${title} »`,

  top: "Top de la semaine",
  topAbout: "Afficher les articles les plus votés des sept derniers jours",
  trending: "Tendances",
  trendingAbout: "Afficher les articles dont on parle le plus en ce moment",
  abstract: "Résumé",
  abstractAbout: (title) => `Afficher le résumé de « ${title} »`,
  similar: "Similaires",
  similarAbout: (title) => `Trouver des articles sur le sujet de « ${title} »`,
  save: "Enregistrer",
  saveAbout: (title) => `Mettre « ${title} » dans votre liste de lecture, ou l’en retirer`,
  discuss: "Discuter",
  discussAbout: (title) => `Ouvrir la discussion de ce canal sur « ${title} »`,
  discussionOf: (title) => `Discussion : ${title}`,
  discussInThread: "Les réponses dans ce fil comptent pour l’article ; leur contenu n’est pas lu.",
  discussion: "fil de discussion",
  discussionOpened: "La discussion est ouverte",
  discussionHere: "Elle est dans ce canal.",
  toDiscussion: "Aller à la discussion",
  alreadyDiscussed: (date) => ["déjà discuté le ", date],
  noPaperLinked: "Aucun lien vers un article ici",
  linksKnown:
    "Je connais les liens vers les articles d’arXiv, de Hugging Face, d’alphaXiv et d’OpenReview.",
  wayToStart: (setup) => [
    "Les articles du jour n’arrivent pas encore sur ce serveur. Qui gère un canal peut y commencer : ",
    setup,
  ],
  linkUnknown: "Je ne connais pas cet article",
  linkUnknownAbout: (ids) =>
    `Ni les articles d’ici, ni Hugging Face, ni arXiv ne me disent rien de ${ids} pour le moment.`,
  bibtexAbout: (title) => `Afficher l’entrée BibTeX de « ${title} »`,
  authors: "Auteurs",
  authorsAbout: (title) => `Afficher tous les auteurs de « ${title} »`,
  settingsLabel: "Réglages",
  settingsAbout:
    "Afficher quand les articles arrivent dans ce canal, et comment changer ou arrêter cela",
  helpLabel: "Aide",
  helpAbout: "Afficher tout ce qu’on peut demander à Paperboy",
  previous: "Précédent",
  next: "Suivant",
  pageAbout: (page, pages) => `Afficher la page ${page} sur ${pages}`,
  noPage: (page) => `Il n’y a plus de page ${page} ici.`,
  earlier: "Plus tôt",
  later: "Plus tard",
  showAbout: (title) => `Afficher « ${title} »`,
  share: "Partager dans le canal",
  shareAbout: "Publier ceci dans le canal, avec votre nom",
  sharedBy: (name) => `Partagé par ${name ?? "quelqu’un d’ici"}`,

  listAt: (source) => `La liste chez ${source}`,
  rangeOf: (first, last, number) => `${first} à ${last} sur ${articles(number)}`,
  noPapersYet: "Pas encore d’articles",
  trendingTitle: "Tendances chez Hugging Face",
  trendingStored:
    "Hugging Face ne répond pas pour le moment ; voici les articles les plus appréciés connus ici.",
  nothingKnown: "Rien n’est encore connu ici.",
  topTitle: (length) => `Meilleurs articles ${window(length)}`,
  nobodyVoted: (length) =>
    length === 1
      ? "Personne n’a voté au cours du dernier jour."
      : `Personne n’a voté au cours des ${length} derniers jours.`,
  whatVotes:
    "Un vote, c’est le bouton « Voter », le numéro d’un article en réaction, ou 👍 sur sa réponse dans le fil.",
  everyonesVotes: "D’après les votes de tous : tous les canaux, Slack et Discord ensemble.",

  found: (number, query) => `${articles(number)} pour ${query}`,
  range: (first, last) => `${first} à ${last}`,
  nothingFound: (query) => `Aucun article trouvé pour ${query}`,
  noMoreFound: (query) => `Pas d’autres articles pour ${query}`,
  otherWords:
    "Moins de mots, ou d’autres, le trouveront peut-être ; un identifiant arXiv trouve exactement un article.",
  searchedInstead: (shown) => `Résultats pour ${shown}.`,
  nearestFound:
    "Aucun article ne remplit tout cela : voici les plus proches d’après les seuls mots.",
  noneTogether:
    "Aucun article n’a ensemble les mots entre guillemets : ceux-ci en ont quelques-uns.",
  fewTogether: (exact) =>
    `${count(exact, { one: "# article a", other: "# articles ont" })} ensemble les mots entre guillemets, les autres quelques-uns d’entre eux.`,
  partlySearched: "Tous les articles n’ont pas été examinés : voici les meilleurs trouvés à temps.",
  searchHelp: (command) => ["Ce que la recherche comprend aussi : ", command],
  similarTitle: "Articles similaires",
  similarTo: (title, id) =>
    `Les plus proches du sujet de « ${title} » (arXiv ${id}) parmi les articles connus ici.`,
  nothingSimilar: (title, id) =>
    `Aucun article connu ici ne traite encore du sujet de « ${title} » (arXiv ${id}).`,

  voted: "Vote enregistré",
  votedFor: (title, number) =>
    `Votre vote pour ${title} compte : ${votes(number)}. Appuyez encore pour le retirer.`,
  withdrawn: "Vote retiré",
  withdrawnFrom: (title, number) =>
    `Votre vote pour ${title} est retiré : ${votes(number)} maintenant.`,
  keptVote: "Votre réaction vote encore",
  keptVoteFor: (title, number) =>
    `Votre réaction à ${title} compte encore, votre vote reste donc : ${votes(number)}. Enlevez la réaction pour le retirer.`,

  settings: {
    weekdays,
    language,
    schedule: ({ cadence, weekdays: numbers, time, timezone }) => {
      const at = `à ${time} (${timezone})`;
      if (cadence === "day") return `${weekdays(numbers)} ${at}`;
      if (cadence === "week")
        return `chaque ${weekday(numbers[0] ?? 1)} ${at}, pour la semaine précédente`;
      return `${firstOfMonth(numbers)} ${at}, pour le mois précédent`;
    },
    content: (content) => {
      const { layout, silent, announce, minUpvotes, filter, sources } = content;
      const bars = [
        ...(minUpvotes === 0 ? [] : [`qui ont ${mentions(minUpvotes)} ou plus`]),
        ...(filter === "" ? [] : [`qui passent le filtre « ${filter} »`]),
      ];
      const shown = [
        LOOKS[layout](articles(content.papers)),
        ...(silent ? ["sans notification"] : []),
        ...(announce ? ["avec publication aux abonnés du canal"] : []),
        ...(content.language === null ? [] : [`en ${content.language}`]),
        ...(bars.length === 0 ? [] : [`seulement les articles ${list(bars)}`]),
      ].join(", ");
      return sources === null ? shown : `${shown} (sources : ${sources})`;
    },

    // A subscription as the subject of a sentence, with its verb; null for a channel's usual one.
    comes,
    comesHere: (name, schedule, content) => `${comes(name)} ici ${schedule} : ${content}.`,
    next: (at) => ["Prochaine édition : ", at, "."],

    subscribed: "Canal abonné aux articles du jour",
    subscribedTo: (name, schedule, content) =>
      `${name === null ? "Ils arrivent" : comes(name)} ici ${schedule} : ${content}.`,
    zoneOfCaller: (timezone, change) => [
      `${timezone} est votre fuseau horaire. Pour un autre : `,
      change,
    ],
    zoneOfOthers: (timezone, change) => [
      `${timezone} est le fuseau horaire des autres abonnements d’ici. Pour un autre : `,
      change,
    ],
    zoneUnknown: (timezone, change) => [
      `Je ne connais pas votre fuseau horaire, j’ai donc pris ${timezone}. Pour un autre : `,
      change,
    ],
    postNow: "Publier maintenant la liste du jour",
    postNowAbout: "Publier maintenant dans ce canal la liste des articles du jour",

    changed: "Abonnement modifié",
    unchanged: "Rien à modifier",
    wasStopped: "Il était arrêté ; il reprend maintenant.",
    wasPaused: "Il était en pause ; il reprend maintenant.",

    ended: "Canal désabonné",
    endedAbout: (name) =>
      `${name === null ? "Les articles du jour n’arrivent" : `${cited(name)} n’arrive`} plus ici. Ce qui a été publié reste, avec ses votes.`,
    toHaveItBack: (subscribe) => ["Pour les recevoir de nouveau : ", subscribe],

    // Of a look that a channel cannot have.
    noFollowers:
      "Seul un canal d’annonces de Discord a des abonnés à qui publier, et celui-ci n’en est pas un.",
    noForum:
      "Les présentations de forum sont réservées aux forums. Demandez-en une dans un post du forum, ou choisissez ici une autre présentation.",
    noForums:
      "Il n’y a pas de forums ici : ce sont des canaux de Discord. Choisissez la présentation digest, compact ou cards.",
  },

  subscriptions: {
    title: "Abonnements de ce canal",
    none: "Ce canal n’a pas d’abonnement",
    noneAbout: (subscribe) => ["Pour recevoir ici les articles du jour : ", subscribe],
    subscription: (name, schedule, content) => [strong(name), ` · ${schedule} : ${content}.`],
    stopped: (at, reason) => ["Arrêté depuis ", at, ` : ${reason}`],
    refused: "la plateforme l’a refusé",
    paused: (at) => ["En pause depuis ", at, "."],
    setUpBy: (name) => `mis en place par ${name}`,

    edit: "Modifier",
    editAbout: (name) => `Modifier ${cited(name)} dans un formulaire`,
    test: "Essayer",
    testAbout: (name) => `Voir ce que ${cited(name)} publierait maintenant ; vous seul le voyez`,
    pause: "Mettre en pause",
    pauseAbout: (name) => `Arrêter ${cited(name)} jusqu’à ce que quelqu’un le reprenne`,
    resume: "Reprendre",
    resumeAbout: (name) => `Laisser ${cited(name)} arriver de nouveau`,
    remove: "Supprimer",
    removeAbout: (name) => `Mettre fin à ${cited(name)}`,

    pausedNow: "Abonnement en pause",
    pausedAlready: "Il est déjà en pause",
    untilResumed: (name, resume) => [
      `${cited(name)} n’arrivera pas tant que personne ne l’aura repris : `,
      resume,
    ],
    resumed: "L’abonnement reprend",
    comesAgain: (name, next) => [`${cited(name)} arrive de nouveau. `, ...next],
    copied: "Abonnement copié",
    comesThere: (name, next) => [`${cited(name)} arrive aussi dans cet autre canal. `, ...next],

    // Why nothing was copied.
    sameChannel: "C’est ce canal-ci : indiquez-en un autre.",
    notYours:
      "Seules les personnes qui gèrent ce canal-là peuvent l’abonner. Merci de vous adresser à l’une d’elles.",
    obstaclesThere: (obstacles) =>
      ["Je ne peux pas encore publier dans ce canal-là.", ...obstacles].join(" "),
    isThere: (name) => `Ce canal-là a déjà un abonnement ${cited(name)} ; rien n’a été modifié.`,

    // Where it is not clear which one is meant.
    noneHere: "Ce canal n’a pas d’abonnement.",
    whichOne: (names) => `Ce canal a ${list(names.map(cited))} : dites lequel.`,
    noSuch: (name, names) =>
      `Il n’y a pas d’abonnement ${cited(name)} ici. Ce canal a ${list(names.map(cited))}.`,
  },

  status: {
    title: "Où en sont les choses ici",
    none: (subscribe) => [
      "Les articles du jour n’arrivent pas dans ce canal. Pour les y recevoir du lundi au vendredi : ",
      subscribe,
    ],
    toChange: (subscribe, unsubscribe) => [
      "Pour modifier cela : ",
      subscribe,
      ", pour l’arrêter : ",
      unsubscribe,
    ],
    paused: (at, resume) => ["En pause depuis ", at, ". Pour reprendre : ", resume],
    stopped: (at, reason, subscribe) => [
      "Arrêté depuis ",
      at,
      ` : ${withStop(reason ?? "la plateforme a refusé la publication")} Une fois le problème réglé, l’abonnement reprend tout seul ; pour le relancer aussitôt : `,
      subscribe,
    ],

    // The last digest: when it was posted, or planned and why it was not.
    sent: "La dernière édition a été publiée.",
    sentAt: (at) => ["La dernière édition a été publiée ", at, "."],
    sending: (planned) => lastEdition(planned, "est en route", null),
    waiting: (planned, reason) => lastEdition(planned, "attend encore", reason),
    leftOut: (planned, reason) => lastEdition(planned, "a été laissée de côté", reason),
    failed: (planned, reason) => lastEdition(planned, "n’a pas pu être publiée", reason),
    unknown: (planned, reason) =>
      lastEdition(planned, "est peut-être arrivée, peut-être pas", reason),

    change: (by, at, what) => [`${by ?? "Quelqu’un"}, `, at, ` : ${what}`],
    silent: (source, since, reason) => [
      `${source} ne répond pas depuis `,
      since,
      reason === null ? "." : withStop(` : ${reason}`),
    ],
    notAsked: (source) => `${source} n’a pas encore été interrogé.`,
    answered: (source, at) => [`${source} a répondu `, at, "."],
    known: (number, version) =>
      `${count(number, { one: "# article connu", other: "# articles connus" })} · Paperboy ${version}`,
  },

  changes: {
    settings: {
      time: "Heure",
      weekdays: "Jours",
      timezone: "Fuseau horaire",
      papers: "Articles dans le message",
      minUpvotes: "Minimum de mentions positives",
      sources: "Sources",
      filter: "Filtre",
      layout: "Présentation",
      cadence: "Période",
      silent: "Notification",
      announce: "Publication aux abonnés",
      language: "Langue",
    },
    setting: (name, before, after) => `${name} : ${before} → ${after}`,
    layouts: {
      digest: "digest",
      compact: "compact",
      cards: "cards",
      forum: "forum",
      "forum-papers": "forum-papers",
    },
    cadences: { day: "chaque jour", week: "chaque semaine", month: "chaque mois" },
    noFilter: "aucun",
    yes: "oui",
    no: "non",

    made: (name, schedule, content) => `${cited(name)} mis en place : ${schedule}, ${content}`,
    changed: (name, settings, resumed) =>
      `${cited(name)} modifié : ${[...(resumed ? ["reprise"] : []), ...settings].join(", ")}`,
    paused: (name) => `${cited(name)} mis en pause`,
    resumed: (name) => `${cited(name)} repris`,
    ended: (name) => `${cited(name)} supprimé`,
    linksOn: "fiches de liens activées",
    linksOff: "fiches de liens désactivées",
    moderated: "les articles proposés attendent un curateur",
    unmoderated: "les articles proposés viennent d’eux-mêmes",
    // Of a person; null where nobody knows what they are called.
    admin: (name) => `${name ?? "quelqu’un"} est maintenant admin`,
    curator: (name) => `${name ?? "quelqu’un"} est maintenant curateur`,
    member: (name) => `${name ?? "quelqu’un"} est maintenant membre`,
    inWords: (name, what) => `${name ?? "quelqu’un"} ${what}`,
  },

  setup: {
    // A form's title and its buttons: at most 24 characters.
    formTitle: "Les articles du jour",
    toPreview: "Aperçu",
    cancel: "Annuler",
    formAbout: (name) => `Pour ce canal, sous le nom ${cited(name)}.`,

    // Its questions: labels have at most 45 characters, hints 100, what is chosen from 75.
    time: "Heure",
    timeHint: "9:00, 17h ou 9am",
    timezone: "Fuseau horaire",
    timezoneHint: "Europe/Paris, ou une ville",
    days: "Jours",
    daysHint: "L’édition d’une semaine ou d’un mois arrive le premier d’entre eux",
    weekday: (number) => {
      const name = weekday(number);
      return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    },
    sources: "Sources",
    sourcesHint: "huggingface, arxiv:cs.CL, community",
    filter: "Filtre",
    filterHint: "cat:cs.CL (agents OR planning) -survey ; vide pour tous",
    layout: "Présentation",
    layoutHint: "L’apparence",
    layouts: {
      digest: "Un message, les résumés dans son fil",
      compact: "Un message avec seulement les titres",
      cards: "Un message par article",
      forum: "Un post de forum par jour",
      "forum-papers": "Un post de forum par article",
    },
    cadence: "Période",
    cadenceHint: "Ce que couvre une édition",
    cadences: {
      day: "Chaque jour",
      week: "Le top de chaque semaine",
      month: "Le top de chaque mois",
    },
    papers: "Articles dans le message",
    papersHint: "1 à 10 ; les autres vont dans son fil",
    upvotes: "Minimum de mentions positives",
    upvotesHint: "Les articles qui en ont moins sont laissés de côté ; 0 pour tous",
    language: "Langue",
    languageHint: "Celle des mots autour des articles",
    silent: "Sans notification",
    silentHint: "Sur Discord, aucun téléphone ne sonne",
    announce: "Publication aux abonnés",
    announceHint: "Dans un canal d’annonces de Discord",
    yes: "Oui",
    no: "Non",

    // Why there is no form, or no draft any more.
    cannotPost: (obstacles) =>
      ["Je ne peux pas encore publier dans ce canal.", ...obstacles].join(" "),
    gone: "Ce formulaire a déjà été enregistré, est celui de quelqu’un d’autre ou date de plus d’un jour. Rien n’a été modifié.",

    // Before it is saved.
    saveIt: "Enregistrer ainsi ?",
    notSavedYet: "Rien n’est encore enregistré",
    noDigestYet: (reason) => `Il n’y a pas encore d’édition à montrer : ${reason}.`,
    nextWouldBe: (title) => ["La prochaine édition serait : ", title],
    save: "Enregistrer",
    saveAbout: "Enregistrer l’abonnement tel qu’il est montré ici",
    change: "Modifier",
    changeAbout: "Modifier l’heure, le fuseau horaire, les jours et le filtre",
    looks: "Apparence",
    looksAbout: "Modifier la présentation, la période, le nombre d’articles et la langue",
    more: "Plus",
    moreAbout: "Modifier la notification et la publication",
    overtaken: (by, at, what) => [
      `${by ?? "Quelqu’un"} a fait un changement `,
      at,
      ` : ${what}. Ce sont maintenant vos réglages qui s’appliquent.`,
    ],

    // The way to the form.
    setUpPapers: "Configurer les articles du jour",
    aboutForm:
      "L’heure, les jours, le filtre et l’apparence se choisissent dans un formulaire, et vous voyez le résultat avant d’enregistrer.",
    setUp: "Configurer",
    setUpAbout: "Configurer ici les articles du jour",
    changeNamed: (name) => `Modifier ${cited(name)}`,

    // What a subscription would post now, for whoever tries it out.
    nothingToShow: "Il n’y a rien à montrer",
    wouldPostNothing: (name, reason) => `${cited(name)} ne publierait rien maintenant : ${reason}.`,
    wouldPost: (name) =>
      `Vous seul voyez ceci : c’est ce que ${cited(name)} publierait maintenant.`,
  },

  posting: {
    // What became of a request to post it.
    posted: "Liste publiée",
    here: (date, number) => `Voici ${listOf(date)} : ${articles(number)}.`,
    notPosted: "Rien n’a été publié",
    nothingToPost: (date, reason) => `Il n’y a rien à publier de ${listOf(date)} : ${reason}.`,
    notPostedYet: "Rien n’est encore publié",
    failed: (date, reason) => [
      `La publication de ${listOf(date)} n’a pas fonctionné : ${reason}. Pour voir ce qu’il en advient : `,
      code("/papers status"),
    ],
    alreadyHere: "Elle est déjà là",
    hereSince: (date, at, again) => [
      `Ce canal a ${listOf(date)} depuis `,
      at,
      ". Pour la publier encore une fois : ",
      again,
    ],
    onItsWay: (date, again) => [
      `Ce canal va recevoir ${listOf(date)} : elle est en route. Pour la publier encore une fois : `,
      again,
    ],
    postAgain: "Publier encore une fois",
    postAgainAbout: (date) => `Publier encore une fois ${listOf(date)} dans ce canal`,

    // What it would give a channel.
    preview: (title) => `Aperçu · ${title}`,
    noPapersThen: (sources) => `Pas d’articles ce jour-là (${sources}).`,
    wouldGet: ({ all, sources, total, below, minUpvotes, stopped, filter }) => {
      const reasons = [
        ...(below === 0 ? [] : [`${below} avec moins de ${mentions(minUpvotes)}`]),
        ...(stopped === 0
          ? []
          : [
              `${count(stopped, { one: "# arrêté", other: "# arrêtés" })} par le filtre « ${filter} »`,
            ]),
      ];
      const left = reasons.length === 0 ? "" : ` ; laissés de côté : ${reasons.join(", ")}`;
      return `Sur ${articles(all)} (${sources}), ce canal en recevrait ${total}${left}.`;
    },
    notAll: (reason) => `Tout n’est pas là : ${reason}.`,
    previewHelp: [
      "Vous seul voyez ceci. Pourquoi un article arrive ou non : ",
      code("/papers why 2401.12345"),
      ". Pour d’autres réglages : ",
      code("/papers subscribe"),
    ],

    // Why it is not the list that was asked for, or not fresh.
    notYet: (date) => `Le ${day(date)} n’est pas encore arrivé.`,
    firstIs: (date) => `La première liste est celle du ${day(date)}.`,
    fridays: "Il n’y a pas de liste le week-end : voici celle du vendredi.",
    asStored: `${SILENT} ; voici sa liste telle qu’elle est enregistrée ici.`,
    noPapers: (date) => `La liste du ${day(date)} est vide.`,
    notStored: (date) => `${SILENT}, et sa liste du ${day(date)} n’est pas enregistrée ici.`,
    noPapersSoNewest: (date) =>
      `La liste du ${day(date)} est encore vide ; voici la plus récente enregistrée ici.`,
    noPapersSoSample: (date) =>
      `La liste du ${day(date)} est encore vide ; voici l’édition d’exemple fournie avec Paperboy.`,
    silentSoNewest: `${SILENT} ; voici la liste la plus récente enregistrée ici.`,
    silentSoSample: `${SILENT} ; voici l’édition d’exemple fournie avec Paperboy.`,
  },

  reading: {
    // The reading list.
    saved: "Enregistré",
    unsaved: "Retiré",
    isOnList: (title, total) =>
      `${cited(title)} est dans votre liste de lecture, qui compte maintenant ${articles(total)}.`,
    isOffList: (title, total) =>
      `${cited(title)} n’est plus dans votre liste de lecture, qui compte maintenant ${articles(total)}.`,
    list: "Votre liste de lecture",
    listAbout: "Afficher les articles que vous avez enregistrés",
    listOf: (total) => `Votre liste de lecture · ${articles(total)}`,
    listEmpty: "Votre liste de lecture est vide",
    howToSave: [
      "Le bouton « Enregistrer » d’un article l’y met, tout comme ",
      code("/papers save"),
    ],
    exportList: "Exporter en BibTeX",
    exportListAbout: "Obtenir les articles de votre liste de lecture en fichier BibTeX",

    // Papers as a file, of which the format has the name `format`.
    savedAs: (number, format) =>
      `${count(number, { one: "# article que vous avez enregistré", other: "# articles que vous avez enregistrés" })}, en ${format}`,
    starredAs: (number, format) =>
      `${count(number, { one: "# article que vous avez marqué", other: "# articles que vous avez marqués" })} d’une ⭐, en ${format}`,
    votedAs: (number, format) =>
      `${count(number, { one: "# article pour lequel", other: "# articles pour lesquels" })} vous avez voté, en ${format}`,
    foundAs: (number, format, query) => `${articles(number)} pour ${cited(query)}, en ${format}`,
    noneSaved:
      "Votre liste de lecture est vide, il n’y a donc encore rien à exporter. « Enregistrer » y met un article.",
    noneStarred: "Vous n’avez encore réagi à aucun article avec ⭐, il n’y a donc rien à exporter.",
    noneVoted: "Vous n’avez encore voté pour aucun article, il n’y a donc rien à exporter.",
    noneFound: (query) => `Aucun article trouvé pour ${cited(query)}.`,
    noQuery: "« query » manque : que faut-il chercher ?",

    // One paper's citation, and its authors.
    citationOf: (title, format) => `${format} de ${cited(title)}`,
    authorsOf: (title, number) =>
      `${count(number, { one: "# auteur", other: "# auteurs" })} de ${cited(title)}`,
    noAuthor: "Aucun auteur n’est indiqué.",

    // Weeks and months that have no lists.
    weekNotYet: "Cette semaine n’est pas encore arrivée.",
    monthNotYet: "Ce mois n’est pas encore arrivé.",
    listsBegan: "Les listes ont commencé en mai 2023.",
  },

  help: {
    title: "Paperboy apporte les articles du jour",
    about:
      "Une fois par jour, dans ce canal si vous voulez, avec un seul décompte des votes pour tout le monde. Vous pouvez demander :",
    moreAbout: (command) => ["En savoir plus sur une commande : ", command],
    option: (name, description, required) => [
      strong(`${name}:`),
      ` ${description}${required ? " (obligatoire)" : ""}`,
    ],
    example: (command) => ["Par exemple : ", command],
    tips: (typed) => ["Cette commande comprend aussi ", ...typed],
    noCommand: (typed) => `Il n’y a pas de commande ${cited(typed)}.`,

    // Who may use a command, by the right it needs.
    curate: "Pour les curateurs, et les personnes qui gèrent le canal.",
    manage: "Pour les personnes qui gèrent le canal, et celle qui l’a abonné.",
    administer: "Pour les admins de l’espace de travail.",

    hello: "Bonjour, je suis Paperboy",
    helloAbout:
      "J’apporte les articles du jour : un message discret par jour, avec les résumés dans son fil et 👍 pour voter. Je ne lis rien de ce qui s’écrit ici.",
    toStart: (setup, subscribe) => ["Pour les recevoir ici : ", setup, " ou ", subscribe],
    comesHere: (what, schedule, next) => [`${what} ici ${schedule}. `, ...next],
    toLookAround: (today, search, help) => [
      "Pour jeter un coup d’œil : ",
      today,
      ", ",
      search,
      ", ",
      help,
    ],
  },

  home: {
    title: "Vos articles",
    setUp: "Ce que vous avez mis en place",
    nothingSetUp: (setup) => [
      "Rien pour l’instant. Pour recevoir les articles dans un canal, tapez-y ",
      setup,
      ".",
    ],
    subscription: (name, url, schedule, content) => [
      strong(name),
      ...(url === null ? [] : [" dans ", link("son canal", url)]),
      ` · ${schedule} : ${content}.`,
    ],
    saved: "Ce que vous avez enregistré",
    nothingSaved: (save) => [
      "Rien pour l’instant. Pour garder un article : ",
      save,
      " ou son bouton « Enregistrer ».",
    ],
    voted: "Les articles pour lesquels vous avez voté",
    nothingVoted: "Rien pour l’instant. Un vote, c’est 👍 sur un article, ou son bouton « Voter ».",
    ask: "Ce que vous pouvez demander",
    askHere: (today, search, saved) => [
      today,
      ", ",
      search,
      ", ",
      saved,
      " et plus encore ; écrivez-moi ici, ou dans n’importe quel canal.",
    ],
  },

  notices: {
    theChannel: "le canal",

    stopped: "Les articles du jour sont arrêtés",
    stoppedAbout: (channel, reason) => ["Dans ", channel, ` : ${withStop(reason)}`],
    comeBack: "Une fois le problème réglé, ils reviendront tout seuls, et je vous en avertirai.",
    startAgain: (command) => ["Une fois le problème réglé, relancez-les dans ce canal : ", command],
    resumed: "Les articles du jour reviennent",
    resumedAbout: (channel, next) => ["Dans ", channel, " : prochaine édition ", next, "."],
    dead: "Une édition n’a pas pu être publiée",
    deadAbout: (channel, edition, reason) => [
      "Dans ",
      channel,
      `, l’édition ${edition} : ${withStop(reason)}`,
    ],
    tryAgain: (command) => [
      "La suivante arrivera comme prévu. Pour retenter celle-ci, tapez dans ce canal : ",
      command,
    ],
    unknown: "Il manque peut-être une édition",
    unknownAbout: (channel, edition, reason) => [
      "Dans ",
      channel,
      `, impossible de savoir si l’édition ${edition} est arrivée : ${withStop(reason)}`,
    ],
    ifMissing: (command) => [
      "Dans le doute, elle n’est pas publiée une deuxième fois. Si elle n’y est pas, tapez dans ce canal : ",
      command,
    ],
    late: "Une édition est en retard",
    lateAbout: (channel, edition, reason) => [
      "Dans ",
      channel,
      `, l’édition ${edition} attend encore : ${withStop(reason)}`,
    ],
    follows: (status) => ["Elle suivra toute seule. Où en sont les choses : ", status],
    unplanned: "Il manque une édition",
    unplannedAbout: (channel, edition, reason) => [
      "Dans ",
      channel,
      `, l’édition ${edition} : ${withStop(reason)}`,
    ],
    toHaveIt: (command) => ["Pour l’avoir maintenant, tapez dans ce canal : ", command],
    why: (unsubscribe) => [
      "Vous recevez ceci parce que vous avez mis en place les articles dans ce canal. ",
      unsubscribe,
      " là-bas met fin aux deux.",
    ],

    // To a channel's curators. A name is null when it is not known.
    waits: "Un article proposé attend un curateur",
    submittedBy: (by, note) =>
      `Proposé par ${by ?? "quelqu’un d’ici"}${note === null ? "" : ` : « ${note} »`}`,
    approved: "Un article proposé a été accepté",
    approvedBy: (by) => `${by ?? "Un curateur"} l’a accepté.`,
    declined: "Un article proposé a été refusé",
    declinedBy: (by) => `${by ?? "Un curateur"} l’a refusé.`,

    // To whoever brought a paper along.
    yoursApproved: "Votre article a été accepté",
    yoursApprovedAbout: (channel, by, title) => [
      "Dans ",
      channel,
      `, ${by ?? "un curateur"} a accepté « ${title} » : il arrivera avec la prochaine édition. Merci !`,
    ],
    yoursDeclined: "Votre article a été refusé",
    yoursDeclinedAbout: (channel, by, title) => [
      "Dans ",
      channel,
      `, ${by ?? "un curateur"} n’a pas retenu « ${title} » pour la liste du canal.`,
    ],

    alert: "Ce que l’opérateur de Paperboy doit savoir",
    moreAlerts: (number, command) => [`Et ${number} de plus : `, command],
  },

  roles: {
    given: (role, name) =>
      `${name ?? "Cette personne"} est maintenant ${{ admin: "admin", curator: "curateur", member: "membre" }[role]}`,
    admin:
      "Cette personne peut maintenant tout changer ici, dans tous les canaux de cet espace de travail.",
    curator:
      "Cette personne peut maintenant choisir ce que lisent les canaux : accepter et refuser ce qui est proposé.",
    member:
      "Cette personne n’a plus d’autres droits ici que ceux que lui donnent les rôles de la plateforme.",
  },

  privacy: {
    title: "Ce que Paperboy garde sur vous",
    kept: (kept) => `${kept.map(([what, number]) => count(number, KEPT[what])).join(" · ")}.`,
    nothing: "Rien.",
    under: (voter, name) => [
      "Sous ",
      voter,
      name === null ? "." : `, ainsi que le nom sous lequel on vous connaît : ${name}.`,
    ],
    neverWords:
      "Jamais ce que vous écrivez : seulement que vous avez voté, enregistré, proposé ou mis en place quelque chose, et quand. Ce qui concerne un espace de travail disparaît quand Paperboy en est retiré.",
    onSlack:
      "Slack m’envoie chaque message des canaux où je suis. Les réponses dans les discussions sont comptées ; aucun mot n’est regardé ni gardé.",
    export: "Exporter",
    exportAbout: "Obtenir en fichier tout ce que Paperboy garde sur vous",
    delete: "Supprimer…",
    deleteAbout: "Choisir comment supprimer tout ce que Paperboy garde sur vous",
    inWords: (toExport, toDelete) => ["La même chose par écrit : ", toExport, ", ", toDelete],

    asFile: "Ce que Paperboy garde sur vous, en fichier",
    asFileAbout: "Tout y est, en JSON. Personne d’autre ne le voit.",

    sure: "Supprimer ce que Paperboy garde sur vous ?",
    whatGoes:
      "Votre liste de lecture, vos rôles, vos noms et vos formulaires sont supprimés. Ce qui sert aussi à d’autres reste, sans votre nom : les abonnements que vous avez mis en place, les articles que vous avez proposés, les discussions que vous avez ouvertes.",
    votesStayOrGo: () => [
      strong("Vos votes"),
      " peuvent rester comme décompte anonyme, ou disparaître aussi. Vos réactions à d’anciens messages ne compteront alors plus, même si elles restent dans la conversation. C’est irréversible.",
    ],
    keepVotes: "Supprimer, garder les votes anonymes",
    keepVotesAbout: "Supprimer tout ce que Paperboy garde sur vous ; vos votes restent, sans nom",
    removeVotes: "Supprimer aussi les votes",
    removeVotesAbout:
      "Supprimer tout ce que Paperboy garde sur vous ; vos votes disparaissent aussi",

    deleted: "Supprimé",
    keptVotes:
      "Paperboy ne garde plus rien sous votre nom. Vos votes continuent de compter, sans votre nom.",
    removedVotes: "Paperboy ne garde plus rien sous votre nom. Vos votes ont disparu aussi.",
  },

  submissions: {
    // To whoever brings a paper along.
    submitted: "Article proposé, merci",
    onOwnList: (title) => `« ${title} » est sur la liste des articles proposés dans ce canal.`,
    curatorFirst: "Un curateur de ce canal le regarde d’abord ; vous saurez ce qu’il en advient.",
    comesNext: (at) => ["Il arrivera avec la prochaine édition, ", at, "."],
    noDigestTakesIt: [
      "Aucune édition ne prend encore les articles proposés dans ce canal. Qui gère le canal peut changer cela : ",
      code("/papers subscribe sources:huggingface,community"),
    ],
    alreadyHere: "Il est déjà là",
    hereSince: (title, { since, votes: number, url }) => [
      `« ${title} » est déjà ici (`,
      since,
      number === 0 ? ")" : `), avec ${votes(number)}`,
      ...(url === null ? [] : [" : ", link("l’ouvrir", url)]),
      ".",
    ],
    somebodyFirst: "Quelqu’un a été plus rapide",
    firstAndWaiting: (title, by, on) => [
      ...proposed(title, by, on),
      ", et cet article attend un curateur.",
    ],
    firstAndAccepted: (title, by, on) => [
      ...proposed(title, by, on),
      ", et cet article arrivera avec la prochaine édition qui prend les articles proposés dans ce canal.",
    ],
    firstAndDeclined: (title, by, on) => [
      ...proposed(title, by, on),
      ", et un curateur a refusé cet article.",
    ],

    // To curators.
    waiting: (number) =>
      count(number, {
        one: "# article attend un curateur",
        other: "# articles attendent un curateur",
      }),
    moreLater: (number) => `Et ${more(number)}, une fois ceux-ci traités.`,
    nothingWaits: "Rien n’attend ici",
    bringOne: [
      "Aucun article proposé n’attend un curateur dans ce canal. Pour en proposer un : ",
      code("/papers submit 2401.12345"),
    ],
    approve: "Accepter",
    approveAbout: (title) => `Laisser ${cited(title)} arriver avec la prochaine édition`,
    decline: "Refuser",
    declineAbout: (title) => `Laisser ${cited(title)} de côté`,
    approved: "Accepté",
    declined: "Refusé",
    doesNotCome: (title) =>
      `« ${title} » ne viendra pas. La personne qui l’a proposé en est avertie.`,
    approvedBefore: "Il avait déjà été accepté",
    approvedAlready: (title, by) => `${by ?? "Quelqu’un"} a déjà accepté « ${title} ».`,
    declinedBefore: "Il avait déjà été refusé",
    declinedAlready: (title, by) => `${by ?? "Quelqu’un"} a déjà refusé « ${title} ».`,
    nobodySubmitted: (id) => `Personne n’a proposé ${id} ici.`,

    // To whoever turns moderation on or off.
    waitNow: "Les articles proposés attendent désormais",
    eachDecided: ["Un curateur accepte ou refuse chacun d’eux : ", code("/papers submissions")],
    whoCurates: [
      "Les curateurs sont les modérateurs de la plateforme, les personnes qui gèrent le canal et celles qu’un admin désigne : ",
      code("/papers role"),
    ],
    comeNow: "Les articles proposés viennent désormais d’eux-mêmes",
    stillWaiting: ["Ceux qui attendent déjà attendent encore : ", code("/papers submissions")],
  },

  why: {
    postedHere: "Il a été publié ici",
    notPostedHere: "Il n’a pas été publié ici",
    preview: "Aperçu",
    previewAbout: "Montrer ce que les listes les plus récentes donneraient à ce canal",

    // Where it is.
    inDigest: (number, post) => [`Numéro ${number} d’une édition, `, ...published(post)],
    inThread: (post) => ["Dans son fil, ", ...published(post)],
    onlyInThread: (post) => ["Pas dans le message, mais dans son fil, ", ...published(post)],
    inAll: (number) =>
      `En tout, il figure dans ${count(number, { one: "# message", other: "# messages" })} de ce canal.`,
    submittedAndWaiting: (on) => [
      "Il a été proposé ici (",
      on,
      ") et attend un curateur : ",
      code("/papers submissions"),
    ],
    submittedAndDeclined: (on) => ["Il a été proposé ici (", on, "), et un curateur l’a refusé."],
    submittedAndAccepted: (on) => [
      "Il a été proposé ici (",
      on,
      ") et arrivera avec la prochaine édition qui prend les articles proposés dans ce canal.",
    ],

    // What a subscription makes of it.
    noSubscription: [
      "Ce canal n’a pas d’abonnement, aucune liste n’arrive donc ici. Pour en créer un : ",
      code("/papers subscribe"),
    ],
    ofSubscription: (name, sentence) => [`${cited(name)} : `, ...sentence],
    stoppedSince: (at) => ["L’abonnement est arrêté depuis ", at, "."],
    pausedSince: (at) => ["L’abonnement est en pause depuis ", at, "."],
    listedBy: (source, date) => `Sur ${listOf(date)} (${source}).`,
    notListedBy: (sources) => `Il ne figure pas dans ce que prend ce canal (${sources}).`,
    onNoList: (sources) => `Il n’est sur aucune des listes enregistrées ici (${sources}).`,
    nobodySubmitted: ["Personne ne l’a proposé ici : ", code("/papers submit")],

    // What became of it on one day's list.
    numberOf: (number, total, date) =>
      `Il est le numéro ${number} sur ${articles(total)} dans l’${editionWith(date)}.`,
    noDigest: (date) => `Aucune édition avec ${listOf(date)} n’est arrivée ici.`,
    waiting: (date, reason) =>
      `L’${editionWith(date)} attend encore : ${reason ?? "elle est en route"}.`,
    skipped: (date, reason) =>
      `L’${editionWith(date)} a été laissée de côté : ${reason ?? NO_REASON}.`,
    failed: (date, reason) =>
      `L’${editionWith(date)} n’a pas pu être publiée : ${reason ?? NO_REASON}.`,
    below: (date, upvotes, bar) =>
      `Sous le seuil sur ${listOf(date)} : il a ${mentions(upvotes)}, et il en faut ${bar}.`,
    filtered: (date, conditions) => [
      `Arrêté par le filtre sur ${listOf(date)} : il ne remplit pas `,
      ...conditions.flatMap((condition, index) =>
        index === 0 ? [code(condition)] : [" et ", code(condition)],
      ),
      ".",
    ],
    vanished: (date, at) => [`Il était sur ${listOf(date)}, mais n’y était plus `, at, "."],
    joining: (date) =>
      `L’${editionWith(date)} a été publiée avant qu’il soit sur la liste, ou avant qu’il remplisse les conditions ; il la rejoindra à la prochaine mise à jour.`,
  },

  links: {
    on: "Les fiches de liens sont activées",
    onNow: "Les fiches de liens sont maintenant activées",
    off: "Les fiches de liens sont désactivées",
    offNow: "Les fiches de liens sont maintenant désactivées",
    card: "Un lien collé vers un article d’arXiv, de Hugging Face, d’alphaXiv ou d’OpenReview reçoit ici une fiche discrète.",
    noCard: "Les liens collés vers des articles ne reçoivent pas de fiche ici.",
    limits:
      "Sur Slack, seul le lien me parvient. Sur Discord, les fiches viennent par Applications → Paper card et quand on me mentionne ; d’elles-mêmes, seulement là où l’opérateur l’a activé.",
    noDiscussionYet: "Je ne peux pas encore ouvrir de discussion ici.",
    discussionFailed: (reason) => `La discussion n’a pas pu être ouverte : ${reason}`,
  },

  problems: {
    notADate: ({ typed }) =>
      `${cited(typed)} n’est pas une date. Écrivez année-mois-jour, par exemple 2026-05-13.`,
    notInCalendar: ({ typed }) =>
      `${cited(typed)} n’est pas dans le calendrier. Écrivez année-mois-jour.`,
    notAPeriod: ({ typed, span, example }) => {
      const [what, within] =
        span === "week" ? ["une semaine", "de la semaine voulue"] : ["un mois", "du mois voulu"];
      return `${cited(typed)} n’est pas ${what}. Écrivez this, last, une date ${within}, ou ${example}.`;
    },
    notATime: ({ typed }) => `${cited(typed)} n’est pas une heure. Écrivez 9:00, 17h ou 9am.`,
    tooManyMinutes: ({ typed, minute }) =>
      `${cited(typed)} a ${minute} minutes ; elles s’arrêtent à 59.`,
    notAnHour: ({ typed, first, last }) =>
      `${cited(typed)} n’est pas une heure : ${last === 12 ? "avec am et pm, " : ""}les heures vont de ${first} à ${last}.`,
    notWeekdays: ({ typed }) =>
      `${cited(typed)} ne désigne pas des jours de la semaine. Écrivez weekdays, daily, mon-fri ou mon,wed,fri.`,
    openZone: ({ typed, cities }) =>
      `${cited(typed)} ne dit pas quand on passe à l’heure d’été. Indiquez une ville : ${either(cities)}.`,
    notAZone: ({ typed, near }) => {
      const hint =
        near.length === 0
          ? `Indiquez une ville, par exemple ${either(ZONE_EXAMPLES)}.`
          : `Vouliez-vous dire ${either(near)} ?`;
      return `${cited(typed)} n’est pas un fuseau horaire que je connais. ${hint}`;
    },
    noName: () => "Un nom, c’est un mot ou deux, par exemple « nlp ».",
    notAName: ({ typed, longest }) =>
      `${cited(typed)} ne peut pas être un nom : au plus ${longest} lettres et chiffres, par exemple « nlp ».`,
    noSources: ({ example }) => `Quelles sources ? Par exemple, « ${example} ».`,
    noSuchSource: ({ typed, meant, example }) => {
      const hint = meant === undefined ? "" : ` Vouliez-vous dire « ${meant} » ?`;
      return `Il n’y a pas de source ${cited(typed)}.${hint} Par exemple, « ${example} ».`;
    },
    wholeArchive: ({ archive, categories, first, example }) =>
      `L’archive ${archive} d’arXiv a ${count(categories, { one: "# catégorie", other: "# catégories" })} : dites laquelle, comme ${first}. Par exemple, « ${example} ».`,
    tooManySources: ({ most, given }) =>
      `Un abonnement prend au plus ${most} sources, et non ${given}.`,
    notALanguage: ({ typed, known }) =>
      `${cited(typed)} n’est pas une langue dans laquelle je sais déjà écrire. Voici celles que je connais : ${known.join(", ")}.`,
    misread: (misread) => misreadWords(misread),
    misreadFilter: ({ example, ...misread }) => `${misreadWords(misread)}. ${rightIs(example)}`,
    searchOnly: ({ condition, example }) =>
      `« ${condition} » ne fonctionne que dans une recherche : un filtre est le même pour tout le monde. ${rightIs(example)}`,
    wordless: ({ condition, example }) =>
      `« ${condition} » n’a aucun mot qui puisse se trouver dans un article. ${rightIs(example)}`,
    noSuchChannelToSearch: ({ typed }) =>
      `Aucun canal n’est connu sous le nom ${typed} : choisissez-le dans la liste qui s’ouvre après #, ou écrivez in:here`,
    searchWhereYouChat: ({ filter }) => `${filter}: ne fonctionne que là où vous discutez`,
    notAChannel: ({ typed }) =>
      `Je ne sais pas quel canal est ${cited(typed)}. Choisissez-le dans la liste qui s’ouvre avec #.`,
    notAPerson: ({ typed }) =>
      `Je ne sais pas qui est ${cited(typed)}. Choisissez la personne dans la liste qui s’ouvre avec @.`,
    whichPaper: () => "Quel article ? Donnez son identifiant arXiv ou un lien vers lui.",
    notAPaperPage: ({ typed }) =>
      `${cited(typed)} n’est pas la page d’un article que je sache lire. Les liens d’arxiv.org, huggingface.co/papers, alphaxiv.org, openreview.net et doi.org/10.48550 fonctionnent.`,
    notAPaper: ({ typed }) =>
      `${cited(typed)} n’est pas un identifiant arXiv. Pour trouver un article par mots, utilisez « /papers search ».`,
    emptyNote: ({ typed }) => `La note ${cited(typed)} est vide ; vous pouvez aussi l’omettre.`,
    noSuchOption: ({ name, meant, options }) => {
      const none = `Il n’y a pas d’option « ${name} »`;
      if (meant !== undefined) return `${none}. Vouliez-vous dire « ${meant}: » ?`;
      if (options.length === 0) return `${none} ; cette commande n’en prend aucune.`;
      const all = options.map((option) => `« ${option}: »`).join(", ");
      return `${none}. Cette commande prend ${all}.`;
    },
    superfluous: ({ command, options, typed }) => {
      const named = options.map((option) => `« ${option} »`).join(", ");
      const takes =
        options.length === 0 ? "ne prend rien après elle" : `ne prend après elle que ${named}`;
      return `La commande « ${command} » ${takes} : « ${typed} » est de trop.`;
    },
    missing: ({ option, description }) => `${cited(option)} manque. ${description}.`,
    empty: ({ option, description }) => `${cited(option)} est vide. ${description}.`,
    tooLong: ({ option, most, length }) =>
      `${cited(option)} peut avoir au plus ${count(most, { one: "# caractère", other: "# caractères" })} ; ici, il y en a ${count(length, { other: "#" })}.`,
    unfit: ({ option, expected, typed }) =>
      `${cited(option)} doit être ${expectedWords(expected)}, et non ${cited(typed)}.`,
  },

  refusals: {
    title: "Cela n’a pas fonctionné",
    forExample: "Par exemple :",
    usage: "Utilisation : ",

    curators: (command) =>
      `Seuls les curateurs et les personnes qui gèrent ce canal peuvent utiliser « ${command} » ici. Merci de vous adresser à l’un d’eux.`,
    managers: (command) =>
      `Seules les personnes qui gèrent ce canal et celle qui l’a abonné peuvent utiliser « ${command} » ici. Merci de vous adresser à l’une d’elles.`,
    admins: (command) =>
      `Seuls les admins de cet espace de travail peuvent utiliser « ${command} » ici. Merci de vous adresser à l’un d’eux.`,

    perhapsPaper: (word) =>
      `Il n’y a pas de commande ${cited(word)}. Pour voir cet article, utilisez « show ».`,
    perhapsCommand: (word, meant) =>
      `Il n’y a pas de commande ${cited(word)}. Vouliez-vous dire « ${meant} » ?`,
    perhapsSearch: (word) =>
      `Il n’y a pas de commande ${cited(word)}. Pour trouver des articles par mots, utilisez « search ».`,
    show: "L’afficher",
    showAbout: (paper) => `Afficher l’article ${paper}`,
    search: "Chercher",
    searchAbout: (query) => `Chercher ${cited(query)} dans les articles`,

    noSuchPaper: (id) =>
      `Il n’y a pas d’article ${id} ici, ni chez Hugging Face, ni sur arXiv. L’identifiant est-il complet ?`,
    noPaperOfPage:
      "Aucun article enregistré ici n’a le titre de cette page d’OpenReview. Si l’article est aussi sur arXiv, donnez son identifiant arXiv.",
    paperUnasked: (id) =>
      `L’article ${id} n’est pas enregistré ici, et ni Hugging Face ni arXiv ne répondent pour le moment. Merci de réessayer plus tard.`,
    pageUnasked:
      "OpenReview ne répond pas pour le moment. Merci de réessayer plus tard, ou de donner l’identifiant arXiv de l’article.",
    paperForgotten: "Cet article n’est plus connu ici.",
    askedTooLongAgo: "Cette demande est trop ancienne : merci de la refaire.",

    apologyTitle: "Un problème est survenu",
    apology:
      "C’est ma faute, pas la vôtre, et c’est noté dans le journal. Merci de réessayer dans une minute.",
    staleButtonTitle: "Ce bouton vient d’un message plus ancien",
    staleButton: ["Il ne fonctionne plus. Ce qui fonctionne : ", code("/papers help")],
    staleFormTitle: "Ce formulaire vient d’une version plus ancienne de Paperboy",
    staleForm: [
      "Rien n’a été modifié. Pour l’ouvrir tel qu’il est maintenant : ",
      code("/papers setup"),
    ],
  },

  obstacles: {
    noAnswer: (platform, reason) =>
      `${platform} n’a pas répondu (${reason}) : réessayez dans une minute.`,

    nothingChanged: "Je ne peux pas encore publier dans ce canal, rien n’a donc été modifié.",
    onceMore: "Puis encore une fois :",

    // In a channel of Slack.
    lacksScopes: (scopes) =>
      `Il manque des scopes à l’app : ${scopes.join(", ")}. Ajoutez-les sous OAuth & Permissions et réinstallez-la.`,
    archived: "Ce canal est archivé : désarchivez-le, ou choisissez-en un autre.",
    notInChannel: (bot) => `Je ne suis pas dans ce canal : tapez-y /invite @${bot}.`,
    fewMayPost:
      "Seules certaines personnes peuvent publier ici : demandez aux gestionnaires du canal de laisser les apps publier.",
    channelUnseen: (bot) => `Je ne vois pas ce canal. S’il est privé, tapez-y /invite @${bot}.`,
    notInConversation: "Je ne fais pas partie de cette conversation : écrivez-moi directement.",
    groupMessage: "Je ne publie pas dans les messages de groupe : choisissez un canal.",
    mayNotLook: (scopes) =>
      `Je n’ai pas le droit de consulter ce canal. Ajoutez ${scopesOr(scopes)} à l’app, sous OAuth & Permissions, et réinstallez-la.`,
    notLetLook: (reason) =>
      `Slack ne me laisse pas consulter ce canal (${reason}) : choisissez-en un autre.`,

    // In a channel of Discord; permissions are named as its settings name them.
    viewChannel: "Voir le salon",
    readHistory: "Voir les anciens messages",
    sendInThreads: "Envoyer des messages dans les fils",
    sendMessages: "Envoyer des messages",
    createThreads: "Créer des fils publics",
    grant: (bot, permission) =>
      `Accordez à ${bot} « ${permission} » dans Paramètres du salon → Permissions.`,
    threadLocked: "Ce fil est verrouillé : déverrouillez-le, ou choisissez un canal.",
    needsThreads:
      "J’ai besoin de fils pour les résumés : choisissez un canal textuel, un canal d’annonces ou un forum.",
    channelGone: "Ce canal n’existe plus : choisissez-en un autre.",
    notInServer: "Je ne suis pas sur ce serveur : il faut d’abord m’y inviter.",

    // Of whoever asks.
    rightsUnknown: "Slack ne m’a pas dit si vous en avez le droit : réessayez dans une minute.",
    inviteFirst: "Je ne vois pas encore ce canal : tapez-y d’abord /invite @Paperboy.",

    // A file that an answer holds.
    fileInMessages: (name) => `${name} est dans nos messages privés.`,
    fileNotTaken: (name) =>
      `Slack n’a pas accepté ${name}. Merci de réessayer dans une minute, ou de demander moins d’articles.`,
    fileNeedsScopes: (name, scopes) =>
      `Slack n’a pas accepté ${name}. Demandez à un admin de l’espace de travail d’ajouter ${scopesOr(scopes)} à l’app, sous OAuth & Permissions, et de la réinstaller.`,
  },

  reasons: {
    withRemedy: "{reason}. {remedy}",

    // What becomes of an attempt.
    askedToWaitBySlack: "Slack demande d’attendre",
    askedToWaitByDiscord: "Discord demande d’attendre",
    slackUnreachable: "Slack est injoignable",
    discordUnreachable: "Discord est injoignable",
    slackSilent: "Slack n’a pas répondu",
    discordSilent: "Discord n’a pas répondu à temps",
    slackStatus: "Slack a répondu HTTP {status}",
    discordStatus: "Discord a répondu HTTP {status}",
    slackSays: "Slack dit {code}",
    discordSays: "Discord dit {message} ({code})",
    slackHidesReactions: "Slack ne nomme pas toutes les personnes qui ont réagi",
    tooLate: "il est trop tard pour publier",
    leftTooLate: "le délai était dépassé avant l’envoi",
    noTurn: "son tour n’est pas venu à temps",
    stopping: "Paperboy est en train de s’arrêter",
    notConnected: "la plateforme n’est pas connectée",
    takenOver: "un autre processus a repris cet envoi",
    deletedSince: "le message était arrivé, puis a été supprimé dans le canal",
    messageGone: "le message n’existe plus",
    parentGone: "le message auquel celui-ci répond n’existe plus",
    tooManyToLookUp: "le canal a trop de messages pour y chercher une publication précédente",
    noScopeToLookUp: "il manque un scope pour vérifier une tentative précédente",
    notLookedUp: "impossible de vérifier une tentative précédente : {reason}",
    gaveUp: "abandon après {count} tentatives : {reason}",
    lostTooOften:
      "{count} fois, le processus s’est arrêté ou a perdu son bail pendant qu’il y travaillait",
    missed:
      "manquée pendant que Paperboy ne tournait pas ; seule la dernière édition est livrée en retard",
    neverPlanned: "elle n’a jamais été prévue, et c’est la faute de Paperboy",
    notPostedYet: "elle n’a pas encore été publiée",
    stillOnItsWay: "elle est encore en route",
    removed:
      "Paperboy a été retiré. Ajoutez-le de nouveau, et les articles arriveront comme avant.",

    // Why a list gives no digest.
    notOut: "la liste n’est pas encore parue",
    stayedEmpty: "la liste est restée vide",
    silentAllDay: "la source n’a pas répondu de toute la journée : {reason}",
    belowBar: "aucun article n’a {count} mentions positives ou plus",
    nonePasses: "aucun article de la liste ne passe le filtre « {filter} »",
    noneOfWeek: "aucun article de la semaine ne correspond à ce qui est demandé",
    noneOfMonth: "aucun article du mois ne correspond à ce qui est demandé",
    nothingNewer: "la liste du {day} est déjà là et il n’y en a pas de plus récente",
    nobodySubmitted: "personne n’a proposé d’article depuis la dernière édition",

    // What a source did instead of giving its list.
    oldAnnouncement: "arXiv montre encore l’annonce du {day}",
    beforeMidnight: "arXiv publie l’annonce à minuit, heure de New York",
    sourceUnreachable: "{host} est injoignable",
    sourceUnreachableBy: "{host} est injoignable ({code})",
    sourceStatus: "{host} a répondu {status}",
    sourceSays: "{host} a répondu : {message}",
    sourceRedirects: "{host} a répondu par une redirection, qui n’est pas suivie",
    sourceTooLarge: "{host} a répondu avec plus de {size} Mo",
    sourceSlow: "{host} a mis plus de {count} secondes à répondre",
    sourceCancelled: "la requête à {host} a été annulée",
    sourceNotJson: "{host} a répondu avec {what} au lieu de JSON",
    sourceBrokenXml: "{host} a répondu avec du XML invalide",
    sourceUnknownForm: "{host} a répondu sous une forme inconnue",
    sourceUnknownFormBy: "{host} a répondu sous une forme inconnue : {message}",
    sourceUnknownPapers: "{host} a répondu avec des articles sous une forme inconnue",

    // A place that takes nothing until a person does something.
    channelGone: "Le canal n’existe plus : choisissez-en un autre avec /papers subscribe.",
    channelGoneOrPrivate:
      "Le canal n’existe plus ou est privé : choisissez-en un autre, ou tapez-y /invite @Paperboy.",
    channelArchived: "Le canal est archivé : désarchivez-le, ou choisissez-en un autre.",
    channelClosed: "Le canal est fermé aux apps : choisissez-en un autre.",
    notInChannel: "Invitez-moi : tapez /invite @Paperboy dans le canal.",
    appsKeptOut:
      "L’espace de travail empêche les apps de publier ici : demandez à un admin de l’espace de travail de le permettre.",
    fewMayPost:
      "Seules certaines personnes peuvent publier dans ce canal : demandez à ses gestionnaires de laisser les apps publier.",
    onlyThreads: "Ce canal n’accepte que des fils : choisissez-en un autre.",
    noThreads: "Ce canal n’accepte pas de fils : choisissez-en un autre.",
    appsMayNotPost:
      "Les apps ne peuvent pas publier dans ce canal : demandez à un admin de l’espace de travail de le permettre.",
    userRestricted:
      "Mon compte est restreint : demandez à un admin de l’espace de travail de lever la restriction.",
    messagesTabOff:
      "Activez l’onglet Messages dans les réglages de l’app, sous App Home, ou collez de nouveau le manifeste.",
    notLetPost:
      "L’espace de travail ne me laisse pas publier ici : demandez à un admin de l’espace de travail d’autoriser l’app dans ce canal.",
    notInOrganization:
      "L’app n’est pas autorisée dans cet espace de travail : demandez à un admin de l’organisation de l’y ajouter.",
    keySuspended:
      "L’espace de travail a suspendu sa clé de chiffrement : la publication reprendra quand un admin l’aura rétablie.",
    workspaceFull:
      "L’espace de travail est plein : demandez à un admin de l’espace de travail de changer de forfait.",
    notLetIn: "Slack ne me laisse pas entrer dans cet espace de travail : {reason}",
    installAgain: "Réinstallez-y l’app et mettez son nouveau jeton de bot dans SLACK_BOT_TOKEN.",
    tokenNotKnownYet: "Slack n’a pas encore dit à qui appartient SLACK_BOT_TOKEN",
    noTokenOfWorkspace: "SLACK_BOT_TOKEN ne contient aucun jeton de cet espace de travail",
    addScopes: "Ajoutez {scopes} à l’app, sous OAuth & Permissions, et réinstallez-la.",
    addMissingScopes:
      "Ajoutez les scopes manquants à l’app, sous OAuth & Permissions, et réinstallez-la.",
    inviteAgain: "Invitez de nouveau Paperboy sur le serveur.",
    grantPermissions:
      "Accordez à Paperboy « Voir le salon », « Envoyer des messages », « Créer des fils publics », « Envoyer des messages dans les fils » et " +
      "« Voir les anciens messages » dans Paramètres du salon → Permissions.",
    allowDirectMessages:
      "Autorisez les messages privés des membres du serveur que vous partagez avec Paperboy.",
    shareServer:
      "Rejoignez un serveur où se trouve Paperboy : sans cela, il ne peut pas vous écrire.",
    tagForEverybody:
      "Le forum exige un tag : permettez à tout le monde d’utiliser l’un de ses tags.",
    tagRequired: "Le forum exige un tag : donnez-lui-en un.",
    chooseForumLayout: "Choisissez la présentation forum avec /papers subscribe.",
    chooseTextOrForum:
      "Choisissez un canal textuel ou d’annonces, ou, pour un forum, la présentation forum avec /papers subscribe.",
    chooseText: "Choisissez un canal textuel ou d’annonces.",
    threadLocked: "Déverrouillez le fil, ou attendez la prochaine édition.",
    tooManyThreads: "Archivez quelques fils du serveur : il en a 1000 actifs.",
    exemptFromAutoMod: "Exemptez ici le rôle de Paperboy d’AutoMod.",
    notForum: "le canal n’est pas un forum",
    chooseOtherLayout:
      "Choisissez une autre présentation avec /papers subscribe, ou abonnez un forum.",
    noSuchChannel: "le bac à sable n’a pas de canal {channel}",
    chooseOneOf: "Utilisez l’un de ses canaux : {channels}.",

    // What is wrong with a token of Slack, behind the words that it does not work.
    tokenOfOthers: "ce n’est pas un jeton de cet espace de travail",
    tokenEmpty: "il est vide",
    appRemoved: "l’app a été retirée de l’espace de travail",
    tokenRevoked: "il a été révoqué",
    tokenExpired: "il a expiré : désactivez la rotation des jetons dans les réglages de l’app",
    workspaceDisabled: "l’espace de travail est désactivé",
    tokenOfOtherKind: "c’est un jeton d’un autre type",
  },

  // What commands and their options are for, as menus show it.
  commands: {
    "The daily papers: read, search, vote, subscribe":
      "Les articles du jour : lire, chercher, voter, s’abonner",
    "Settings and lists that are needed less often": "Réglages et listes moins souvent utiles",
    "Show the list of the day, or of another day": "Afficher la liste du jour, ou d’un autre jour",
    "The day of the list: 2026-05-13, today or yesterday":
      "Le jour de la liste : 2026-05-13, today ou yesterday",
    "The page of the results": "La page des résultats",
    "Show the answer to everyone in this channel":
      "Montrer la réponse à tout le monde dans ce canal",
    "Show the most upvoted papers of a week":
      "Afficher les articles d’une semaine qui ont le plus de mentions positives",
    "Which one: this, last, 2026-W20, or a date in it":
      "Laquelle : this, last, 2026-W20, ou une date de cette semaine",
    "Show the most upvoted papers of a month":
      "Afficher les articles d’un mois qui ont le plus de mentions positives",
    "Which one: this, last, 2026-05, or a date in it":
      "Lequel : this, last, 2026-05, ou une date de ce mois",
    "Find papers by words, authors or topics": "Trouver des articles par mots, auteurs ou sujets",
    "What to look for: words, an author, a title":
      "Ce que l’on cherche : des mots, un auteur, un titre",
    "Show one paper: abstract, links, votes": "Afficher un article : résumé, liens, votes",
    "An arXiv id, or a link to the paper at arXiv, Hugging Face or OpenReview":
      "Un identifiant arXiv, ou un lien vers l’article sur arXiv, Hugging Face ou OpenReview",
    "What to show of it: its card, all its authors, or how it is cited":
      "Ce qu’il faut montrer : sa fiche, tous ses auteurs, ou comment le citer",
    "Find papers on the same topic as one paper":
      "Trouver des articles sur le même sujet qu’un autre",
    "Show what is talked about most at Hugging Face now":
      "Afficher ce dont on parle le plus sur Hugging Face en ce moment",
    "Show the papers with the most votes here":
      "Afficher les articles qui ont le plus de votes ici",
    "How many days to look back": "Combien de jours en arrière",
    "Open this channel’s discussion of a paper, or go to it":
      "Ouvrir la discussion de ce canal sur un article, ou y aller",
    "Put a paper on your reading list, or take it off":
      "Mettre un article dans votre liste de lecture, ou l’en retirer",
    "Show your reading list": "Afficher votre liste de lecture",
    "Get papers as a BibTeX, RIS, CSV or JSON file":
      "Obtenir des articles en fichier BibTeX, RIS, CSV ou JSON",
    "Which papers: saved, starred, voted, or search":
      "Quels articles : saved, starred, voted ou search",
    "The file's format: bibtex, ris, csv or json":
      "Le format du fichier : bibtex, ris, csv ou json",
    "With search: what to look for": "Avec search : ce que l’on cherche",
    "Set up the daily papers here in a form, and see them before they are saved":
      "Configurer ici les articles du jour dans un formulaire, et les voir avant d’enregistrer",
    "Which subscription; a new name makes another one":
      "Quel abonnement ; un nouveau nom en crée un autre",
    "Have the daily papers posted in this channel": "Recevoir les articles du jour dans ce canal",
    "When it comes: 9:00, 17h or 9am": "L’heure d’envoi : 9:00, 17h ou 9am",
    "The time zone of that time: Europe/Paris, or a city":
      "Le fuseau de cette heure : Europe/Paris, ou une ville",
    "The days it comes: weekdays, daily, mon-fri or mon,wed,fri":
      "Les jours d’envoi : weekdays, daily, mon-fri ou mon,wed,fri",
    "How many papers the message shows": "Combien d’articles le message montre",
    "Leave out papers with fewer upvotes":
      "Laisser de côté les articles qui ont moins de mentions positives",
    "Where papers come from: huggingface, arxiv:cs.CL, community":
      "D’où viennent les articles : huggingface, arxiv:cs.CL, community",
    "Which papers: cat:cs.CL (agents OR planning) -survey; none for all":
      "Quels articles : cat:cs.CL (agents OR planning) -survey ; none pour tous",
    "How it looks; forum and forum-papers for forums":
      "L’apparence ; forum et forum-papers pour les forums",
    "What it covers: each day, week or month":
      "La période : chaque jour (day), semaine (week) ou mois (month)",
    "Post without a notification, on Discord": "Publier sans notification, sur Discord",
    "Publish to an announcement channel's followers": "Publier aux abonnés d’un canal d’annonces",
    "The language of the words around the papers: English, de, français":
      "La langue des mots autour des articles : English, de, français",
    "List what this channel is subscribed to, with when it comes":
      "Lister les abonnements de ce canal, et quand ils arrivent",
    "See what a subscription of this channel would post now; only you see it":
      "Voir ce qu’un abonnement de ce canal publierait maintenant ; vous seul le voyez",
    "Which subscription, where this channel has several":
      "Quel abonnement, si ce canal en a plusieurs",
    "Let a subscription of this channel rest for a while":
      "Mettre en pause un abonnement de ce canal",
    "Let a paused or stopped subscription of this channel go on":
      "Reprendre un abonnement de ce canal en pause ou arrêté",
    "Have a subscription of this channel in another channel too":
      "Avoir un abonnement de ce canal aussi dans un autre canal",
    "The other channel": "L’autre canal",
    "Stop the daily papers in this channel": "Arrêter les articles du jour dans ce canal",
    "Post the list of the day in this channel now":
      "Publier maintenant la liste du jour dans ce canal",
    "Post it although it is already here": "La publier même si elle est déjà là",
    "Show what a day’s lists would give this channel, to you alone":
      "Montrer, à vous seul, ce que les listes d’un jour donneraient à ce canal",
    "Tell why a paper came to this channel, or did not":
      "Dire pourquoi un article est venu dans ce canal, ou non",
    "Bring a paper along for this channel’s next digest":
      "Proposer un article pour la prochaine édition de ce canal",
    "A word on why it is worth reading": "Un mot sur son intérêt",
    "Turn cards for pasted links to papers on or off here":
      "Activer ou non ici les fiches pour les liens collés vers des articles",
    "on or off; without it, how it is now": "on (oui) ou off (non) ; sans rien : l’état actuel",
    "Show what this channel gets and how things stand":
      "Afficher ce que ce canal reçoit et où en sont les choses",
    "See the submitted papers that wait here, and approve or decline them":
      "Voir les articles proposés qui attendent ici, les accepter ou les refuser",
    "Choose whether submitted papers wait for a curator in this channel":
      "Choisir si les articles proposés attendent un curateur dans ce canal",
    "on: papers wait; off: they come by themselves":
      "on : les articles attendent ; off : ils viennent d’eux-mêmes",
    "Make somebody a curator or admin of the papers in this workspace, or a member again":
      "Faire de quelqu’un un curateur ou un admin des articles ici, ou de nouveau un membre",
    "Who it is for": "Pour qui",
    "curator, admin, or member to take the others back":
      "curator, admin, ou member pour retirer les deux autres",
    "Show what is kept of you, export it, or delete it":
      "Afficher ce qui est gardé sur vous, l’exporter ou le supprimer",
    "What to do: show, export or delete":
      "Que faire : show (afficher), export ou delete (supprimer)",
    "With delete: keep your votes as anonymous counts, or remove them":
      "Avec delete : garder vos votes comme anonymes (keep), ou les retirer (remove)",
    "With delete and votes: do it": "Avec delete et votes : le faire vraiment",
    "Show everything that can be asked, or explain one command":
      "Afficher tout ce que l’on peut demander, ou expliquer une commande",
    "The command to explain": "La commande à expliquer",
  },
};

function weekdays(numbers: readonly number[]): string {
  if (numbers.length === 7) return "tous les jours";
  const [first, last] = weekdaysInRow(numbers) ?? [];
  if (first !== undefined && last !== undefined) return `du ${weekday(first)} au ${weekday(last)}`;
  if (numbers.length === 1) return `le ${list(numbers.map(weekday))}`;
  return `les ${list(numbers.map((number) => `${weekday(number)}s`))}`;
}

function firstOfMonth(numbers: readonly number[]): string {
  if (numbers.length === 7) return "le premier jour de chaque mois";
  const [first, last] = weekdaysInRow(numbers) ?? [];
  if (first !== undefined && last !== undefined)
    return `le premier jour de chaque mois entre ${weekday(first)} et ${weekday(last)}`;
  return `le premier ${either(numbers.map(weekday))} de chaque mois`;
}

/** A subscription as the subject of a sentence, with its verb; null for a channel's usual one. */
function comes(name: string | null): string {
  return name === null ? "Les articles du jour arrivent" : `${cited(name)} arrive`;
}

function lastEdition(planned: Inline, became: string, reason: string | null): Text {
  const why = reason === null ? "" : ` : ${reason}`;
  return ["La dernière édition, prévue ", planned, ", ", withStop(`${became}${why}`)];
}

function proposed(title: string, by: string | null, on: Inline): Text {
  return [`${by ?? "Quelqu’un"} a proposé « ${title} » (`, on, ")"];
}

function published({
  at,
  url,
  isGone,
}: {
  readonly at: Inline;
  readonly url: string | null;
  readonly isGone: boolean;
}): Text {
  if (isGone) return ["publié ", at, " ; le message a été supprimé depuis."];
  return ["publié ", at, ...(url === null ? [] : [" (", link("l’ouvrir", url), ")"]), "."];
}

function misreadWords({ mistake, at }: InputProblems["misread"]): string {
  const what = mistakeWords(mistake);
  return at === null ? what : `${what} (au caractère ${at.character} : ${at.text})`;
}

function mistakeWords(mistake: QueryErrorKind): string {
  switch (mistake.kind) {
    case "notANumber":
      return `${mistake.field} se compare à un nombre entier`;
    case "noValue":
      return `${mistake.field}: a besoin de sa valeur juste après les deux-points`;
    case "notADay":
      return `${mistake.field}: prend une année, un mois ou un jour`;
    case "onlyCode":
      return "has: ne connaît que code";
    case "onlyMe":
      return "by: ne connaît que me";
    case "emptyNot":
      return "NOT a besoin de quelque chose après lui";
    case "tooDeep":
      return "Ces parenthèses sont trop imbriquées";
    case "oneSided":
      return `${mistake.operator} a besoin de quelque chose des deux côtés`;
  }
}

function expectedWords(expected: Expected): string {
  switch (expected.kind) {
    case "yesOrNo":
      return "yes ou no";
    case "text":
      return "du texte";
    case "choice":
      return either(expected.choices.map((choice) => cited(choice)));
    case "number": {
      const { min, max } = expected;
      if (min !== undefined && max !== undefined) return `un nombre entier de ${min} à ${max}`;
      return min === undefined ? "un nombre entier" : `un nombre entier à partir de ${min}`;
    }
  }
}
