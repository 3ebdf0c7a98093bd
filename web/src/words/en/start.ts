import type { start as original } from "../es/start.ts";

export const start: Record<keyof typeof original, string> = {
  "login.title": "Sign in",
  "login.user": "User",
  "login.password": "Password",
  "login.enter": "Sign in",
  "setup.title": "Create your administrator account",
  "setup.about": "It comes first, and only once.",
  "setup.code": "One-time code",
  "setup.code-where": "It is in the terminal where Relevo was started.",
  "setup.password-rule": "Ten characters or more; a short phrase will do.",
  "setup.password-short": "It needs at least 10 characters",
  "setup.password-again": "Repeat the password",
  "setup.password-differs": "The two passwords are not the same",
  "setup.create": "Create account",
  "start.title": "Getting started",
};
