/** How the bot is run: on which platform, on which store, by how many processes. */
export interface Strategy {
  readonly platform: "discord" | "slack";
  readonly store: "sqlite" | "postgres";
  readonly processes: number;
}

export const STRATEGIES: readonly Strategy[] = [
  { platform: "discord", store: "sqlite", processes: 1 },
  { platform: "discord", store: "postgres", processes: 3 },
  { platform: "slack", store: "sqlite", processes: 1 },
  { platform: "slack", store: "postgres", processes: 3 },
];

/** What may become of a request, each with its share of the writing ones. */
export interface Weather {
  /** Answered 502, and not let through. */
  readonly refused?: number;
  /** Let through, and answered 500. */
  readonly broken?: number;
  /** Let through, and the answer lost with its connection. */
  readonly lost?: number;
  /** Let through, and half of the answer given. */
  readonly torn?: number;
  /** The connection ends before anything is let through. */
  readonly dropped?: number;
  /** Let through a second late. */
  readonly slow?: number;
}

export interface Fault {
  readonly name: string;
  readonly kills?: true;
  readonly stops?: true;
  /** Several processes are suspended at a time. */
  readonly bursts?: true;
  /** Connections of the database end, or its file is locked. */
  readonly store?: true;
  readonly weather: Weather;
}

export const EVERYTHING: Fault = {
  name: "all",
  kills: true,
  stops: true,
  store: true,
  weather: { refused: 0.02, broken: 0.02, lost: 0.03, torn: 0.01, dropped: 0.02, slow: 0.05 },
};

export const FAULTS: readonly Fault[] = [
  { name: "kill", kills: true, weather: { slow: 0.1 } },
  { name: "stop", stops: true, weather: { slow: 0.05 } },
  { name: "answers", weather: { lost: 0.05, torn: 0.03 } },
  { name: "5xx", weather: { refused: 0.05, broken: 0.05 } },
  { name: "sockets", weather: { dropped: 0.08, slow: 0.05 } },
  { name: "store", store: true, weather: {} },
  EVERYTHING,
];

/** Aimed at the one window that Slack leaves open: processes that go on after another has taken over. */
export const STRESS: readonly [Strategy, Fault] = [
  { platform: "slack", store: "postgres", processes: 6 },
  { name: "burst", stops: true, bursts: true, weather: {} },
];

export function nameOf({ platform, store, processes }: Strategy): string {
  return `${platform}/${store}×${processes}`;
}
