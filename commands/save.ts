import { z } from "zod";
import { countSaved, toggleSaved } from "../db/people/saved.ts";
import { composeSave } from "../src/messages/reading-list.ts";
import { UserError } from "../src/domain/errors.ts";
import { defineCommand, ROOT } from "./core/define.ts";
import { findPaper, paperId } from "./shared/find-paper.ts";

const EXAMPLE = "save 1706.03762";

export const save = defineCommand({
  name: "save",
  summary: "command.save.summary",
  example: EXAMPLE,
  audience: "caller",
  right: "anyone",
  personal: true,
  input: z.object({ paper: paperId }),
  async run({ paper: id }, { database, place, services, caller, limits, now, t }) {
    const paper = await findPaper({ services, t }, id, EXAMPLE);
    const reader = { voter: caller.voter, workspace: place.workspace };
    const isSaved = await toggleSaved(database, reader, paper.id, now, limits.saved);
    if (isSaved === null)
      throw new UserError(t("limit.saved", { most: limits.saved }), `/${ROOT} saved`);
    return composeSave(t, paper, isSaved, await countSaved(database, caller.voter));
  },
});
