/** A sleep that a ring ends early; a ring before the sleep counts too. */
export interface Alarm {
  ring(): void;
  sleep(ms: number): Promise<void>;
}

export function newAlarm(): Alarm {
  let wakeUp: (() => void) | undefined;
  const rung = new Promise<void>((resolve) => {
    wakeUp = resolve;
  });
  return {
    ring: () => wakeUp?.(),
    async sleep(ms) {
      let timer: NodeJS.Timeout | undefined;
      const time = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, ms);
      });
      await Promise.race([rung, time]);
      clearTimeout(timer);
    },
  };
}
