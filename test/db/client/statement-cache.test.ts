import Sqlite from "better-sqlite3";
import { afterEach, describe, expect, it } from "vitest";
import { keepStatements } from "../../../db/client/statement-cache.ts";

const open: Sqlite.Database[] = [];
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

function keeping(): Sqlite.Database {
  const client = new Sqlite(":memory:");
  open.push(client);
  client.exec("create table words (word text); insert into words values ('one'), ('two')");
  keepStatements(client);
  return client;
}

describe("statements that are kept", () => {
  it("are prepared once, and give rows as each query asks for them", () => {
    const client = keeping();
    const query = "select word from words order by word";
    const first = client.prepare(query);
    expect(first.raw().all()).toEqual([["one"], ["two"]]);
    expect(client.prepare(query)).toBe(first);
    expect(client.prepare(query).all()).toEqual([{ word: "one" }, { word: "two" }]);
  });

  it("see a table that has changed since", () => {
    const client = keeping();
    client.prepare("select * from words").all();
    client.exec("alter table words add column language text");
    expect(client.prepare("select * from words").get()).toEqual({ word: "one", language: null });
  });

  it("are let go when there are many", () => {
    const client = keeping();
    const first = client.prepare("select 0");
    for (let count = 1; count < 200; count += 1) client.prepare(`select ${count}`);
    expect(client.prepare("select 0")).not.toBe(first);
    expect(client.prepare("select 199")).toBe(client.prepare("select 199"));
  });
});
