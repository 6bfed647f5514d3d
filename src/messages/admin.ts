import { named } from "../i18n/named.ts";
import type { Text } from "../i18n/rich-text.ts";
import type { Translate } from "../i18n/translate.ts";
import { buttonRow, commandButton } from "./core/buttons.ts";
import type { Form } from "./core/form.ts";
import type { Block, Button, Message } from "./core/message.ts";

export interface Administration {
  readonly linkCards: boolean;
  readonly moderated: boolean;
  readonly waiting: number;
  readonly mayManage: boolean;
  readonly mayAppoint: boolean;
}

export function composeAdmin(t: Translate, settings: Administration): Message {
  const { linkCards, moderated, waiting, mayManage, mayAppoint } = settings;
  const review = adminButton(t, "review", { setting: "submissions" });
  const moderation = adminButton(t, moderated ? "approvalOff" : "approvalOn", {
    setting: "moderation",
    state: moderated ? "off" : "on",
  });
  const links = adminButton(t, linkCards ? "linksOff" : "linksOn", {
    setting: "links",
    state: linkCards ? "off" : "on",
  });
  const appoint = adminButton(t, "appoint", { setting: "role" });
  return {
    title: t("admin.title"),
    blocks: [
      text([t("admin.submissions", { moderated: yesOrNo(moderated), count: waiting })]),
      ...buttonRow([...(waiting > 0 ? [review] : []), ...(mayManage ? [moderation] : [])]),
      text([t("admin.links", { on: yesOrNo(linkCards) })]),
      ...buttonRow(mayManage ? [links] : []),
      ...(mayAppoint ? [text([t("admin.roles")]), ...buttonRow([appoint])] : []),
    ],
  };
}

function adminButton(
  t: Translate,
  id: "review" | "approvalOn" | "approvalOff" | "linksOn" | "linksOff" | "appoint",
  input: Readonly<Record<string, string>>,
): Button {
  const [label, description] = [t(`button.${id}`), t(`button.${id}About`)];
  return commandButton({ label, description, command: "admin", input });
}

export function composeRoleForm(t: Translate, channel: string): Form {
  const roles = ["curator", "admin", "member"] as const;
  return {
    channel,
    action: { name: "admin", input: { setting: "role" } },
    title: t("admin.roleTitle"),
    submit: t("admin.roleSubmit"),
    cancel: t("setup.cancel"),
    intro: [t("admin.roles")],
    fields: [
      { kind: "person", name: "person", label: t("admin.person"), hint: "" },
      {
        kind: "choice",
        name: "role",
        label: t("admin.role"),
        hint: "",
        options: roles.map((value) => ({ value, label: t("admin.roleName", { role: value }) })),
        initial: "curator",
      },
    ],
  };
}

/** The answer to giving a role; `name` is null where the platform does not tell it. */
export function composeRole(
  t: Translate,
  role: "admin" | "curator" | "member",
  name: string | null,
): Message {
  return { title: "", blocks: [text(t.rich(`role.${role}`, named(name)))] };
}

function yesOrNo(value: boolean): "yes" | "no" {
  return value ? "yes" : "no";
}

function text(line: Text): Block {
  return { kind: "text", text: line };
}
