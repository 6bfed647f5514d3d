import { post } from "./server.js";

/** What was filled in, by name: several choices with commas between; of a box that is ticked, its own value. */
function valuesOf(form) {
  const data = new FormData(form);
  const names = [...new Set(data.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [first, ...ticked] = data.getAll(name).map(String);
      // The hidden field before the boxes says what none of them means.
      return [name, ticked.length > 0 ? ticked.join(",") : first];
    }),
  );
}

/** Sends a form; shows what is wrong at its fields, else gives back the answer. */
export async function send(form) {
  const answer = await post("/api/submit", { action: form.dataset.form, values: valuesOf(form) });
  const problems = answer.problems ?? {};
  for (const place of form.querySelectorAll("[data-problem]"))
    place.textContent = problems[place.dataset.problem] ?? "";
  const [first] = Object.keys(problems);
  form.querySelector(`[name="${first}"]:not([type="hidden"])`)?.focus();
  return first === undefined ? answer : undefined;
}
