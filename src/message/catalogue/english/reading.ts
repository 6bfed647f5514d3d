export const reading = { todo: "" };
