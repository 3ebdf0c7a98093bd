/** Loggers for tests. */
import pino from "pino";

/** A logger that throws on an error, so that the test fails instead of hiding a bug. */
export const loudLog = () =>
  pino(
    { level: "error" },
    {
      write: (line: string) => {
        throw new Error(line);
      },
    },
  );

/** A logger for tests in which errors are expected. */
export const silentLog = () => pino({ level: "silent" });
