import { describe, expect, it } from "vitest";
import { onceSuccessful, singleFlight } from "../../src/lib/single-flight.ts";

describe("single flight", () => {
  it("runs once for calls that come while it runs, and again after it has ended", async () => {
    let count = 0;
    const flight = singleFlight(async () => (count += 1));
    expect(await Promise.all([flight.run(), flight.run()])).toEqual([1, 1]);
    expect(await flight.run()).toBe(2);
  });

  it("runs different keys side by side", async () => {
    const keys: string[] = [];
    const flight = singleFlight(async (key: string) => keys.push(key));
    await Promise.all([flight.run("a"), flight.run("b"), flight.run("a")]);
    expect(keys).toEqual(["a", "b"]);
  });

  it("gives a failure to all who joined, settles, and starts anew", async () => {
    let attempts = 0;
    const flight = singleFlight(async () => {
      attempts += 1;
      if (attempts === 1) throw new Error("busy");
      return attempts;
    });
    const failed = Promise.allSettled([flight.run(), flight.run()]);
    await flight.settled();
    expect((await failed).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await flight.run()).toBe(2);
  });
});

describe("once successful", () => {
  it("keeps the first success and tries again after a failure", async () => {
    let attempts = 0;
    const read = onceSuccessful(async () => {
      attempts += 1;
      if (attempts === 1) throw new Error("busy");
      return attempts;
    });
    await expect(read()).rejects.toThrow("busy");
    expect([await read(), await read()]).toEqual([2, 2]);
  });
});
