import type { CommandWords } from "../languages.ts";

/** What commands and their options are for, in French. */
export const frenchCommands: CommandWords = {
  "The daily papers: read, search, vote, subscribe":
    "Les articles du jour : lire, chercher, voter, s’abonner",
  "Settings and lists that are needed less often": "Réglages et listes moins souvent utiles",
  "Show the list of the day, or of another day": "Afficher la liste du jour, ou d’un autre jour",
  "The day of the list: 2026-05-13, today or yesterday":
    "Le jour de la liste : 2026-05-13, today ou yesterday",
  "The page of the results": "La page des résultats",
  "Show the answer to everyone in this channel": "Montrer la réponse à tout le monde dans ce canal",
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
  "Show the papers with the most votes here": "Afficher les articles qui ont le plus de votes ici",
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
  "The file's format: bibtex, ris, csv or json": "Le format du fichier : bibtex, ris, csv ou json",
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
  "What to do: show, export or delete": "Que faire : show (afficher), export ou delete (supprimer)",
  "With delete: keep your votes as anonymous counts, or remove them":
    "Avec delete : garder vos votes comme anonymes (keep), ou les retirer (remove)",
  "With delete and votes: do it": "Avec delete et votes : le faire vraiment",
  "Show everything that can be asked, or explain one command":
    "Afficher tout ce que l’on peut demander, ou expliquer une commande",
  "The command to explain": "La commande à expliquer",
};
