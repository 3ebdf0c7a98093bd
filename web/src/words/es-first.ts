/** What the frame, the door and Inicio say: it comes with the program, the rest with the first other page. */
import { home } from "./es/home.ts";
import { previews } from "./es/previews.ts";
import { shell } from "./es/shell.ts";
import { start } from "./es/start.ts";
import { tickets } from "./es/tickets.ts";

export const first = { ...home, ...previews, ...shell, ...start, ...tickets } as const;
