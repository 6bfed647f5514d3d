export const setup = { todo: "" };
