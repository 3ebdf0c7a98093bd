/** What /ayuda says of each command, in English. Same keys as `es/help.ts`. */
import type { esHelp } from "../es/help.ts";

export const enHelp: Record<keyof typeof esHelp, string> = {
  "help.title.room": "*This group's commands*\nWhat you write without / reaches the client.",
  "help.title.main": "*This group's commands*\nTo take a case, reply quoting its card.",
  "help.title.supervisor": "*This group's commands*",
  "help.show-case": "the client's and the case's data",
  "help.tell-client": "sends that text to the client as it is, even if it begins with /",
  "help.close": "closes the case and frees the group; with /fin! the client gets no farewell",
  "help.release": "gives the case back so that another agent takes it",
  "help.note": "keeps an internal note; the client does not see it",
  "help.transfer": "passes the case to another agent or another area, with the reason",
  "help.tag": "puts that tag on the case, or takes it off; without a name, lists them",
  "help.set-field": "keeps a fact about the client; with nothing, lists them",
  "help.show-history": "what was said with the client, in earlier cases too; with a word, searches",
  "help.claim": "takes that case; you can also reply quoting its card",
  "help.summarise": "how the day is going",
  "help.list-open": "the cases waiting and in progress",
  "help.show-status": "who is online and how many cases wait",
  "help.list-mine": "your cases and which group each is in",
  "help.list-agents": "each agent, their state and their cases",
  "help.assign": "gives that case to that agent",
  "help.pause": "you become Not available: you attend only your assigned cases",
  "help.go-online": "you become Online: you get new cases",
  "help.go-offline": "you become Offline: you neither get nor attend cases",
  "help.help": "this list",
};
