import { Command } from "commander";
import { commands } from "../../commands/index.ts";
import { EXIT_CONFIG, FatalError } from "../domain/errors.ts";
import { action, type Env } from "./core/verb.ts";

/** `paperboy discord:register`: registers the slash commands, as the bot does at its start. */
export function discordRegister(env: Env): Command {
  return new Command("discord:register")
    .description("register the slash commands with Discord")
    .option("--json", "print one JSON object")
    .action(
      action(env, async ({ config, output }) => {
        if (config.discord === null)
          throw new FatalError("Set DISCORD_TOKEN to the bot's token first.", EXIT_CONFIG);
        const { registerDiscordCommands } =
          await import("../platforms/discord/commands/register-when-changed.ts");
        const outcome = await registerDiscordCommands({ ...config.discord, commands });
        output.result({ outcome });
        output.say(
          outcome === "unchanged"
            ? "Discord already knows these commands."
            : "The commands are registered.",
        );
        return 0;
      }),
    );
}
