import { admin } from "./admin.ts";
import { copy } from "./buttons/copy.ts";
import { home } from "./buttons/home.ts";
import { find, start } from "./buttons/start.ts";
import {
  personalChange,
  personalCode,
  personalCodeAgain,
  personalPause,
  personalResume,
  personalStop,
} from "./buttons/personal.ts";
import { pause, resume } from "./buttons/pause.ts";
import { preview } from "./buttons/preview.ts";
import { submissions } from "./buttons/submissions.ts";
import { runInChannel } from "./buttons/subscription-of-other-channel.ts";
import type { AnyCommand } from "./core/define.ts";
import { discuss } from "./discuss.ts";
import { exportPapers } from "./export.ts";
import { createHelp } from "./help.ts";
import { me } from "./me.ts";
import { post } from "./post.ts";
import { privacy } from "./privacy.ts";
import { save } from "./save.ts";
import { saved } from "./saved.ts";
import { search } from "./search.ts";
import { setup, setupChange, setupSave } from "./setup.ts";
import { show } from "./show.ts";
import { status } from "./status.ts";
import { submit } from "./submit.ts";
import { subscribe } from "./subscribe.ts";
import { subscriptions } from "./subscriptions.ts";
import { today } from "./today.ts";
import { top } from "./top.ts";
import { trending } from "./trending.ts";
import { restore, unsubscribe } from "./unsubscribe.ts";
import { why } from "./why.ts";

const forPeople = [
  today,
  search,
  show,
  trending,
  top,
  save,
  saved,
  me,
  discuss,
  submit,
  exportPapers,
] as const;
const forChannels = [setup, subscribe, subscriptions, unsubscribe, post, why, status] as const;
const forAdmins = [admin, privacy] as const;

const help = createHelp({ people: forPeople, channel: forChannels, admin: forAdmins });

export const commands: readonly AnyCommand[] = [...forPeople, help, ...forChannels, ...forAdmins];

/** What only buttons and forms name. */
export const steps: readonly AnyCommand[] = [
  start,
  find,
  home,
  runInChannel,
  setupChange,
  setupSave,
  pause,
  resume,
  preview,
  copy,
  personalChange,
  personalCode,
  personalCodeAgain,
  personalPause,
  personalResume,
  personalStop,
  restore,
  submissions,
];
