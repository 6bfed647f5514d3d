import type { Translation } from "./english.ts";
import { speechOf } from "./speech.ts";

const { count, short, compact, day, days, month } = speechOf("fr");
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
  settings: "Réglages",
  settingsAbout:
    "Afficher quand les articles arrivent dans ce canal, et comment changer ou arrêter cela",
  help: "Aide",
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
};
