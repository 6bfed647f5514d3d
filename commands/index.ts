import type { AnyCommand } from "./core/define.ts";
import { discuss } from "./discuss.ts";
import { runInChannel } from "./buttons/subscription-of-other-channel.ts";
import { exportPapers } from "./export.ts";
import { createHelp } from "./help.ts";
import { copy } from "./copy.ts";
import { home } from "./buttons/home.ts";
import { pause, resume } from "./pause.ts";
import { role } from "./role.ts";
import { subscriptions } from "./subscriptions.ts";
import { month, week } from "./period.ts";
import { links } from "./links.ts";
import { preview, test } from "./preview.ts";
import { why } from "./why.ts";
import { moderation } from "./moderation.ts";
import { submissions } from "./submissions.ts";
import { submit } from "./submit.ts";
import { privacy } from "./privacy.ts";
import { post } from "./post.ts";
import { save } from "./save.ts";
import { saved } from "./saved.ts";
import { search } from "./search.ts";
import { settings } from "./buttons/settings.ts";
import { setup, setupChange, setupSave } from "./setup.ts";
import { show } from "./show.ts";
import { similar } from "./similar.ts";
import { status } from "./status.ts";
import { subscribe } from "./subscribe.ts";
import { today } from "./today.ts";
import { top } from "./top.ts";
import { trending } from "./trending.ts";
import { unsubscribe } from "./unsubscribe.ts";

const asked: readonly AnyCommand[] = [
  today,
  week,
  month,
  search,
  show,
  similar,
  trending,
  top,
  discuss,
  save,
  saved,
  exportPapers,
  setup,
  subscribe,
  subscriptions,
  test,
  pause,
  resume,
  copy,
  unsubscribe,
  post,
  preview,
  why,
  submit,
  links,
  status,
  submissions,
  moderation,
  role,
  privacy,
];

export const commands: readonly AnyCommand[] = [...asked, createHelp(asked)];

export const steps: readonly AnyCommand[] = [home, runInChannel, settings, setupChange, setupSave];
