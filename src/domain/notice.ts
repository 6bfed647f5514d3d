import type { Day } from "./paper/paper.ts";

/**
 * What somebody is told besides papers, as facts. To the person who set a subscription up: that it has stopped and goes
 * on, or that a digest is missing. To curators and submitters: what waits, and what became of it. To an operator: what
 * happened lately.
 */
export type Notice =
  | {
      readonly kind: "stopped";
      readonly channel: string;
      readonly reason: string;
      /** It goes on by itself when the reason is gone; else somebody has to say so. */
      readonly returns: boolean;
    }
  | {
      readonly kind: "resumed";
      readonly channel: string;
      /** When the next digest comes, in milliseconds since 1970. */
      readonly next: number;
    }
  | {
      /** Refused or failed, perhaps there, still waiting, or never even planned. */
      readonly kind: "dead" | "unknown" | "late" | "unplanned";
      readonly channel: string;
      readonly edition: string;
      /** The list that was to be posted, where it is known. */
      readonly day: Day | null;
      readonly reason: string;
    }
  | {
      /** To a channel's curators: somebody brought a paper along, and it waits for them. */
      readonly kind: "submitted";
      readonly paperId: string;
      readonly title: string;
      readonly by: string | null;
      readonly note: string | null;
      /** What became of it, once somebody has decided; a name is null when it is not known. */
      readonly decision?: Decision;
    }
  | {
      /** To whoever brought it along. */
      readonly kind: "decided";
      readonly channel: string;
      readonly title: string;
      readonly state: "accepted" | "declined";
      readonly by: string | null;
    }
  | {
      readonly kind: "alert";
      readonly lines: readonly string[];
      /** What there was no room for. */
      readonly more: number;
    };

/** What a curator made of a submitted paper. */
export interface Decision {
  readonly state: "accepted" | "declined";
  readonly by: string | null;
}

/** The name under which a channel is told that a paper waits there, and what became of it. */
export function aboutSubmission(paperId: string): string {
  return `submitted ${paperId}`;
}

/** The name under which somebody is told what became of the paper they brought along to a channel. */
export function aboutDecision(channel: string, paperId: string): string {
  return `decided ${channel} ${paperId}`;
}
