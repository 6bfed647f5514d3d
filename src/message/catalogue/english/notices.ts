export const notices = { todo: "" };
