import { post } from "./server.js";

function valuesOf(form) {
  const data = new FormData(form);
  const names = [...new Set(data.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [first, ...ticked] = data.getAll(name).map(String);
      // The hidden field before the checkboxes holds the value for none ticked.
      return [name, ticked.length > 0 ? ticked.join(",") : first];
    }),
  );
}

/** Shows errors at their fields, else returns the answer. */
export async function send(form) {
  const answer = await post("/api/submit", { action: form.dataset.form, values: valuesOf(form) });
  const problems = answer.problems ?? {};
  for (const place of form.querySelectorAll("[data-problem]"))
    place.textContent = problems[place.dataset.problem] ?? "";
  const [first] = Object.keys(problems);
  form.querySelector(`[name="${first}"]:not([type="hidden"])`)?.focus();
  return first === undefined ? answer : undefined;
}
