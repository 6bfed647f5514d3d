export const submissions = { todo: "" };
