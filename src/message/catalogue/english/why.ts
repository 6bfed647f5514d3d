export const why = { todo: "" };
