/** Logs for stories. */
import pino from "pino";

/** Fails the story instead of hiding a bug. */
export const loudLog = () =>
  pino(
    { level: "error" },
    {
      write: (line: string) => {
        throw new Error(line);
      },
    },
  );

/** For a story that errors are part of. */
export const silentLog = () => pino({ level: "silent" });
