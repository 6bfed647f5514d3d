import { createDiscord } from "./discord.ts";
import { serve } from "./serve.ts";
import { createSlack } from "./slack.ts";

/** A platform in a process of its own, so that its work is not the bot's; it tells its parent the address. */
const [kind, channels, latencyMs] = process.argv.slice(2);
const remote = kind === "discord" ? createDiscord(Number(channels)) : createSlack();
process.send?.(await serve(remote, Number(latencyMs)));
