export const obstacles = { todo: "" };
