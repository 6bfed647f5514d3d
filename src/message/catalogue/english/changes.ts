export const changes = { todo: "" };
