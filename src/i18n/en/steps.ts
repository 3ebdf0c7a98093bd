/** What became of the work at WhatsApp, in English. Same keys and variables as `es/steps.ts`. */
import type { esSteps } from "../es/steps.ts";

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
  "step.awaits-code":
    "waiting for the group in which somebody is about to type the code. If the code runs out, we create it ourselves.",
  "step.awaits-word": "the code was typed in a group: look at its name here and confirm that it is the one.",
  "step.restricted":
    "WhatsApp limits what the number may do for now. It is tried again at the hour shown here; meanwhile you can use a group made on the phone.",
  "step.group-unsure": "WhatsApp says that the group is not there. We ask again before we count it as lost.",
  "step.refused-once":
    "the group did not take a message. We try again; if it refuses again, its cases move to another group.",
  "step.refused-twice":
    "the group takes no messages, so we do not use it. Look at it on the phone (it exists, the number is in it and may write). We try it again in a while.",
  "step.suspended":
    "WhatsApp has suspended this group. Use another one: create a new one or adopt one with a code.",
  "step.announcement":
    "only administrators may write, and the company's number is not one. On the phone: Group info → make it an administrator, or let everybody send messages. It mends by itself then.",
  "step.announcement-agents":
    "only administrators may write, and some agent is not one. On the phone: Group info → Permissions → let everybody send messages.",
  "step.locked":
    "the company's number is no administrator, and only they change name and description. The group works; make the number an administrator so that we can look after it.",
  "step.not-admin-now":
    "the company's number is no administrator. The group works, but we can neither add agents nor mend it: make it an administrator on the phone.",
  "step.approval":
    "whoever comes by a link waits for an administrator. On the phone: Group info → Permissions → switch off “Approve new members”.",
  "alert.case-moved": "Ticket *#{{number}}* goes on in *{{room}}*, with all that was said.",
  "alert.case-back": "Ticket *#{{number}}* is back in the queue: its agent has no other free group.",
  "alert.cards-moved": "Its cards moved to *{{group}}*: {{list}}.",
  "alert.cards-stay":
    "⚠️ {{list}} wait there, and there is no other group to take them: assign them with /asignar, or mend the group.",
  "alert.group-refused":
    "⚠️ *{{group}}* did not take a message (WhatsApp answered {{code}}). We try again at once; if it refuses again, what is in that group moves to another one.",
  "alert.group-held":
    "⚠️ WhatsApp does not let us write in *{{group}}* for now (it answered {{code}}). The message waits and is tried again by itself.",
  "alert.group-silent":
    "⚠️ A message for *{{group}}* was given up: WhatsApp did not confirm that it arrived. It is in the panel, under “To review”.",
  "alert.hidden-number": "hidden number",
  "alert.strangers":
    "👤 Somebody in *{{group}}* is not of the team: {{list}}. They see all that is written there. If they belong there, add them in the panel; if not, remove them from the group.",
  "alert.adopt-typed":
    "🔑 The code of *{{name}}* was typed in a group. An administrator has to see the group's name in the panel and confirm that it is the one: until then we do not use it.",
  "alert.binding":
    "🔐 Somebody with a hidden number answered LISTO in place of *{{name}}*. Confirm or reject it in the panel: until then they can take no tickets.",
  "alert.number-changed": "📱 *{{name}}* has a new number: {{phone}}. It is the same person; nothing to do.",
  "alert.not-registered":
    "⛔ Your number is not registered among the supervisors of this group, so nothing was done. Ask the administrator to add you in the panel (WhatsApp groups → this group → Add a new agent) and answer LISTO when asked.",
  "alert.needs-listo":
    "✋ Before you can give orders you have to register: answer *LISTO*, quoting the message that mentions you. Nothing was done.",
  "main.handset-command":
    "📱 I carry out no commands from the company's phone, so I did nothing. Here somebody of the team has to type them on their own phone; you can also do it in the panel.",
  "main.handset-claim":
    "📱 Cases are not taken from the company's phone, so I took none. Here an agent of this group takes them, by quoting the card on their own phone; they can also be attended in the panel.",
  "main.declined":
    "👍 Ticket *#{{number}}* is still waiting. Whoever wants it: quote the card and reply *I take it*.",
  "main.suggest-assign":
    "You mentioned *{{agent}}*, so I did not give you ticket *#{{number}}*: it is still waiting. If you take it yourself, quote the card and reply *I take it*. To give it to *{{agent}}*, a supervisor writes in their group */asignar {{number}} {{agent}}*.",
  "card.joined": "it also has what *#{{gone}}*, of the same person, said",
  "card.group-lost": "*{{group}}* stopped working",
  "main.adopt-typed":
    "👀 I got the code. An administrator still has to confirm this group in the panel; I will tell you here as soon as it is done.",
  "main.adopt-expired":
    "⌛ That code has run out: it is good for 30 minutes. Ask for a new one in the panel and type it here.",
  "main.adopt-rejected":
    "This group will not be used to attend clients. You can remove the company's number from it.",
  "room.adopted":
    "✅ Done: this is now a personal group of *{{agent}}*. Their cases arrive here, one at a time.",
  "ready.no-room":
    "✅ Thank you, *{{name}}*! You are registered, but your personal group, where cases are attended, is still missing: {{when}}. Meanwhile you can quote cards: I keep them for you until it is there.",
  "ready.room-at": "it will be there {{when}}",
  "ready.room-soon": "it is being created",
  "ready.own-room":
    "Want it now? Create a WhatsApp group yourself, add this number and type *{{code}}* there. As soon as the administrator confirms it in the panel, you can start. The code is good for 30 minutes; if it runs out, answer LISTO again and I will give you another.",
  "ready.own-room-for":
    "{{mention}} You can have your personal group right now: create a WhatsApp group, add this number and type *{{code}}* there. The code is good for 30 minutes.",
  "ready.wish-kept":
    "📌 I keep ticket *#{{number}}* for you: your personal group is still missing ({{when}}). As soon as it is there, the ticket is yours and arrives in it. If somebody else takes it first, I will tell you.",
  "ready.wish-lost": "ticket *#{{number}}*, which I was keeping for you, was taken by *{{agent}}*.",
  "ready.awaits-word":
    "🔐 I got your LISTO, but WhatsApp does not show me your number. As soon as it is confirmed that you are *{{name}}* (the administrator does that in the panel), I will tell you here.",
  "time.today-about": "today at about {{time}}",
  "time.tomorrow-about": "tomorrow at about {{time}}",
  "time.day-about": "on {{day}} at about {{time}}",
  "time.today-from": "today from {{time}}",
  "time.tomorrow-from": "tomorrow from {{time}}",
  "time.day-from": "on {{day}} from {{time}}",
  "step.not-seen-yet":
    "WhatsApp did not answer, and the group is not in its list. We look once more before we create it again.",
  "room.copy-lost":
    "⚠️ A message of ticket *#{{number}}* may be missing here: WhatsApp did not confirm that it arrived. Look at it in the panel, or ask the client to repeat it.",
  "api.plan.none": "No groups are left to be made.",
  "api.plan.stuck": "Some groups wait for somebody to look.",
  "api.plan.text_one":
    "{{count}} group to be made: ready {{when}}. Groups are made slowly to protect the number.",
  "api.plan.text_other":
    "{{count}} groups to be made: ready {{when}}. Groups are made slowly to protect the number.",
  "api.refused.group-being-made": "That group is being made this moment. Wait a few seconds and try again.",
  "api.refused.room-made-already":
    "That agent has all their groups already. To have another one, raise the number of groups first.",
  "api.refused.no-such-adoption": "That group was confirmed or rejected already: nothing is pending.",
  "api.refused.not-typed-yet": "Nobody has typed the code in a group yet.",
  "api.refused.no-such-binding": "There is no LISTO of that agent to be confirmed.",
  "api.refused.not-bound": "That agent has not answered LISTO yet.",
  "audit.adoption.confirmed": "Confirmed a group adopted with a code",
  "audit.adoption.rejected": "Rejected a group in which somebody typed the code",
  "audit.room.awaited": "Asked for a code to adopt a personal group",
  "audit.agent.binding-confirmed": "Confirmed who answered LISTO as agent {{agent}}",
  "audit.agent.binding-rejected": "Rejected who answered LISTO as agent {{agent}}",
  "audit.agent.binding-undone": "Undid the registration of agent {{agent}}: they have to answer LISTO again",
};
