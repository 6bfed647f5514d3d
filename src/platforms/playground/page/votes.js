const voted = new Set();

/** The papers that this visitor votes for. */
export function setVotes(paperIds) {
  voted.clear();
  for (const id of paperIds) voted.add(id);
  markVotes(document);
}

export function markVotes(root) {
  for (const button of root.querySelectorAll(".vote")) {
    const [, paperId] = JSON.parse(button.dataset.action);
    button.ariaPressed = String(voted.has(paperId));
  }
}
