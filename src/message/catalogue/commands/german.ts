import type { CommandWords } from "../languages.ts";

/** What commands and their options are for, in German. */
export const germanCommands: CommandWords = {
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
  "Show the most upvoted papers of a week": "Die Papers einer Woche mit den meisten Upvotes zeigen",
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
  "The file's format: bibtex, ris, csv or json": "Das Format der Datei: bibtex, ris, csv oder json",
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
  "on: papers wait; off: they come by themselves": "on: Papers warten; off: sie kommen von selbst",
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
};
