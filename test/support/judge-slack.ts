/** What the tests use of the judge's Slack; its README describes the rest. */
export interface SlackOptions {
  readonly botToken?: string;
  readonly teamId?: string;
  readonly channels?: readonly (
    | string
    | {
        readonly name: string;
        readonly is_private?: boolean;
        readonly is_archived?: boolean;
        readonly member?: boolean;
      }
  )[];
  readonly scopes?: readonly string[];
  readonly commands?: readonly string[];
  readonly requestUrl?: string;
  readonly ackMs?: number;
  readonly retryMs?: readonly number[];
  readonly postIntervalMs?: number;
  readonly postBurst?: number;
  readonly tierFactor?: number;
  readonly rateLimits?: boolean;
  readonly pingMs?: number;
  /** Slack's clock against ours. */
  readonly skewMs?: number;
  readonly historyPerMinute?: number;
  readonly historyMax?: number;
  /** The language of everybody who has no other; `null`: Slack never tells one. */
  readonly locale?: string | null;
}

interface JudgeSlackUser {
  readonly id: string;
  readonly name: string;
  is_admin?: boolean;
  is_owner?: boolean;
  tz?: string;
}

interface JudgeSlackChannel {
  readonly members: Set<string>;
  readonly id: string;
  readonly name: string;
  creator: string;
  /** Whose direct message it is. */
  readonly user?: string;
}

export interface JudgeSlackMessage {
  readonly ts: string;
  readonly text: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly thread_ts?: string;
  readonly blocks?: readonly Readonly<Record<string, unknown>>[];
  readonly metadata?: { readonly event_type: string; readonly event_payload: unknown };
}

interface JudgeSlackRequest {
  readonly t: number;
  readonly method: string;
  readonly status: number;
  readonly fault?: boolean;
  readonly args?: Readonly<Record<string, unknown>>;
}

/** How a command or a click ended; `responses` grows with every post to its response_url. */
export interface JudgeSlackInteraction {
  readonly ackMs: number | null;
  readonly ack: unknown;
  readonly error: string | null;
  readonly responses: readonly {
    readonly m: JudgeSlackMessage;
    readonly a: Readonly<Record<string, unknown>>;
  }[];
}

/** A modal. */
export interface JudgeView {
  readonly id: string;
  readonly private_metadata: string;
  readonly submit?: unknown;
  readonly title: { readonly text: string };
  readonly blocks: readonly Readonly<Record<string, unknown>>[];
}

export interface SlackFault {
  /** A page without any number. */
  readonly bare429?: boolean;
  /** A page or JSON of what stands before the platform. */
  readonly cloudflare?: boolean;
  readonly json?: boolean;
  readonly html200?: boolean;
  /** Does everything, then closes the connection. */
  readonly after?: boolean;
  readonly method?: string | RegExp;
  readonly times?: number;
  readonly error?: string;
  readonly status?: number;
  readonly drop?: boolean;
  readonly delayMs?: number;
  readonly retryAfter?: number;
  /** What is answered with `status`. */
  readonly body?: unknown;
}

export interface JudgeSlack {
  readonly url: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly teamId: string;
  readonly bot: JudgeSlackUser;
  readonly requests: readonly JudgeSlackRequest[];
  readonly deliveries: readonly unknown[];
  readonly violations: readonly unknown[];
  readonly warnings: readonly unknown[];
  readonly selfIssues: readonly unknown[];
  readonly channels: ReadonlyMap<string, JudgeSlackChannel>;
  user(name: string): JudgeSlackUser;
  channel(nameOrId: string): JudgeSlackChannel;
  /** Slack Connect, with another workspace. */
  share(nameOrId: string, team: string): unknown;
  /** The bot is in it. */
  addChannel(
    channel: string | { readonly name: string; readonly is_private: boolean },
  ): JudgeSlackChannel;
  messages(channel: string): readonly JudgeSlackMessage[];
  ephemerals(channel: string, user?: string): readonly JudgeSlackMessage[];
  home(user: string): JudgeView | undefined;
  setRequestUrl(url: string): void;
  post(
    user: string,
    channel: string,
    text: string,
    extra?: Readonly<Record<string, unknown>>,
  ): JudgeSlackMessage;
  react(user: string, channel: string, ts: string, name: string): unknown;
  unreact(user: string, channel: string, ts: string, name: string): unknown;
  slash(
    user: string,
    channel: string,
    command: string,
    text?: string,
  ): Promise<JudgeSlackInteraction>;
  click(
    user: string,
    channel: string,
    ts: string,
    actionId: string,
    value?: string,
  ): Promise<JudgeSlackInteraction>;
  openHome(user: string): Promise<unknown>;
  /** The modal that was opened or changed last. */
  lastView(): JudgeView | undefined;
  /** Sends a modal with these answers; `ack` is what it was answered with. */
  submit(
    user: string,
    view: JudgeView,
    values: Readonly<Record<string, unknown>>,
  ): Promise<JudgeSlackInteraction>;
  clickView(
    user: string,
    view: JudgeView,
    actionId: string,
    value?: string,
  ): Promise<JudgeSlackInteraction>;
  remove(channel: string, ts: string): void;
  fault(fault: SlackFault): void;
  clearFaults(): void;
  /** Sends any event. */
  event(event: object, where?: { readonly channel?: string }): Promise<unknown>;
  /** Leaves these keys out of every later event of the type. */
  omit(type: string, ...keys: string[]): void;
  archive(channel: string, archived?: boolean): void;
  kick(channel: string): void;
  invite(channel: string): void;
  revoke(revoked?: boolean): void;
  duplicate(times: number): void;
  readonly socket: {
    readonly connections: number;
    disconnect(reason?: string): void;
    drop(): void;
    refuse(refuse: boolean): void;
    mutePongs(mute: boolean): void;
    raw(text: string): void;
  };
  until<T>(condition: () => T | Promise<T>, ms?: number): Promise<T>;
  stop(): Promise<void>;
}
