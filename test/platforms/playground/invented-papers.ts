import type { Paper } from "../../../src/domain/paper/paper.ts";

const INVENTED: readonly (readonly [
  title: string,
  abstract: string,
  authors: string,
  upvotes: number,
])[] = [
  [
    "Patient Gradients: Training Small Language Models Without Hurry",
    "A schedule that waits for the loss to settle before every change of pace reaches the same quality with a third of the updates.",
    "Ada Marsh, Ion Petrescu, Mei Okafor, Lars Holm, Ines Duarte",
    184,
  ],
  [
    "Maps of What Was Not Said: Silence as a Signal in Dialogue",
    "Pauses carry turn-taking cues that transcripts lose. We keep them, and models interrupt half as often.",
    "Noor Haddad, Tomasz Wilk",
    121,
  ],
  [
    "World Models on a Wristwatch",
    "A 40-megabyte world model plans indoor walks on a watch for a day, without a network.",
    "Yuki Tan, Oluwaseun Bello, Karin Voss, Pedro Lima",
    97,
  ],
  [
    "Diffusion with a Memory for Places",
    "Scenes stay the same when the camera comes back: a spatial memory ties what is drawn to where it stands.",
    "Elif Kaya, Samuel Brandt, Rosa Quint",
    88,
  ],
  [
    "How Many Examples Does a Proof Need?",
    "Retrieving three related proofs helps more than thirty. We measure why, and where the help ends.",
    "Hugo Lindqvist, Priya Raman",
    76,
  ],
  [
    "The Cost of Being Sure: Calibration after Fine-Tuning",
    "Fine-tuned models sound surer than they are. One scalar for each layer takes most of that back.",
    "Marta Nowak, Jun Seo, Abel Costa, Fay Turner",
    64,
  ],
  [
    "Reading Tables the Way People Do",
    "Eye-tracking traces teach a model to read headers first, and cut its mistakes on wide tables.",
    "Clara Benoit, Sven Aas",
    52,
  ],
  [
    "Quiet Robots: Planning Motions by How They Sound",
    "A planner that predicts motor noise finds motions that are a little slower and much quieter.",
    "Dario Conti, Leila Amini, Robin Webb",
    41,
  ],
  [
    "Benchmarks that Age Gracefully",
    "Questions are written from tomorrow's facts, so that yesterday's training data cannot answer them.",
    "Vera Sokol, Kofi Mensah",
    33,
  ],
  [
    "One Token, Two Readers: Shared Vocabularies for Speech and Text",
    "A vocabulary learned from both lets one model read aloud and take dictation with the same weights.",
    "Nadia Ferrari, Anton Beck, Lin Zhou, Omar Saleh",
    29,
  ],
];

/** Ten papers that nobody wrote, for digests and pictures. */
export function inventedPapers(): Paper[] {
  return INVENTED.map(([title, abstract, authors, upvotes], index) => ({
    id: `2603.${String(index + 1).padStart(5, "0")}`,
    title,
    abstract,
    authors: authors.split(", "),
    publishedAt: new Date("2026-03-01T00:00:00Z"),
    upvotes,
    comments: index % 4,
    submittedBy: null,
    organization: null,
    thumbnailUrl: null,
    mediaUrls: [],
    aiSummary: null,
    aiModel: null,
    keywords: [],
    categories: [],
    repoUrl: null,
    repoStars: null,
    projectUrl: null,
    submitterName: null,
    models: null,
    datasets: null,
    spaces: null,
    version: null,
    withdrawnAt: null,
  }));
}
