import { CodedError, reasonOf } from "../domain/errors.ts";
import type { Failure, Remedy } from "../domain/failure.ts";
import type { Messages } from "../i18n/locales/messages.d.ts";
import { withStop } from "../i18n/rich-text.ts";
import { translateInto, type Translate } from "../i18n/translate.ts";

type Field<Type> = Type extends "number"
  ? number
  : string | number | null | readonly string[] | Failure;

type IdOf<Prefix extends string, Coded extends { readonly code: string }> = {
  [Code in Coded["code"]]: `${Prefix}.${Code}` extends infer Id extends keyof Messages
    ? Extract<Coded, { readonly code: Code }> extends {
        readonly [Name in keyof Messages[Id]]: Field<Messages[Id][Name]>;
      }
      ? Id
      : never
    : never;
}[Coded["code"]];

export function failureText(t: Translate, { remedy, said: _said, ...failure }: Failure): string {
  const sentence = say(t, `failure.${failure.code}`, failure);
  if (remedy === undefined) return sentence;
  return t("failure.with_remedy", { failure: sentence, remedy: remedyText(t, remedy) });
}

export function failureTexts(t: Translate, failures: readonly Failure[]): string {
  return failures.map((failure) => failureText(t, failure)).join(" ");
}

/** English text with the platform's own code, for the operator. */
export function englishFailure(failure: Failure): string {
  const sentences = failureText(translateInto("en"), failure);
  return failure.said === undefined ? sentences : `${sentences} (${failure.said})`;
}

export function englishError(error: unknown): string {
  return error instanceof CodedError ? englishFailure(error.failure) : reasonOf(error);
}

function remedyText(t: Translate, remedy: Remedy): string {
  return say(t, `remedy.${remedy.code}`, remedy);
}

function say(
  t: Translate,
  id: IdOf<"failure", Failure> | IdOf<"remedy", Remedy>,
  fields: object,
): string {
  const values: Record<string, string | number> = {};
  for (const [name, field] of Object.entries<unknown>({ ...fields }))
    values[name] = valueOf(t, name, field);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- IdOf holds that the values fit
  return (t as (id: string, values: Readonly<Record<string, string | number>>) => string)(
    id,
    values,
  );
}

function valueOf(t: Translate, name: string, field: unknown): string | number {
  if (typeof field === "number") return field;
  if (typeof field === "string") return name === "text" ? withStop(field) : field;
  if (Array.isArray(field)) {
    const { either, list } = t.formats;
    return (name === "alternatives" ? either : list)(field.map(String));
  }
  return isFailure(field) ? failureText(t, field) : "none";
}

function isFailure(field: unknown): field is Failure {
  return typeof field === "object" && field !== null && "code" in field;
}
