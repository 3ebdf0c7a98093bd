import type { intake as original } from "../es/intake.ts";

export const intake: Record<keyof typeof original, string> = {
  "intake.about": "What happens when a client writes, and what the bot adds to the conversation.",
  "intake.first": "The first message",
  "intake.companyName": "Company name",
  "intake.companyName-what": "Appears in the greeting. Empty: the greeting names nobody.",
  "intake.menu": "Greet with a menu",
  "intake.menu-what":
    "The client picks the area with a number or a word. Without a menu everything goes to the area below.",
  "intake.defaultArea": "Default area",
  "intake.defaultArea-what": "Where a case goes while the menu is off.",
  "intake.gathering": "Gathering and reopening",
  "intake.gatherSeconds-what": "Several messages in a row make one ticket. Usual: 20.",
  "intake.gatherMaxSeconds-what": "From the first message on, even if they go on writing. Usual: 120.",
  "intake.reopenMinutes-what":
    "The same ticket goes on, with the same agent if they have room. 0: always a new ticket.",
  "intake.replies": "What the client reads",
  "intake.farewell": "Say goodbye when closing",
  "intake.farewell-what": "With /fin the client gets the farewell. /fin! closes without telling.",
  "intake.introduceAgent": "Introduce the agent",
  "intake.introduceAgent-what": "“Ana is attending you” when somebody takes the case.",
  "intake.signature": "Sign each message with the name",
  "intake.signature-what": "The agent's name goes before what they write.",
  "intake.reminders": "Reminders",
  "intake.nudgeAfterMinutes-what": "When the client waits for an answer in a case somebody took.",
  "intake.reportUnansweredAfterMinutes-what":
    "If there is still no answer. The times for tickets nobody took are in each group.",
  "intake.whatsapp": "On WhatsApp",
  "intake.markRead": "Mark as read",
  "intake.markRead-what": "The client sees the blue ticks once their message reached the agent.",
  "intake.rejectCalls": "Reject calls",
  "intake.rejectCalls-what": "The client gets a text that asks them to write.",
  "intake.promoteAgents": "Make agents administrators",
  "intake.promoteAgents-what":
    "In their groups. Switch it off if they should not be able to rename them or remove people.",
  "intake.unit-seconds": "seconds",
  "intake.unit-minutes": "minutes",
  "intake.gatherSeconds": "Wait after the last message",
  "intake.gatherMaxSeconds": "Wait at most",
  "intake.reopenMinutes": "Reopen if they write again within",
  "intake.nudgeAfterMinutes": "Remind the agent after",
  "intake.reportUnansweredAfterMinutes": "Tell the supervisor after",
};
