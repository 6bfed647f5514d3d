interface JudgeChannelDefinition {
  readonly name: string;
  readonly type: number;
  readonly flags?: number;
  readonly available_tags?: readonly unknown[];
}

/** What the tests use of the judge's Discord; its README describes the rest. */
export interface DiscordOptions {
  readonly guilds?: readonly {
    readonly name: string;
    readonly channels: readonly (string | JudgeChannelDefinition)[];
  }[];
  readonly interactionMs?: number;
  readonly identifyIntervalMs?: number;
  readonly heartbeatMs?: number;
  readonly rateLimits?: boolean;
  readonly globalPerSecond?: number;
  readonly buckets?: Readonly<Record<string, readonly [number, number]>>;
  readonly privileged?: readonly string[];
}

interface JudgeUser {
  readonly id: string;
  readonly username: string;
  bot?: boolean;
}

interface JudgeChannel {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly guild_id?: string;
  /** What a thread, or a post in a forum, belongs to. */
  readonly parent_id?: string;
  readonly applied_tags?: readonly string[];
  last_message_id?: string | null;
  readonly thread_metadata?: {
    archived: boolean;
    readonly auto_archive_duration: number;
    readonly archive_timestamp: string;
  };
}

interface JudgeComponent {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly accessory?: JudgeComponent;
  /** What a label of a modal asks with. */
  readonly component?: JudgeComponent;
  readonly value?: string;
  readonly components?: readonly JudgeComponent[];
}

export interface JudgeMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly author: JudgeUser;
  readonly content: string;
  readonly flags: number;
  readonly nonce?: string;
  readonly components: readonly JudgeComponent[];
}

export interface JudgeRequest {
  /** When it arrived, in epoch milliseconds. */
  readonly t: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> | undefined;
  /** Answered by the test instead of the judge, which has not looked at either then. */
  readonly fault?: true;
  readonly response?: unknown;
}

/** How an interaction ended. */
export interface JudgeInteraction {
  readonly ackMs: number | null;
  readonly ackType: number | null;
  readonly deferred: boolean;
  readonly ephemeral: boolean;
  readonly message: JudgeMessage | null;
  readonly followups: readonly JudgeMessage[];
  /** The modal it was answered with. */
  readonly modal: {
    readonly custom_id: string;
    readonly title: string;
    readonly components: readonly JudgeComponent[];
  } | null;
  readonly choices: readonly { readonly name: string; readonly value: string }[] | null;
  readonly error: string | null;
  /** Who has the app installed, by kind of installation: 0 a server, 1 a person. */
  readonly owners: Readonly<Record<string, string>>;
}

export interface DiscordFault {
  /** A page without any number. */
  readonly bare429?: boolean;
  /** A page or JSON of what stands before the platform. */
  readonly cloudflare?: boolean;
  readonly json?: boolean;
  readonly html200?: boolean;
  /** Does everything, then closes the connection. */
  readonly after?: boolean;
  readonly method?: string;
  readonly path?: RegExp | string;
  readonly times?: number;
  readonly status?: number;
  readonly drop?: boolean;
  readonly delayMs?: number;
  readonly retryAfter?: number;
  readonly global?: boolean;
  readonly body?: unknown;
}

export interface JudgeDiscord {
  readonly url: string;
  readonly token: string;
  readonly bot: JudgeUser;
  readonly applicationId: string;
  readonly requests: readonly JudgeRequest[];
  readonly violations: readonly unknown[];
  readonly warnings: readonly unknown[];
  readonly selfIssues: readonly unknown[];
  readonly commands: ReadonlyMap<string, readonly { readonly name: string }[]>;
  readonly users: Map<string, JudgeUser>;
  readonly channels: ReadonlyMap<string, JudgeChannel>;
  user(name: string): JudgeUser;
  channel(nameOrId: string): JudgeChannel;
  guild(name?: string): { readonly id: string; readonly name: string };
  addChannel(name: string, type?: number): JudgeChannel;
  /** Without `bot`, the bot is no member. */
  addGuild(definition: { name: string; channels: readonly string[]; bot?: boolean }): {
    readonly id: string;
    readonly channels: readonly { readonly id: string }[];
  };
  /** For themselves: their commands work where the bot is not. */
  installUser(user: string): void;
  dm(user: string): JudgeChannel;
  /** Without the bot. */
  groupDm(name: string, ...people: string[]): JudgeChannel;
  menu(user: string, target: JudgeMessage, name: string): Promise<JudgeInteraction>;
  removeGuild(guild: unknown): void;
  deleteChannel(channel: string | JudgeChannel): void;
  deny(channel: string, ...permissions: string[]): void;
  permit(user: string, bits: bigint): void;
  messages(channel: string | JudgeChannel): readonly JudgeMessage[];
  reactionsOf(message: string): readonly unknown[];
  say(user: string, channel: string, text: string): JudgeMessage;
  /** Sends any event, unchecked. */
  dispatch(type: string, data: unknown): void;
  react(user: string, message: string, emoji: string): boolean;
  unreact(user: string, message: string, emoji: string): boolean;
  clearReactions(message: string, emoji?: string): unknown;
  deleteMessage(message: string): void;
  slash(
    user: string,
    channel: string | JudgeChannel,
    line: string,
    values?: Readonly<Record<string, unknown>>,
    options?: { readonly waitMs?: number },
  ): Promise<JudgeInteraction>;
  autocomplete(
    user: string,
    channel: string,
    line: string,
    values: Readonly<Record<string, unknown>>,
    focused: string,
  ): Promise<JudgeInteraction>;
  /** An answer that only its asker sees is pressed through the interaction it came with. */
  click(
    user: string,
    message: string | JudgeInteraction,
    customId: string,
    /** Of a menu. */
    chosen?: { readonly values: readonly string[] },
  ): Promise<JudgeInteraction>;
  /** Sends the modal of an interaction with these answers. */
  submitModal(
    user: string,
    interaction: JudgeInteraction,
    fields: Readonly<Record<string, string | boolean>>,
  ): Promise<JudgeInteraction>;
  fault(fault: DiscordFault): void;
  clearFaults(): void;
  readonly gateway: {
    /** The connections there are; what is sent to a bot goes through its socket, which is null once it closed. */
    readonly sessions: ReadonlyMap<
      string,
      { readonly ws: { send: (text: string) => void } | null }
    >;
    readonly identifies: number;
    readonly resumes: number;
    drop(code?: number): void;
    reconnect(): void;
    invalidate(resumable?: boolean): void;
    duplicate(times: number): void;
    /** Sends an object or text as it is. */
    raw(packet: object | string): void;
  };
  until<T>(condition: () => T | Promise<T>, ms?: number): Promise<T>;
  stop(): Promise<void>;
}
