/** A wake-up before the sleep counts too. */
export interface WakeableSleep {
  wake(): void;
  sleep(ms: number): Promise<void>;
}

export function createWakeableSleep(): WakeableSleep {
  let wakeUp: (() => void) | undefined;
  const rung = new Promise<void>((resolve) => {
    wakeUp = resolve;
  });
  return {
    wake: () => wakeUp?.(),
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
