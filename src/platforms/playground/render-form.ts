import { encodeAction } from "../../messages/core/action.ts";
import type { Field, Form } from "../../messages/core/form.ts";
import type { OpenedForm } from "../port.ts";
import { CHANNELS } from "./channels.ts";
import { html, type Html } from "../rendering/escaping-html.ts";
import { renderMessage, renderText } from "./render.ts";

const LONGEST_ID = 40;

export function renderOpened(opened: OpenedForm): string {
  return "form" in opened ? renderForm(opened.form) : renderMessage(opened.message);
}

export function renderForm(form: Form): string {
  const { language = "en" } = form;
  const { name, input } = form.action;
  const action = encodeAction({ kind: "command", name, input: { ...input } });
  const content = html`<h2 dir="auto">${form.title}</h2>
    <form class="fill" data-form="${action}" novalidate>
      <p class="text" dir="auto">${renderText(form.intro, language)}</p>
      ${form.fields.map(renderField)}
      <div class="buttons"><button class="primary" type="submit">${form.submit}</button></div>
    </form>`;
  return `<div class="words" lang="${language}">${content.toString()}</div>`;
}

function renderField(field: Field): Html {
  const { name, label, hint } = field;
  const below = html`<small class="hint">${hint}</small>
    <small class="problem" data-problem="${name}" role="alert"></small>`;
  const labelled = (control: Html, more: Html | null = null): Html =>
    html`<label> <span>${label}</span> ${control} ${below} </label>${more}`;
  const input = (value: string, attributes: Html): Html =>
    html`<input
      name="${name}"
      value="${value}"
      aria-label="${label}"
      aria-description="${hint}"
      ${attributes}
    />`;
  const text = (value: string, maxLength: number): Html =>
    labelled(input(value, html`maxlength="${maxLength}"`));
  const select = (options: readonly Choice[], initial: string | null): Html =>
    labelled(
      html`<select name="${name}" aria-label="${label}" aria-description="${hint}">
        ${options.map((option) => renderOption(option, option.value === initial))}
      </select>`,
    );
  switch (field.kind) {
    case "text":
      return text(field.initial, field.maxLength);
    case "time":
      return labelled(input(field.initial, html`type="time" required`));
    case "number":
      return labelled(
        input(field.initial, html`type="number" min="${field.min}" max="${field.max}" step="1"`),
      );
    case "search":
      return labelled(
        input(field.initial, html`list="${name}-options" autocomplete="off"`),
        html`<datalist id="${name}-options">
          ${field.options.map((value) => html`<option value="${value}"></option>`)}
        </datalist>`,
      );
    case "person":
      return text("", LONGEST_ID);
    case "channel":
      return select(
        CHANNELS.map((value) => ({ value, label: `#${value}` })),
        null,
      );
    case "choice":
      return select(field.options, field.initial);
    case "choices":
      return html`<fieldset>
        <legend>${label}</legend>
        <input type="hidden" name="${name}" value="" />
        ${field.options.map((option) => renderBox(name, option, field.initial))} ${below}
      </fieldset>`;
    case "switch":
      return html`<fieldset>
        <legend>${label}</legend>
        <input type="hidden" name="${name}" value="no" />
        ${renderBox(name, { value: "yes", label: field.yes }, field.initial ? ["yes"] : [])}
        ${below}
      </fieldset>`;
  }
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

function renderOption({ value, label }: Choice, selected: boolean): Html {
  const mark = selected ? html` selected` : null;
  return html`<option value="${value}" ${mark}>${label}</option>`;
}

function renderBox(name: string, { value, label }: Choice, chosen: readonly string[]): Html {
  const mark = chosen.includes(value) ? html` checked` : null;
  return html`<label class="box"
    ><input type="checkbox" name="${name}" value="${value}" ${mark} /> ${label}</label
  >`;
}
