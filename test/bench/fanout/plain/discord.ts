import {
  Client,
  Events,
  GatewayIntentBits,
  MessageFlags,
  Routes,
  type Interaction,
} from "discord.js";
import { channelId } from "../remote/discord-world.ts";

/** A plain discord.js bot, with the library's own defaults: it posts one message to every channel, and acknowledges commands. */
const [api = "", channels] = process.argv.slice(2);
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
client.once(Events.ClientReady, () => process.send?.("ready"));
process.once("message", (sample: string) => {
  void postAll(JSON.parse(sample) as object).then(() => process.send?.("done"));
});
await client.login("local.discord.token");

async function answer(interaction: Interaction): Promise<void> {
  if (!interaction.isChatInputCommand()) return;
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.editReply("Here you are.");
}

async function postAll(digest: object): Promise<void> {
  await Promise.all(
    Array.from({ length: Number(channels) }, (_, index) =>
      client.rest.post(Routes.channelMessages(channelId(index)), {
        body: { ...digest, nonce: `plain-${index}` },
      }),
    ),
  );
}
