import type { Translation } from "../english.ts";
import { speechOf } from "../speech.ts";

const { count, short, compact, day, days, month, list, either } = speechOf("fr");
const articles = (number: number): string =>
  count(number, { one: "# article", other: "# articles" });
const more = (number: number): string =>
  count(number, { one: "# autre article", other: "# autres articles" });
const votes = (number: number): string => count(number, { one: "# vote", other: "# votes" });
const window = (length: number): string =>
  length === 1 ? "du dernier jour" : `des ${length} derniers jours`;

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

  origin: (number, list) => [`${articles(number)} de `, ...list, " · les plus appréciés d’abord"],
  mostVotedFirst: (number) => [`${articles(number)}, les plus votés ici d’abord`],
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
  selection: (number, list) => [`Les meilleurs de ${articles(number)} de `, ...list],
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
