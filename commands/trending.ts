import { z } from "zod";
import { composeTrending } from "../src/message/lists.ts";
import { defineCommand } from "./command.ts";
import { entriesOf } from "./entries.ts";
import { share, sharedAudience } from "./inputs.ts";

const SHOWN = 10;

/** `/papers trending`: the source's own trending list. */
export const trending = defineCommand({
  name: "trending",
  summary: "Show what is talked about most at Hugging Face now",
  example: "trending",
  audience: sharedAudience,
  right: "anyone",
  input: z.object({ share }),
  async run(_input, { database, desk }) {
    const { papers, failure } = await desk.trending();
    return composeTrending(await entriesOf(database, papers.slice(0, SHOWN)), failure);
  },
});
