export const problems = { todo: "" };
