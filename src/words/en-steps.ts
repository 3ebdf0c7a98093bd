/** What became of the work at WhatsApp, in English. Same keys and variables as `es-steps.ts`. */
import type { esSteps } from "./es-steps.ts";

export const enSteps: Record<keyof typeof esSteps, string> = {
  "step.offline": "waiting for WhatsApp to connect.",
  "step.created": "the group exists; we still have to see who got in.",
  "step.pace":
    "waiting for its turn. Groups are created slowly to protect the number; nothing for you to do.",
  "step.daily-budget":
    "enough groups were created for one day. It goes on tomorrow by itself. In a hurry? Create the group on the phone and link it with a code.",
  "step.rate-overlimit":
    "WhatsApp asked us to slow down. It will be tried again by itself. In a hurry? Choose fewer groups per agent.",
  "step.refused-for-now":
    "WhatsApp did not accept it for now. It will be tried again by itself. If it goes on like this, choose fewer groups per agent.",
  "step.no-answer-yet": "WhatsApp did not answer. It will be tried again by itself.",
  "step.invited":
    "WhatsApp does not let us add this person (their privacy forbids it, or they left recently); we sent them an invitation. Ask them to accept it.",
  "step.ok": "done.",
  "step.joined": "done, they joined the group.",
  "step.not-needed": "no longer needed.",
  "step.refused": "WhatsApp refused it several times. Try again tomorrow, or do it by hand on the phone.",
  "step.no-answer": "WhatsApp did not answer after several tries. Check the connection and retry.",
  "step.invite-expired":
    "did not accept the invitation in time. Ask them to save the company's number, and retry.",
  "step.cannot-invite":
    "could be neither added nor invited. Make the company's number an administrator of the group and retry, or add them by hand on the phone.",
  "step.not-on-whatsapp": "that number is not on WhatsApp. Check it.",
  "step.no-address": "we do not know which number to write to. Check their phone.",
  "step.blocked-us": "has blocked the company's number. Ask them to unblock it, and retry.",
  "step.full": "the group is full. Remove somebody and retry.",
  "step.not-admin":
    "the company's number is not an administrator of the group. Make it one and retry, or do it by hand on the phone.",
  "step.bad-name": "WhatsApp does not accept that name. Try a shorter one without unusual signs.",
  "step.bug": "something failed on our side and was noted in the server's log. Retry.",
  "step.group-gone":
    "the group no longer exists, or the company's number is not in it. Retry to create it anew.",
  "step.community-announcement":
    "it is a community's announcement group and cannot be worked in. Use a normal group.",
  "step.removed": "the company's number was removed from the group. Add it again and all is well.",
  "step.agent-left": "the agent is not in their group: no cases go there until they are back.",
  "invite.text": "You are invited to the group *{{group}}* to attend clients. Tap to join. 👇",
  "invite.link": "You are invited to the group *{{group}}* to attend clients. Join with this link:\n{{link}}",
  "alert.group": "🚨 *{{group}}*: {{problem}}",
};
